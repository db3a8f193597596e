using System.IO.Compression;

namespace Dateline.Training;

/// <summary>Reads annotated sentences from gzipped files.</summary>
static class Treebank
{
    /// <summary>Reads CoNLL-U. Multiword-token lines and empty nodes are passed over; entity tags come from <c>NER=</c> in the last column.</summary>
    /// <exception cref="InvalidDataException">A line is not CoNLL-U; the message names file and line.</exception>
    public static List<TreebankSentence> ReadConllu(string path)
    {
        var sentences = new List<TreebankSentence>();
        var rows = new List<string[]>();
        var (id, number) = ("", 0);
        foreach (var line in Lines(path).Append(""))
        {
            number++;
            if (line.StartsWith("# sent_id = ", StringComparison.Ordinal))
                id = line["# sent_id = ".Length..];
            if (line.Length > 0 && line[0] == '#')
                continue;
            if (line.Length > 0)
            {
                var columns = line.Split('\t');
                if (columns.Length != 10)
                    throw new InvalidDataException($"{path}, line {number}: {columns.Length} columns where CoNLL-U has 10.");
                if (!columns[0].AsSpan().ContainsAny('-', '.'))
                    rows.Add(columns);
                continue;
            }
            if (rows.Count > 0)
                sentences.Add(FromRows(id, rows, path, number));
            rows.Clear();
            id = "";
        }
        return sentences;
    }

    /// <summary>Reads lines of form, tab, entity tag.</summary>
    public static List<TreebankSentence> ReadEntities(string path)
    {
        var sentences = new List<TreebankSentence>();
        var (forms, tags) = (new List<string>(), new List<string>());
        foreach (var line in Lines(path).Append(""))
        {
            var tab = line.IndexOf('\t');
            if (tab > 0)
            {
                forms.Add(line[..tab]);
                tags.Add(line[(tab + 1)..]);
                continue;
            }
            if (line.Length == 0 && forms.Count > 0)
            {
                sentences.Add(new("", [.. forms], null, null, null, null, [.. tags]));
                forms.Clear();
                tags.Clear();
            }
        }
        return sentences;
    }

    /// <summary>Lines of a text file, gzipped when its name ends in <c>.gz</c>.</summary>
    public static IEnumerable<string> Lines(string path)
    {
        using var file = File.OpenRead(path);
        using var reader = new StreamReader(path.EndsWith(".gz", StringComparison.Ordinal) ? new GZipStream(file, CompressionMode.Decompress) : file);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    static TreebankSentence FromRows(string id, List<string[]> rows, string path, int line)
    {
        var heads = new int[rows.Count];
        for (var i = 0; i < heads.Length; i++)
            if (!int.TryParse(rows[i][6], out heads[i]) || heads[i] < 0 || heads[i] > rows.Count)
                throw new InvalidDataException($"{path}, sentence before line {line}: '{rows[i][6]}' is not a head among {rows.Count} words.");
        var tags = rows.ConvertAll(row => row[9].Split('|').FirstOrDefault(part => part.StartsWith("NER=", StringComparison.Ordinal))?[4..]);
        return new(id,
            [.. rows.Select(row => row[1])],
            [.. rows.Select(row => row[3])],
            [.. rows.Select(row => row[4])],
            heads,
            [.. rows.Select(row => row[7])],
            tags.Exists(tag => tag is not null) ? [.. tags.Select(tag => tag ?? "O")] : null);
    }
}
