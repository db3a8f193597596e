using Dateline.Publishing.Checks;
using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>What was checked when the dataset was built.</summary>
sealed class ChecksPage(CheckReport report)
{
    public bool Passed => report.Passed;
    public string Looked => Phrase.Number(report.Checks.Sum(check => check.Checked));
    public string Faults => Phrase.Count(report.Checks.Sum(check => check.Faults), "fault");
    public IReadOnlyList<CheckView> Checks { get; } =
        [.. report.Checks.Select(
        check => new CheckView(Words.LongOf("check", PublishedName.Of(check.Kind)), check.Subject, Phrase.Number(check.Checked), Phrase.Number(check.Faults),
            check.Passed, check.Examples))];
}

/// <summary>One check.</summary>
sealed record CheckView(string Meaning, string Subject, string Looked, string Faults, bool Passed, IReadOnlyList<string> Examples);
