using Dateline.Publishing.Reports.Wording;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Views;

/// <summary>A rule as the methods page lists it.</summary>
/// <param name="Table">Table of its rows.</param>
/// <param name="Name">Name of the rule.</param>
/// <param name="Rows">Rows it made.</param>
/// <param name="Confidence">Share of its rows that were right on the development benchmark, where one has gold for it.</param>
sealed record RuleView(string Table, string Name, string Rows, string Confidence)
{
    /// <summary>The rules by table, those with most rows first.</summary>
    public static IReadOnlyList<RuleView> Of(TableProfiles profiles) =>
    [
        .. profiles.All.OrderBy(profile => profile.Table.Name, StringComparer.Ordinal).SelectMany(profile =>
            profile.Rules.OrderByDescending(rule => rule.Value.Rows).ThenBy(rule => rule.Key, StringComparer.Ordinal)
                .Select(rule => new RuleView(profile.Table.Name, rule.Key, Phrase.Number(rule.Value.Rows),
                rule.Value.Confidence is { } share ? Phrase.Share(share) : "not measured"))),
    ];
}
