namespace Dateline.Language;

/// <summary>A view of one token (a syntactic word) of an <see cref="Analysis"/>; copying it copies no text.</summary>
/// <remarks>
/// Tokens follow the Universal Dependencies conventions for English: <c>don't</c> is <c>do</c> + <c>n't</c>, <c>John's</c> is <c>John</c> + <c>'s</c>,
/// <c>government-backed</c> is three tokens.
/// </remarks>
public readonly struct Token(Analysis analysis, int index) : IEquatable<Token>
{
    /// <summary>Number of the token in the text, from 0.</summary>
    public int Index => index;

    /// <summary>Where it stands: UTF-16 code units of the analysed text.</summary>
    public TextSpan Span => analysis.TokenSpans[index];

    /// <summary>The form as written.</summary>
    public ReadOnlySpan<char> Form => Span.In(analysis.Text);

    /// <summary>The dictionary form, lower case except for names.</summary>
    public string Lemma => analysis.Lemmas[index];

    /// <summary>Universal part of speech.</summary>
    public PartOfSpeech Upos => analysis.PartsOfSpeech[index];

    /// <summary>Penn Treebank tag, such as <c>VBD</c>.</summary>
    public string Xpos => analysis.PennTags[index];

    /// <summary>Relation to the head.</summary>
    public DependencyRelation Relation => analysis.Relations[index];

    /// <summary>Index of the head in the text; -1 for the root of a sentence.</summary>
    public int Head => analysis.Heads[index];

    /// <summary>Number of the sentence it stands in.</summary>
    public int Sentence => analysis.SentenceOf(index);

    /// <summary>Whether white space or the end of a block follows.</summary>
    public bool SpaceAfter => index + 1 >= analysis.TokenCount || analysis.TokenSpans[index + 1].Start > Span.End;

    /// <summary>Whether the form equals <paramref name="word"/>, letter case ignored.</summary>
    public bool Is(string word) => Form.Equals(word, StringComparison.OrdinalIgnoreCase);

    /// <inheritdoc/>
    public bool Equals(Token other) => Index == other.Index && Span == other.Span;

    /// <inheritdoc/>
    public override bool Equals(object? obj) => obj is Token other && Equals(other);

    /// <inheritdoc/>
    public override int GetHashCode() => Index;

    /// <summary>The form as written.</summary>
    public override string ToString() => Form.ToString();

    /// <summary>Whether two views show the same token.</summary>
    public static bool operator ==(Token left, Token right) => left.Equals(right);

    /// <summary>Whether two views show different tokens.</summary>
    public static bool operator !=(Token left, Token right) => !left.Equals(right);
}
