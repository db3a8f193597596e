using System.IO.Compression;

namespace Dateline.Training;

/// <summary>Reads the gzipped corpora that the models are learned from, document boundaries included.</summary>
static class Corpus
{
    /// <summary>Reads CoNLL-U; the words of a multiword token count, the token itself does not.</summary>
    /// <exception cref="InvalidDataException">A line has other than ten columns, or a head is no number; the message names file and line.</exception>
    public static List<CorpusSentence> ReadConllu(string path)
    {
        var sentences = new List<CorpusSentence>();
        var rows = new List<string[]>();
        var (document, number, surfaceEnd, surfaceSpace, id) = (-1, 0, 0, true, "");
        foreach (var line in Lines(path).Append(""))
        {
            number++;
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                document++;
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                id = line["# sent_id = ".Length..];
            if (line is ['#', ..])
                continue;
            if (line.Length == 0)
            {
                if (rows.Count > 0)
                    sentences.Add(OfRows(Math.Max(document, 0), rows) with { Id = id });
                rows.Clear();
                surfaceEnd = 0;
                continue;
            }
            var columns = line.Split('\t');
            if (columns.Length != 10)
                throw new InvalidDataException($"{path}({number}): {columns.Length} columns where CoNLL-U has 10.");
            if (columns[0].Split('-') is [_, var last])
            {
                surfaceEnd = int.Parse(last, System.Globalization.CultureInfo.InvariantCulture);
                surfaceSpace = !columns[9].Contains("SpaceAfter=No", StringComparison.Ordinal);
                continue;
            }
            if (columns[0].Contains('.'))
                continue;
            if (int.Parse(columns[0], System.Globalization.CultureInfo.InvariantCulture) is var index && index <= surfaceEnd)
                columns[9] += index < surfaceEnd || !surfaceSpace ? "|SpaceAfter=No" : "";
            if (!int.TryParse(columns[6], System.Globalization.CultureInfo.InvariantCulture, out _))
                throw new InvalidDataException($"{path}({number}): '{columns[6]}' is not the number of a head.");
            rows.Add(columns);
        }
        return sentences;
    }

    /// <summary>Reads lines of form, tab, name tag.</summary>
    public static List<CorpusSentence> ReadNames(string path)
    {
        var sentences = new List<CorpusSentence>();
        var (forms, tags, document) = (new List<string>(), new List<string>(), -1);
        foreach (var line in Lines(path).Append(""))
            if (line.StartsWith("# newdoc", StringComparison.Ordinal))
                document++;
            else if (line.Split('\t') is [var form, var tag])
            {
                forms.Add(form);
                tags.Add(tag);
            }
            else if (line.Length == 0 && forms.Count > 0)
            {
                sentences.Add(new(Math.Max(document, 0), [.. forms], [.. forms.Select(_ => true)], [], [], [], [], [], [.. tags]));
                forms.Clear();
                tags.Clear();
            }
        return sentences;
    }

    static CorpusSentence OfRows(int document, List<string[]> rows) => new(
        document,
        [.. rows.Select(row => row[1])],
        [.. rows.Select(row => !row[9].Contains("SpaceAfter=No", StringComparison.Ordinal))],
        [.. rows.Select(row => row[2])],
        [.. rows.Select(row => row[3])],
        [.. rows.Select(row => row[4])],
        [.. rows.Select(row => int.Parse(row[6], System.Globalization.CultureInfo.InvariantCulture))],
        [.. rows.Select(row => row[7])],
        rows.Exists(row => row[9].Contains("NER=", StringComparison.Ordinal))
            ? [.. rows.Select(row => row[9].Split('|').FirstOrDefault(part => part.StartsWith("NER=", StringComparison.Ordinal)) is { } tag
            ? tag["NER=".Length..] : "O")]
            : []);

    /// <summary>Lines of a text file, gzipped when its name ends in <c>.gz</c>.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
