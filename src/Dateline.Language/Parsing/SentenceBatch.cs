namespace Dateline.Language;

/// <summary>Sentences that are run together, longest first. Their positions lie by position, then by sentence, with no padding.</summary>
/// <remarks>Position 0 of a sentence is above its root; its words follow.</remarks>
sealed class SentenceBatch
{
    readonly int[] _firstRows;

    /// <summary>Lays a batch out.</summary>
    /// <param name="sentences">Token ranges, the longest first.</param>
    public SentenceBatch(ReadOnlySpan<TokenRange> sentences)
    {
        Sentences = sentences.ToArray();
        _firstRows = new int[sentences[0].Count + 2];
        var active = sentences.Length;
        for (var position = 0; position <= sentences[0].Count; position++)
        {
            while (sentences[active - 1].Count < position)
                active--;
            _firstRows[position + 1] = _firstRows[position] + active;
        }
    }

    /// <summary>Token ranges, the longest first.</summary>
    public TokenRange[] Sentences { get; }

    /// <summary>Positions of the longest sentence.</summary>
    public int Positions => _firstRows.Length - 1;

    /// <summary>Rows of all sentences together.</summary>
    public int Rows => _firstRows[^1];

    /// <summary>First row of a position.</summary>
    public int FirstRow(int position) => _firstRows[position];

    /// <summary>How many sentences have that position: the first so many.</summary>
    public int Active(int position) => position >= Positions ? 0 : _firstRows[position + 1] - _firstRows[position];

    /// <summary>Row of a position of a sentence.</summary>
    public int Row(int position, int sentence) => _firstRows[position] + sentence;

    /// <summary>Cuts and groups sentences: pieces of at most <paramref name="longest"/> tokens, longest first, then in the order of the text.</summary>
    public static List<SentenceBatch> Plan(ReadOnlySpan<TokenRange> sentences, int longest, int maximumSentences, int maximumTokens)
    {
        var pieces = new List<TokenRange>(sentences.Length);
        foreach (var sentence in sentences)
            for (var first = sentence.First; first < sentence.End; first += longest)
                pieces.Add(new(first, Math.Min(first + longest, sentence.End)));
        pieces.Sort((a, b) => a.Count != b.Count ? b.Count.CompareTo(a.Count) : a.First.CompareTo(b.First));
        var batches = new List<SentenceBatch>();
        var all = System.Runtime.InteropServices.CollectionsMarshal.AsSpan(pieces);
        while (!all.IsEmpty)
        {
            var (count, tokens) = (0, 0);
            while (count < all.Length && count < maximumSentences && (count == 0 || tokens + all[count].Count <= maximumTokens))
                tokens += all[count++].Count;
            batches.Add(new(all[..count]));
            all = all[count..];
        }
        return batches;
    }
}
