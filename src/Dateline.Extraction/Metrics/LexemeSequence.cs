using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The lexemes of one sentence with their words at hand; it moves from sentence to sentence of a document.</summary>
sealed class LexemeSequence(Analysis analysis)
{
    static readonly string[] s_signs = [.. Enumerable.Range(0, 128).Select(code => ((char)code).ToString().ToLowerInvariant())];

    readonly List<Lexeme> _lexemes = [];
    string?[] _words = [];
    bool[] _starts = [];

    /// <summary>The analysis of the document.</summary>
    public Analysis Analysis => analysis;

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; private set; }

    /// <summary>Number of lexemes.</summary>
    public int Count { get; private set; }

    /// <summary>Reads another sentence.</summary>
    public void MoveTo(Sentence sentence)
    {
        _lexemes.Clear();
        LexemeScanner.Scan(analysis, sentence, _lexemes);
        _words.AsSpan(0, Math.Min(Count, _words.Length)).Clear();
        (Sentence, Count) = (sentence, _lexemes.Count);
        if (_words.Length < Count)
            (_words, _starts) = (new string?[2 * Count], new bool[2 * Count]);
        MarkStarts();
    }

    /// <summary>The lexeme at an index.</summary>
    public ref readonly Lexeme this[int index] => ref CollectionsMarshal.AsSpan(_lexemes)[index];

    /// <summary>Whether a quantity may start at a lexeme; most cannot, and nothing more is asked of them.</summary>
    public bool MayStart(int index) => _starts[index];

    /// <summary>The lexeme in lower case; empty outside the sentence.</summary>
    public string Word(int index) => (uint)index < (uint)Count ? _words[index] ??= Lower(index) : "";

    string Lower(int index)
    {
        var form = Form(index);
        return form.Length == 1 && form[0] < 128 ? s_signs[form[0]]
            : string.Create(form.Length, form, static (lower, form) => form.ToLowerInvariant(lower));
    }

    // From right to left, so that a sign of money knows how far the next number is.
    void MarkStarts()
    {
        var (next, behind) = (FigureUse.None, LongestSign + 1);
        for (var index = Count - 1; index >= 0; index--)
        {
            ref readonly var lexeme = ref this[index];
            behind = lexeme.Kind == LexemeKind.Number ? 0 : behind + 1;
            _starts[index] = lexeme.Kind == LexemeKind.Number || (lexeme.Use & FigureUse.Starts) != 0 || (lexeme.Use & FigureUse.Leads) != 0
                && (next & FigureUse.Follows) != 0
                || behind <= LongestSign && (analysis.Text[lexeme.Start] is '-' or '−' or '#' || UnitLexicon.Default.BeginsSign(analysis.Text[lexeme.Start]));
            next = lexeme.Use;
        }
    }

    // "-US dollars -5": no sign of money is longer in lexemes with the signs before and behind it.
    const int LongestSign = 6;

    /// <summary>The lexeme as written; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int index) =>
        (uint)index < (uint)Count ? analysis.Text.AsSpan(_lexemes[index].Start, _lexemes[index].End - _lexemes[index].Start) : default;

    /// <summary>Whether a lexeme stands directly behind the one before it.</summary>
    public bool Glued(int index) => index > 0 && index < Count && !_lexemes[index].Spaced;

    /// <summary>Whether there is a lexeme of that kind.</summary>
    public bool Is(int index, LexemeKind kind) => (uint)index < (uint)Count && _lexemes[index].Kind == kind;

    /// <summary>Whether the lexeme is a hyphen or dash.</summary>
    public bool IsDash(int index) => Word(index) is "-" or "–" or "—" or "‑" or "‐" or "−";

    /// <summary>Whether the lexeme is a hyphen within a word: no space on either side.</summary>
    public bool IsHyphen(int index) => Word(index) is "-" or "‑" or "‐" && Glued(index) && Glued(index + 1);

    /// <summary>Whether a word is written with a capital first.</summary>
    public bool IsCapitalized(int index) => Is(index, LexemeKind.Word) && char.IsUpper(Form(index)[0]);

    /// <summary>Part of speech of the token that holds a lexeme; X outside the sentence.</summary>
    public PartOfSpeech Tag(int index) => (uint)index < (uint)Count ? analysis.PartsOfSpeech[_lexemes[index].Token] : PartOfSpeech.X;

    /// <summary>Penn tag of the token that holds a lexeme; empty outside the sentence.</summary>
    public string PennTag(int index) => (uint)index < (uint)Count ? analysis.PennTags[_lexemes[index].Token] : "";

    /// <summary>The words of lexemes [first, end) as they stand in the text.</summary>
    public TextSpan SpanOf(int first, int end) => new(_lexemes[first].Start, _lexemes[end - 1].End);

    /// <summary>The first lexeme that ends behind an offset.</summary>
    public int AtOrAfter(int offset)
    {
        var (low, high) = (0, Count);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (_lexemes[middle].End > offset)
                high = middle;
            else
                low = middle + 1;
        }
        return low;
    }
}
