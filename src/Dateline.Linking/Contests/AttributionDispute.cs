using System.Collections.Immutable;
using Dateline.Linking.Accounts;
using Dateline.Linking.Statements;

namespace Dateline.Linking.Contests;

/// <summary>Finds statements that documents give to different speakers.</summary>
static class AttributionDispute
{
    /// <summary>The first quotation with a speaker and the first of another document with another speaker; none where all agree.</summary>
    /// <param name="statement">Numbers of its quotations.</param>
    /// <param name="quotes">All quotations.</param>
    public static IEnumerable<(int Claim, int Counter)> Find(ImmutableArray<int> statement, IReadOnlyList<StatementQuote> quotes)
    {
        var named = statement.Where(quote => quotes[quote].Speaker != WordPool.None).ToList();
        var counter = named.FindIndex(quote => quotes[quote].Speaker != quotes[named[0]].Speaker && quotes[quote].Document != quotes[named[0]].Document);
        if (counter > 0)
            yield return (named[0], named[counter]);
    }
}
