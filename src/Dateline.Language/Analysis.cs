using System.Collections.Immutable;
using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>One text and everything the language layer read out of it. Immutable; safe to share between threads.</summary>
/// <remarks>
/// The analysis owns its arrays (one entry a token); tokens, sentences, names and spans are views and indices. Token indices, heads included,
/// count through the whole text. Every text, the empty one too, has an analysis; texts in other languages are analysed as if English, and
/// <see cref="Language"/> says so.
/// </remarks>
public sealed class Analysis
{
    readonly ImmutableArray<int> _sentenceOfToken;
    readonly int[] _dependents;
    readonly int[] _dependentStarts;
    readonly TokenRange[] _subtrees;
    int[] _predicateOfToken = [];

    /// <summary>Gathers the layers of a text.</summary>
    /// <exception cref="ArgumentException">The arrays differ in length or a sentence does not continue the one before it.</exception>
    public Analysis(
        string text,
        ImmutableArray<TextSpan> tokenSpans,
        ImmutableArray<PartOfSpeech> partsOfSpeech,
        ImmutableArray<string> pennTags,
        ImmutableArray<string> lemmas,
        ImmutableArray<int> heads,
        ImmutableArray<DependencyRelation> relations,
        ImmutableArray<Sentence> sentences,
        ImmutableArray<Name> names,
        string language = "en")
    {
        var count = tokenSpans.Length;
        if (partsOfSpeech.Length != count || pennTags.Length != count || lemmas.Length != count || heads.Length != count || relations.Length != count)
            throw new ArgumentException($"Every layer must have {count} entries, one a token.", nameof(tokenSpans));
        Text = text;
        TokenSpans = tokenSpans;
        PartsOfSpeech = partsOfSpeech;
        PennTags = pennTags;
        Lemmas = lemmas;
        Heads = heads;
        Relations = relations;
        Sentences = sentences;
        Names = names;
        Language = language;
        _sentenceOfToken = NumberSentences(sentences, count);
        (_dependents, _dependentStarts) = GroupDependents(heads);
        _subtrees = SpanSubtrees(heads);
    }

    /// <summary>The text as given.</summary>
    public string Text { get; }

    /// <summary>Where each token stands; strictly ascending, never empty, never overlapping.</summary>
    public ImmutableArray<TextSpan> TokenSpans { get; }

    /// <summary>Universal part of speech of each token.</summary>
    public ImmutableArray<PartOfSpeech> PartsOfSpeech { get; }

    /// <summary>Penn Treebank tag of each token.</summary>
    public ImmutableArray<string> PennTags { get; }

    /// <summary>Lemma of each token.</summary>
    public ImmutableArray<string> Lemmas { get; }

    /// <summary>Head of each token as an index in the text; -1 for the root of a sentence.</summary>
    public ImmutableArray<int> Heads { get; }

    /// <summary>Relation of each token to its head.</summary>
    public ImmutableArray<DependencyRelation> Relations { get; }

    /// <summary>The sentences, which cover every token once, in order.</summary>
    public ImmutableArray<Sentence> Sentences { get; }

    /// <summary>The names found, in order, never overlapping.</summary>
    public ImmutableArray<Name> Names { get; }

    /// <summary>The predicates with their arguments and whether they happened, by token; empty where the roles were not read.</summary>
    /// <remarks>
    /// <code>
    /// if (analysis.PredicateAt(token) is { } predicate)
    /// {
    ///     var agent = predicate.Find(SemanticRole.Arg0, least: .6f)?.Head;
    ///     var when = predicate.Find(SemanticRole.Time)?.Span;
    ///     var happened = predicate.Factuality is { Class: FactualityClass.Happened, Confidence: > .7f };
    /// }
    /// </code>
    /// </remarks>
    public ImmutableArray<Predicate> Predicates { get; private set; } = [];

    /// <summary>Language of the text as an ISO 639-1 code; <c>und</c> where there is too little text to tell.</summary>
    public string Language { get; }

    /// <summary>Number of tokens.</summary>
    public int TokenCount => TokenSpans.Length;

    /// <summary>The token with that index.</summary>
    public Token this[int index] => new(this, index);

    /// <summary>Index of the sentence that holds the token.</summary>
    public int SentenceOf(int token) => _sentenceOfToken[token];

