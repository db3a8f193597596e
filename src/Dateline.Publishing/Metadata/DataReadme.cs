using System.Globalization;
using System.Text;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes the <c>README.md</c> and <c>LICENSE</c> that stand in the download.</summary>
static class DataReadme
{
    public static string Of(DatasetDescription dataset)
    {
        var settings = dataset.Settings;
        var page = new StringBuilder()
            .Append(CultureInfo.InvariantCulture, $"# {settings.Title}\n\n{settings.Description}\n\n")
            .Append(CultureInfo.InvariantCulture,
            $"Version {settings.Version}, released {DatasetDescription.Day(settings.ReleasedOn)} by {settings.Creator.Name} under {settings.License.Name} ({settings.License.Url}).\n");
        if (settings.BaseUrl is { } url)
            page.Append(CultureInfo.InvariantCulture, $"Published at {url}\n");
        page.Append("\n## What is in it\n\n| table | rows | what it holds |\n|---|---:|---|\n");
        foreach (var table in DatasetTables.All)
            page.Append(CultureInfo.InvariantCulture, $"| {table.Name} | {dataset.Summary.Rows[table.Name]} | {table.Description} |\n");
        var split = DatasetTables.All.Where(table => dataset.FilesOf(table.Name, "parquet").Length > 1).Select(table => table.Name).ToList();
        if (split.Count > 0)
            page.Append(CultureInfo.InvariantCulture,
                $"\nLarge tables stand in parts, `data/<table>/part-00000.parquet` and so on, alike in every format: {string.Join(", ", split)}. DuckDB reads them as `'data/{split[0]}/*.parquet'`.\n");
        page.Append(
            """

            - `data/*.parquet`, `data/*.csv`, `data/*.jsonl`: the same rows in three formats. CSV is RFC 4180, UTF-8, LF.
            - `data/excel/*.csv`: for spreadsheets, with a byte order mark; text that would run as a formula has `'` before it.
            - `text/<document_id>.txt`: the texts the rows were read out of.
            - `codebook.md`: every column in words. `datapackage.json`, `data/csv-metadata.json`, `croissant.json` and `ro-crate-metadata.json` say the same to machines.
            - `SHA256SUMS`: check the download with `sha256sum -c SHA256SUMS`, and its content with `dateline verify`.

            ## What to beware of

            Rows are read out of the texts by a program and are not all right: `confidence` says which share of the rows of a rule were right on a benchmark.
            A quote says that a document attributes the words to somebody, not that they were said; an event with status `claimed` or `denied` may not have happened.
            The rows say what the documents report. The documents were chosen by the publisher and stand for nothing but themselves.

            ## How to load it


            """.ReplaceLineEndings("\n"));
        foreach (var snippet in LoaderSnippet.Of(settings, parts: Math.Max(1, dataset.FilesOf(QuoteTable.Table.Name, "parquet").Length)))
            page.Append(CultureInfo.InvariantCulture, $"{snippet.Tool}:\n\n```{snippet.Language}\n{snippet.Code}\n```\n\n");
        page.Append("## How to cite\n\n");
        return page.Append(CultureInfo.InvariantCulture, $"{dataset.Citation}\n").ToString();
    }

    public static string LicenseOf(DatasetSettings settings) => string.Create(CultureInfo.InvariantCulture,
        $"""
        {settings.Title}, version {settings.Version}
        Copyright (c) {settings.ReleasedOn.Year} {settings.Creator.Name}

        The tables and their documentation are licensed under {settings.License.Name} ({settings.License.Id}).
        The text of the licence stands at {settings.License.Url}

        The texts in the folder text/, and the words quoted from them in the tables, are the work of their publishers and stay under their terms:
        see the columns publisher, url and license of the table documents.

        """).ReplaceLineEndings("\n");
}
