using System.Globalization;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Kinds of lexemes.</summary>
enum TimeLexemeKind : byte
{
    /// <summary>The end of a block or of the text: nothing reaches over it.</summary>
    Break,
    /// <summary>A run of letters.</summary>
    Word,
    /// <summary>A run of digits of any script, groups of three joined by commas included.</summary>
    Number,
    /// <summary>Any other character.</summary>
    Mark,
}

/// <summary>The smallest piece that time expressions are made of; finer than a token, as "6pm" and "mid-1990s" hold several.</summary>
/// <param name="Span">Where it stands.</param>
/// <param name="Kind">What it is.</param>
/// <param name="Number">Value of a number; -1 where it does not fit nine digits.</param>
/// <param name="Digits">How many digits are written, counted up to 255; 0 for a grouped number.</param>
/// <param name="Glued">Whether no white space stands before it.</param>
/// <param name="Word">What the word can mean; <see cref="TimeWord.None"/> for anything else.</param>
readonly record struct TimeLexeme(TextSpan Span, TimeLexemeKind Kind, int Number, byte Digits, bool Glued, TimeWord Word);

/// <summary>A document's text cut into lexemes, as the grammar reads it.</summary>
sealed class TimeText
{
    const int LongestPost = 280;

    static readonly TimeLexeme s_break = new(default, TimeLexemeKind.Break, 0, 0, false, TimeWord.None);

    TimeLexeme[] _lexemes;
    int _count;

    /// <summary>Cuts the text of an analysis.</summary>
    public TimeText(Analysis analysis)
    {
        Analysis = analysis;
        Source = analysis.Text;
        _lexemes = new TimeLexeme[Source.Length / 4 + 16];
        var blockEnds = BlockEnds(analysis);
        var block = 0;
        for (var start = 0; start < Source.Length;)
        {
            while (block < blockEnds.Count && blockEnds[block] <= start)
            {
                block++;
                Add(s_break with { Span = new(start, start) });
            }
            start = Read(start);
        }
    }

    /// <summary>The analysis of the text.</summary>
    public Analysis Analysis { get; }

    /// <summary>The text.</summary>
    public string Source { get; }

    /// <summary>Whether the text is a social-media post: a few words with a hashtag, a mention or a link.</summary>
    public bool IsPost =>
        Source.Length <= LongestPost && Source.AsSpan().IndexOfAny('#', '@') is var mark && (mark >= 0 || Source.Contains("://", StringComparison.Ordinal));

    /// <summary>Number of lexemes.</summary>
    public int Count => _count;

    /// <summary>The lexeme with that index; a <see cref="TimeLexemeKind.Break"/> outside the text.</summary>
    public ref readonly TimeLexeme this[int index]
    {
        get
        {
            if ((uint)index < (uint)_count)
                return ref _lexemes[index];
            return ref s_break;
        }
    }

    /// <summary>What the word there can mean.</summary>
    public TimeWord Word(int index) => this[index].Word;

    /// <summary>The characters of a lexeme.</summary>
    public ReadOnlySpan<char> Form(int index) => this[index].Span.In(Source);

    /// <summary>Whether the lexeme is that word or mark, letter case ignored.</summary>
    public bool Is(int index, ReadOnlySpan<char> form) => Form(index).Equals(form, StringComparison.OrdinalIgnoreCase);

    /// <summary>Whether the lexeme is the mark.</summary>
    public bool Is(int index, char mark) => this[index] is { Kind: TimeLexemeKind.Mark, Span: var span } && Source[span.Start] == mark;

    /// <summary>Whether the lexeme is a number.</summary>
    public bool IsNumber(int index) => this[index].Kind == TimeLexemeKind.Number;

    /// <summary>Whether the lexeme is a word that starts with a capital.</summary>
    public bool IsCapitalised(int index) => this[index] is { Kind: TimeLexemeKind.Word, Span: var span } && char.IsUpper(Source[span.Start]);

    /// <summary>The lexeme behind an optional hyphen or dash.</summary>
    public int SkipHyphen(int index) => IsHyphen(index) ? index + 1 : index;

    /// <summary>Whether the lexeme is a hyphen or dash with nothing but its neighbours around.</summary>
    public bool IsHyphen(int index) => Is(index, '-') || Is(index, '\u2010') || Is(index, '\u2011') || Is(index, '\u2013');

    /// <summary>The lexeme behind an optional mark.</summary>
    public int Skip(int index, char mark) => Is(index, mark) ? index + 1 : index;