    /// <summary>Indices of the dependents of a token, in the order of the text.</summary>
    public ReadOnlySpan<int> DependentsOf(int token) => _dependents.AsSpan(_dependentStarts[token].._dependentStarts[token + 1]);

    /// <summary>The predicate at a token; null where there is none.</summary>
    public Predicate? PredicateAt(int token) =>
        token < _predicateOfToken.Length && _predicateOfToken[token] is > 0 and var number ? Predicates[number - 1] : null;

    /// <summary>The same analysis with predicates.</summary>
    /// <param name="predicates">The predicates, by token.</param>
    public Analysis With(ImmutableArray<Predicate> predicates)
    {
        var analysis = (Analysis)MemberwiseClone();
        analysis.Predicates = predicates;
        analysis._predicateOfToken = new int[TokenCount];
        for (var index = 0; index < predicates.Length; index++)
            analysis._predicateOfToken[predicates[index].Token] = index + 1;
        return analysis;
    }

    /// <summary>The words of a range of tokens, from the start of the first to the end of the last.</summary>
    public TextSpan SpanOf(TokenRange tokens) => new(TokenSpans[tokens.First].Start, TokenSpans[tokens.End - 1].End);

    /// <summary>The smallest range of tokens that holds a token and everything below it in the tree.</summary>
    /// <remarks>In a projective tree the range is the subtree itself.</remarks>
    public TokenRange SubtreeOf(int token) => _subtrees[token];

    /// <summary>The first token that ends behind <paramref name="offset"/>, or <see cref="TokenCount"/>.</summary>
    public int TokenAtOrAfter(int offset)
    {
        var (low, high) = (0, TokenCount);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TokenSpans[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }

    static ImmutableArray<int> NumberSentences(ImmutableArray<Sentence> sentences, int tokens)
    {
        var numbers = new int[tokens];
        var next = 0;
        foreach (var sentence in sentences)
        {
            if (sentence.Tokens.First != next || sentence.Tokens.End > tokens)
                throw new ArgumentException(
                    $"Sentence {sentence.Index} covers tokens {sentence.Tokens.First} to {sentence.Tokens.End}; it must start at {next} and end at or before {tokens}.", nameof(sentences));
            numbers.AsSpan(sentence.Tokens.First, sentence.Tokens.Count).Fill(sentence.Index);
            next = sentence.Tokens.End;
        }
        if (next != tokens)
            throw new ArgumentException($"The sentences cover {next} of {tokens} tokens.", nameof(sentences));
        return ImmutableCollectionsMarshal.AsImmutableArray(numbers);
    }

    static (int[] Dependents, int[] Starts) GroupDependents(ImmutableArray<int> heads)
    {
        var starts = new int[heads.Length + 1];
        foreach (var head in heads)
            if (head >= 0)
                starts[head + 1]++;
        for (var token = 0; token < heads.Length; token++)
            starts[token + 1] += starts[token];
        var next = starts.AsSpan(0, heads.Length).ToArray();
        var dependents = new int[starts[^1]];
        for (var token = 0; token < heads.Length; token++)
            if (heads[token] >= 0)
                dependents[next[heads[token]]++] = token;
        return (dependents, starts);
    }

    /// <summary>The subtrees of all tokens, from the leaves up: a token hands its range on when all below it have done so.</summary>
    static TokenRange[] SpanSubtrees(ImmutableArray<int> heads)
    {
        var subtrees = new TokenRange[heads.Length];
        var waiting = new int[heads.Length];
        for (var token = 0; token < heads.Length; token++)
        {
            subtrees[token] = new(token, token + 1);
            if (heads[token] >= 0)
                waiting[heads[token]]++;
        }
        for (var token = 0; token < heads.Length; token++)
            for (var current = token; current >= 0 && waiting[current] == 0;)
            {
                // Done: never handed on again.
                waiting[current] = -1;
                var head = heads[current];
                if (head >= 0)
                {
                    var (own, around) = (subtrees[current], subtrees[head]);
                    subtrees[head] = new(Math.Min(own.First, around.First), Math.Max(own.End, around.End));
                    waiting[head]--;
                }
                // A head still to come is met on the way through the text.
                current = head >= 0 && head < token ? head : -1;
            }
        return subtrees;
    }
}
