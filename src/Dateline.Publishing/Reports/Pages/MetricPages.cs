using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Charts;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Reports.Shapes;
using Dateline.Publishing.Reports.Views;
using Dateline.Publishing.Reports.Wording;

namespace Dateline.Publishing.Reports.Pages;

/// <summary>Writes the figures of all documents, grouped by what they measure.</summary>
sealed class MetricPages(PageWriter pages, SiteRows rows, SiteSettings settings, ChartFiles charts)
{
    readonly HashSet<string> _series = new(StringComparer.Ordinal);

    /// <summary>Writes the pages; a group stays on one page, so a page holds a little more or less than the rows of a page.</summary>
    public void Write()
    {
        var total = Phrase.Count(rows.MetricTotal, "figure");
        var sheets = Sheets(MetricGroup.Of(rows.Metrics));
        foreach (var (pager, sheet) in Pager.Cut("metrics", sheets, 1, rows.Older))
        {
            foreach (var group in sheet.SelectMany(groups => groups).Where(group => group.Series is not null))
                group.Chart = ChartOf(group, pager.Path);
            pages.Draw(new Page(pager.Path, pager.Number == 1 ? "Figures" : $"Figures, page {Phrase.Number(pager.Number)}",
                $"{total} grouped by what they measure, with period, source and words.", "figures"),
                "metrics", new { Groups = sheet.SelectMany(groups => groups).ToList(), Pager = pager, Total = total });
        }
    }

    // Named after what is measured, so that an embedded chart stays where it is when others come.
    ChartView? ChartOf(MetricGroup group, string page)
    {
        var stem = PageFile.WordsOf(group.Series!.Title);
        var name = stem;
        for (var number = 2; !_series.Add(name); number++)
            name = string.Create(System.Globalization.CultureInfo.InvariantCulture, $"{stem}-{number}");
        return charts.Write($"figures/{name}", $"chart-{name}", group.Series, page, "table=metrics&q=" + Uri.EscapeDataString(group.Measured ?? ""));
    }

    List<List<MetricGroup>> Sheets(IReadOnlyList<MetricGroup> groups)
    {
        var sheets = new List<List<MetricGroup>>();
        var room = 0;
        foreach (var group in groups)
        {
            if (room <= 0)
            {
                sheets.Add([]);
                room = settings.RowsPerPage;
            }
            sheets[^1].Add(group);
            room -= group.Shown.Count();
        }
        return sheets;
    }
}
