namespace Dateline.Linking.Stories;

/// <summary>When documents tell one story.</summary>
/// <remarks>Set on the development part of ECB+, whose topics hold two like happenings each; see <c>docs/quality.md</c>.</remarks>
static class StorySettings
{
    /// <summary>The mean similarity of the documents of two groups from which on they are one story, in [0, 1].</summary>
    public const double Joins = 0.2;

    /// <summary>The mean similarity from which on two stories are told to be related, in [0, 1].</summary>
    public const double Relates = 0.12;

    /// <summary>Terms that two documents must share, however short they are: two notes that name one person are no story.</summary>
    public const int LeastShared = 8;

    /// <summary>Days that may lie between one document of a story and the next.</summary>
    public const int Gap = 4;

    /// <summary>Days from the first document of a story to its last, at most.</summary>
    public const int Span = 21;

    /// <summary>The heaviest terms of a document by which others are looked up.</summary>
    public const int Keys = 24;

    /// <summary>Documents that may share a key; a term of more says too little about any of them.</summary>
    public const int MostSharing = 400;

    /// <summary>Terms kept of a group of documents.</summary>
    public const int GroupTerms = 512;
}
