using System.Globalization;
using Dateline.Cli.Store;
using Dateline.Cli.Terminal;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Documents.Warnings;

namespace Dateline.Cli.Flow;

/// <summary>Tells what was found while documents were listed and read: the first few of each kind with their places, the others by their number. What it told
/// can be told again.</summary>
/// <param name="quiet">Whether only what needs looking at is told.</param>
sealed class FindingsReport(bool quiet)
{
    const int ToldOfKind = 5;
    const int MostGroups = 50;

    readonly List<string> _told = [];
    readonly SortedDictionary<string, long> _warnings = new(StringComparer.Ordinal);
    readonly SortedDictionary<string, int> _languages = new(StringComparer.Ordinal);
    readonly List<Rejection> _rejections = [];

    /// <summary>How many warnings there were.</summary>
    public long Warnings => _warnings.Values.Sum();

    /// <summary>The documents that were left out, in the order of their places.</summary>
    public IReadOnlyList<Rejection> Rejections => [.. _rejections.OrderBy(rejection => FileOf(rejection),
        StringComparer.Ordinal).ThenBy(rejection => rejection.Line ?? int.MaxValue).ThenBy(rejection => rejection.Byte ?? 0)];

    /// <summary>Every line that was told.</summary>
    public IReadOnlyList<string> Told => _told;

    /// <summary>Tells what listing a corpus found.</summary>
    public void Begin(Corpus corpus)
    {
        foreach (var note in corpus.Notes)
            if (note.IsWarning)
                Warn(note.Code, note.ToString());
            else
                Tell("note", note.ToString());
        foreach (var group in corpus.Unread.GroupBy(file => (file.Code, file.Reason)).OrderBy(group => group.First().Path, StringComparer.Ordinal))
            if (group.Count() <= ToldOfKind)
                foreach (var file in group)
                    Tell("not read", $"{file.Path}: {file.Reason}");
            else
                Tell("not read", string.Create(CultureInfo.InvariantCulture,
                    $"{group.Count()} files, from {group.First().Path} to {group.Last().Path}: {group.Key.Reason}"));
        foreach (var rejection in corpus.Rejections)
            Reject(rejection);
    }

    /// <summary>Tells the warnings of the next document.</summary>
    public void Warn(IReadOnlyList<TextWarning> warnings)
    {
        foreach (var warning in warnings)
            Warn(warning.Code, warning.ToString());
    }

    /// <summary>Notes the language of a document.</summary>
    public void Note(string language) => _languages[language] = _languages.GetValueOrDefault(language) + 1;

    /// <summary>Notes a document that is left out.</summary>
    public void Reject(Rejection rejection) => _rejections.Add(rejection);

    /// <summary>Tells how many warnings were not told, and the rejections.</summary>
    /// <param name="list">Where all rejections stand.</param>
    public void Close(string list)
    {
        foreach (var (code, count) in _warnings.Where(pair => pair.Value > ToldOfKind))
            Tell("warning", string.Create(CultureInfo.InvariantCulture, $"{count - ToldOfKind} more of the kind '{code}'."));
        var others = _languages.Where(pair => pair.Key is not ("en" or "und")).ToList();
        if (others.Count > 0)
        {
            var counted = string.Join(", ", others.Select(pair => string.Create(CultureInfo.InvariantCulture, $"{pair.Key} {pair.Value}")));
            Tell("warning", string.Create(CultureInfo.InvariantCulture,
                $"{others.Sum(pair => pair.Value)} documents are not in English ({counted}). Only English is read for quotes, figures and events."));
        }
        var byFile = Rejections.GroupBy(rejection => (File: FileOf(rejection), rejection.Code)).ToList();
        foreach (var group in byFile.Count > MostGroups ? Rejections.GroupBy(rejection => (File: "", rejection.Code)) : byFile)
        {
            foreach (var rejection in group.Take(ToldOfKind))
                Tell("rejected", rejection.ToString());
            var where = group.Key.File.Length > 0 ? $" in {group.Key.File}" : "";
            if (group.Count() > ToldOfKind)
                Tell("rejected", string.Create(CultureInfo.InvariantCulture,
                    $"{group.Count() - ToldOfKind} more{where} of the kind '{group.Key.Code}'; all are listed in {list}."));
        }
    }

    /// <summary>Tells again what an earlier build told.</summary>
    public static void TellAgain(ToldFindings earlier)
    {
        foreach (var line in earlier.Lines)
            Console.Error.WriteLine(line);
    }

    void Warn(string code, string words)
    {
        var count = _warnings[code] = _warnings.GetValueOrDefault(code) + 1;
        if (count <= ToldOfKind)
            Tell("warning", words);
    }

    void Tell(string kind, string words)
    {
        var line = $"{kind}: {TerminalText.Safe(words)}";
        _told.Add(line);
        if (!quiet || kind is "warning" or "rejected")
            Console.Error.WriteLine(line);
    }

    static string FileOf(Rejection rejection) => rejection.Path.IndexOf('#', StringComparison.Ordinal) is > 0 and var at ? rejection.Path[..at]
        : rejection.Path;
}
