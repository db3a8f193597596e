using System.Collections.Frozen;
using System.Collections.Immutable;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>A licence a dataset may be published under (<c>licenses.tsv</c>).</summary>
/// <param name="Id">SPDX identifier: <c>CC-BY-4.0</c>.</param>
/// <param name="Name">As readers know it: "CC BY 4.0".</param>
/// <param name="Url">Address of its text.</param>
public sealed record License(string Id, string Name, string Url)
{
    static readonly FrozenDictionary<string, License> s_known = Read().ToFrozenDictionary(license => license.Id, StringComparer.Ordinal);

    /// <summary>The identifiers known, in ordinal order.</summary>
    public static ImmutableArray<string> Ids { get; } = [.. s_known.Keys.Order(StringComparer.Ordinal)];

    /// <summary>The licence of an SPDX identifier; null where it is not known.</summary>
    public static License? Of(string id) => s_known.GetValueOrDefault(id);

    static IEnumerable<License> Read()
    {
        foreach (var cells in EmbeddedList.Rows("licenses.tsv"))
            if (cells is [var id, var name, var url])
                yield return new License(id, name, url);
    }
}
