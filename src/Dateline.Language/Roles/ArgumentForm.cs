namespace Dateline.Language;

/// <summary>In what form an argument stands.</summary>
public enum ArgumentForm : byte
{
    /// <summary>The argument itself.</summary>
    Whole,
    /// <summary><c>C-</c>: a later part of an argument that is broken in two.</summary>
    Continued,
    /// <summary><c>R-</c>: a relative word that stands for the argument: "the man <c>who</c> left".</summary>
    Relative,
}
