namespace Dateline.Documents;

/// <summary>Carries a <see cref="Documents.Rejection"/> out of a reader; never leaves this room.</summary>
sealed class RejectedException(Rejection rejection) : Exception(rejection.ToString())
{
    public Rejection Rejection => rejection;
}
