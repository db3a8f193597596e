using System.CommandLine;
using System.Globalization;
using System.Text;
using Dateline.Cli.Failures;
using Dateline.Cli.Flow;
using Dateline.Cli.Terminal;
using Dateline.Documents.Corpora;
using Dateline.Extraction;
using Dateline.Publishing.Tables;

namespace Dateline.Cli.Commands;

/// <summary><c>dateline explain ID</c>: how a document or a row was read.</summary>
static class ExplainCommand
{
    public static Command Create()
    {
        var id = new Argument<string>("ID") { Description = "Key of a document, a sentence or a row; or a file." };
        var seeds = CommonOptions.Seeds();
        var command = new Command("explain",
            "Shows the tokens, the tree, the marks and the rules behind a document or a row.\n\nExamples:\n  dateline explain 000_ad5b41631710ae11\n  dateline explain 000_ad5b41631710ae11-q-abcdefghij\n  dateline explain article.txt")
        { id, seeds };
        command.SetAction(parsed => Run(parsed.GetValue(id)!, parsed.GetValue(seeds)!.FullName));
        return command;
    }

    static int Run(string id, string seeds)
    {
        var isFile = File.Exists(id);
        if (!isFile && !Directory.Exists(seeds))
            throw new UsageException($"there is no folder '{seeds}'. Name it with --seeds.");
        using var corpus = isFile ? Corpus.Open([id], SourceCatalog.Empty) : Corpus.Open([seeds], SourceCatalog.Load(seeds), CorpusSettings.Load(seeds));
        var entry = isFile ? corpus.Entries.FirstOrDefault()
            : corpus.Entries.LastOrDefault(candidate => id == candidate.Id || id.StartsWith(candidate.Id + "-", StringComparison.Ordinal));
        if (entry is null)
            throw new UsageException($"no document of '{seeds}' is called '{id}' or holds a row of that key.");
        var (document, rejection) = corpus.Read(entry);
        if (document is null)
        {
            Console.Error.WriteLine($"rejected: {rejection}");
            return ExitCode.Findings;
        }
        var analysis = DocumentFlow.Analyze(document);
        var extract = Extractor.Extract(document, analysis);
        var rows = ExplainedRow.Of(new DocumentRows(document, extract));
        var wanted = isFile || id == document.Id ? null : rows.FirstOrDefault(row => row.Id == id);
        var sentence = extract.Sentences.FirstOrDefault(candidate => candidate.Id == (wanted?.SentenceId ?? id));
        if (!isFile && id != document.Id && sentence is null && wanted is null)
            throw new UsageException($"document '{document.Id}' has no row '{id}'. Run 'dateline explain {document.Id}' to see its rows.");
        var page = new StringBuilder();
        if (wanted is { SentenceId: null })
            Row(page, wanted);
        else
            foreach (var shown in sentence is null ? extract.Sentences.AsEnumerable() : [sentence])
                Sentence(page, analysis, shown, rows.Where(row => row.SentenceId == shown.Id && (wanted is null || row == wanted)));
        Console.Write(page);
        return ExitCode.Fine;
    }

    static void Sentence(StringBuilder page, Language.Analysis analysis, SentenceRecord record, IEnumerable<ExplainedRow> rows)
    {
        page.Append(CultureInfo.InvariantCulture, $"{record.Id}  sentence {record.Number}\n{record.At.Text}\n\n");
        TreeDrawing.Draw(page, analysis, analysis.Sentences[record.Number - 1]);
        RoleDrawing.Draw(page, analysis, analysis.Sentences[record.Number - 1]);
        page.Append('\n');
        foreach (var row in rows)
            Row(page, row);
        page.Append('\n');
    }

    static void Row(StringBuilder page, ExplainedRow row)
    {
        page.Append(CultureInfo.InvariantCulture, $"  {row.Table,-8} {row.Id}\n");
        foreach (var fact in row.Facts)
            page.Append(CultureInfo.InvariantCulture, $"    {fact.Column.Name,-15} {fact.Text}\n");
    }
}
