namespace Dateline.Linking.Happenings;

/// <summary>When accounts tell of one happening.</summary>
static class HappeningSettings
{
    /// <summary>Agreement from which on two groups of accounts are one happening.</summary>
    public const int Joins = 2;

    /// <summary>Days by which two accounts may differ: news of a night stands under either day.</summary>
    public const int DaySlack = 1;

    /// <summary>
    /// Accounts of one word or type of a story that a further one is held against, the last ones: a story of a thousand documents takes no million comparisons.
    /// </summary>
    public const int MostAlike = 200;
}
