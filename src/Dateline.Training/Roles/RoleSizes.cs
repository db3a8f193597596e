namespace Dateline.Training;

/// <summary>Sizes of the scorers.</summary>
static class RoleSizes
{
    /// <summary>Rows of the table of words.</summary>
    public const int WordRows = 1 << 14;

    /// <summary>Rows of the table of pairs.</summary>
    public const int PairRows = 1 << 15;

    /// <summary>Rows of the table of events.</summary>
    public const int EventRows = 1 << 14;

    /// <summary>Hidden numbers of words.</summary>
    public const int WordHidden = 32;

    /// <summary>Hidden numbers of pairs.</summary>
    public const int PairHidden = 192;

    /// <summary>Hidden numbers of events.</summary>
    public const int EventHidden = 64;
}
