using System.Globalization;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>The pages of a list: <c>quotes.html</c>, <c>quotes-2.html</c> ….</summary>
sealed class Pager
{
    Pager(string stem, int number, int count, string? note)
    {
        (Number, Count, Note) = (number, count, note);
        Path = PathOf(stem, number);
        var near = new[] { 1, 2, number - 2, number - 1, number, number + 1, number + 2, count - 1, count }.Where(page => page >= 1 && page <= count).Distinct()
            .Order().ToList();
        foreach (var page in near)
        {
            if (Links.Count > 0 && page > near[near.IndexOf(page) - 1] + 1)
                Links.Add(new PagerLink("…", null, false));
            Links.Add(new PagerLink(page.ToString(CultureInfo.InvariantCulture), System.IO.Path.GetFileName(PathOf(stem, page)), page == number));
        }
    }

    public int Number { get; }
    public int Count { get; }
    public string Path { get; }

    /// <summary>What the list leaves out; null for nothing.</summary>
    public string? Note { get; }
    public List<PagerLink> Links { get; } = [];

    /// <summary>Cuts a list into pages; an empty list is one page.</summary>
    /// <param name="stem">Path of the first page without <c>.html</c>.</param>
    /// <param name="rows">The rows.</param>
    /// <param name="size">Rows a page, at least 1.</param>
    /// <param name="note">What the list leaves out; null for nothing.</param>
    public static IEnumerable<(Pager Pager, IReadOnlyList<T> Rows)> Cut<T>(string stem, IReadOnlyList<T> rows, int size, string? note = null)
    {
        var count = Math.Max(1, (rows.Count + size - 1) / size);
        for (var number = 1; number <= count; number++)
            yield return (new Pager(stem, number, count, note), [.. rows.Skip((number - 1) * size).Take(size)]);
    }

    static string PathOf(string stem, int number) => number == 1 ? stem + ".html" : string.Create(CultureInfo.InvariantCulture, $"{stem}-{number}.html");
}

/// <summary>A link to one page of a list; without an address it stands for pages left out.</summary>
sealed record PagerLink(string Text, string? Href, bool Current);
