using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The lexemes of one sentence with their words at hand.</summary>
sealed class LexemeSequence
{
    readonly List<Lexeme> _lexemes;
    readonly string[] _words;

    public LexemeSequence(Analysis analysis, Sentence sentence)
    {
        Analysis = analysis;
        Sentence = sentence;
        _lexemes = LexemeScanner.Scan(analysis, sentence);
        _words = [.. _lexemes.Select(lexeme => analysis.Text[lexeme.Start..lexeme.End].ToLowerInvariant())];
    }

    /// <summary>The analysis of the document.</summary>
    public Analysis Analysis { get; }

    /// <summary>The sentence.</summary>
    public Sentence Sentence { get; }

    /// <summary>Number of lexemes.</summary>
    public int Count => _lexemes.Count;

    /// <summary>The lexeme at an index.</summary>
    public Lexeme this[int index] => _lexemes[index];

    /// <summary>The lexeme in lower case; empty outside the sentence.</summary>
    public string Word(int index) => index >= 0 && index < _words.Length ? _words[index] : "";

    /// <summary>The lexeme as written; empty outside the sentence.</summary>
    public ReadOnlySpan<char> Form(int index) =>
        index >= 0 && index < Count ? Analysis.Text.AsSpan(_lexemes[index].Start, _lexemes[index].End - _lexemes[index].Start) : default;

    /// <summary>Whether a lexeme stands directly behind the one before it.</summary>
    public bool Glued(int index) => index > 0 && index < Count && !_lexemes[index].Spaced;

    /// <summary>Whether there is a lexeme of that kind.</summary>
    public bool Is(int index, LexemeKind kind) => index >= 0 && index < Count && _lexemes[index].Kind == kind;

    /// <summary>Whether the lexeme is a hyphen or dash.</summary>
    public bool IsDash(int index) => Word(index) is "-" or "–" or "—" or "‑" or "‐" or "−";

    /// <summary>Whether the lexeme is a hyphen within a word: no space on either side.</summary>
    public bool IsHyphen(int index) => Word(index) is "-" or "‑" or "‐" && Glued(index) && Glued(index + 1);

    /// <summary>Whether a word is written with a capital first.</summary>
    public bool IsCapitalized(int index) => Is(index, LexemeKind.Word) && char.IsUpper(Form(index)[0]);

    /// <summary>Part of speech of the token that holds a lexeme; X outside the sentence.</summary>
    public PartOfSpeech Tag(int index) => index >= 0 && index < Count ? Analysis.PartsOfSpeech[_lexemes[index].Token] : PartOfSpeech.X;

    /// <summary>Penn tag of the token that holds a lexeme; empty outside the sentence.</summary>
    public string PennTag(int index) => index >= 0 && index < Count ? Analysis.PennTags[_lexemes[index].Token] : "";

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