    /// <summary>The lexeme behind an optional word.</summary>
    public int Skip(int index, ReadOnlySpan<char> word) => Is(index, word) ? index + 1 : index;

    /// <summary>Whether "'s" stands there.</summary>
    public bool IsPossessive(int index) => (Is(index, '\'') || Is(index, '\u2019')) && Is(index + 1, "s") && this[index + 1].Glued;

    static List<int> BlockEnds(Analysis analysis)
    {
        var ends = new List<int>();
        for (var index = 1; index < analysis.Sentences.Length; index++)
            if (analysis.Sentences[index].Block != analysis.Sentences[index - 1].Block)
                ends.Add(analysis.Sentences[index].Span.Start);
        return ends;
    }

    void Add(in TimeLexeme lexeme)
    {
        if (_count == _lexemes.Length)
            Array.Resize(ref _lexemes, 2 * _count);
        _lexemes[_count++] = lexeme;
    }

    int Read(int start)
    {
        var first = Source[start];
        if (char.IsWhiteSpace(first))
            return start + 1;
        var glued = start > 0 && !char.IsWhiteSpace(Source[start - 1]);
        if (char.IsLetter(first))
            return ReadWord(start, glued);
        if (char.IsDigit(first))
            return ReadNumber(start, glued);
        var end = char.IsHighSurrogate(first) && start + 1 < Source.Length ? start + 2 : start + 1;
        Add(new(new(start, end), TimeLexemeKind.Mark, 0, 0, glued, TimeWord.None));
        return end;
    }

    int ReadWord(int start, bool glued)
    {
        var source = Source.AsSpan();
        var (end, key) = (start, 0ul);
        while (end < source.Length && char.IsAsciiLetter(source[end]))
        {
            if (end - start < 8)
                key = key << 8 | (uint)(source[end] | 0x20);
            end++;
        }
        TimeWord word;
        if (end < source.Length && source[end] >= 0x80)
        {
            while (end < source.Length && (char.IsLetter(source[end]) || CharUnicodeInfo.GetUnicodeCategory(source[end]) == UnicodeCategory.NonSpacingMark))
                end++;
            word = TimeWord.Of(source[start..end]);
        }
        else
        {
            word = TimeWord.Of(key, source[start..end]);
        }
        if (end == start + 1 && DottedPair(start) is { } pair)
            (end, word) = pair;
        Add(new(new(start, end), TimeLexemeKind.Word, 0, 0, glued, word));
        return end;
    }

    // "p.m.", "B.C.": one lexeme, the last point with it.
    (int End, TimeWord Word)? DottedPair(int start)
    {
        if (start + 2 >= Source.Length || Source[start + 1] != '.' || !char.IsAsciiLetter(Source[start + 2])
            || start > 0 && char.IsLetterOrDigit(Source[start - 1]) && !char.IsDigit(Source[start - 1]))
            return null;
        var word = TimeWord.Of([Source[start], Source[start + 2]]);
        if (word.Meridiem is null && word.Era is null)
            return null;
        var end = start + 3;
        if (end < Source.Length && char.IsLetter(Source[end]))
            return null;
        return (end < Source.Length && Source[end] == '.' ? end + 1 : end, word);
    }

    int ReadNumber(int start, bool glued)
    {
        var end = start;
        while (end < Source.Length && char.IsDigit(Source[end]))
            end++;
        var (value, digits) = (0L, end - start);
        Accumulate(start, end);
        var grouped = false;
        while (digits <= 3 && end + 3 < Source.Length && Source[end] == ',' && IsGroup(end + 1))
        {
            Accumulate(end + 1, end + 4);
            end += 4;
            grouped = true;
        }
        Add(new(new(start, end), TimeLexemeKind.Number, value > 999_999_999 ? -1 : (int)value, grouped ? (byte)0
            : (byte)Math.Min(digits, byte.MaxValue), glued, TimeWord.None));
        return end;

        void Accumulate(int from, int to)
        {
            for (var index = from; index < to; index++)
                value = value > 999_999_999 ? value : value * 10 + CharUnicodeInfo.GetDecimalDigitValue(Source[index]);
        }

        bool IsGroup(int from) => from + 3 <= Source.Length && char.IsDigit(Source[from]) && char.IsDigit(Source[from + 1]) && char.IsDigit(Source[from + 2])
            && (from + 3 == Source.Length || !char.IsDigit(Source[from + 3]));
    }
}
