using System.Collections.Immutable;
using Dateline.Documents;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Pairs quotation marks: straight, curly, typewriter (<c>``</c> and <c>''</c>), single, and guillemets.</summary>
/// <remarks>Marks are paired within one block, so that a mark without a partner never reaches beyond it. Linear in the length of the text.</remarks>
static class QuotationMarks
{
    const int MostLines = 3;
    const string Openers = "“„«";
    const string Closers = "”»‟";
    const string BeforeOpening = "([—–-/‘'";
    const string AfterClosing = ",.;:!?)]—–-’'";

    /// <summary>Whether the character is a quotation mark of any kind.</summary>
    public static bool IsMark(char character) => character is '"' or '\'' or '`' or '‘' or '’' or '‚' or '‛' || Openers.Contains(character)
        || Closers.Contains(character);

    /// <summary>The quoted regions of a text, by place, never overlapping. A region holds at least one letter or digit.</summary>
    public static ImmutableArray<QuotedRegion> Pair(string text, ImmutableArray<Block> blocks)
    {
        var regions = new List<QuotedRegion>();
        for (var number = 0; number < blocks.Length; number++)
        {
            var (start, end) = (blocks[number].Start, blocks[number].End);
            var doubles = new List<QuotedRegion>();
            PairDoubles(text, start, end, number, doubles);
            Merge(doubles, Singles(text, start, end, number), regions);
        }
        JoinBlocks(text, blocks, regions);
        // Marks behind "=" hold the value of an attribute of markup, not words of anybody.
        regions.RemoveAll(region => !HasWord(region.Inside.In(text)) || region.Inside.Start >= 2 && text[region.Inside.Start - 2] == '=');
        return [.. regions];
    }

    static void PairDoubles(string text, int start, int end, int block, List<QuotedRegion> found)
    {
        var (open, opener) = (-1, '\0');
        for (var place = start; place < end; place++)
        {
            var character = text[place];
            if (character is not ('"' or '`' or '\'') && !Openers.Contains(character) && !Closers.Contains(character))
                continue;
            var before = place > start ? text[place - 1] : ' ';
            var after = place + 1 < end ? text[place + 1] : ' ';
            if (Openers.Contains(character))
            {
                if (open < 0)
                    (open, opener) = (place + 1, character);
                else if (!OpensAfter(before) && ClosesBefore(after))
                    Close(place);
            }
            else if (Closers.Contains(character))
            {
                if (open >= 0)
                    Close(place);
            }
            else if (character == '"' && IsInchMark(text, place, start))
                continue;
            else if (character == '"' || after == character)
            {
                // `` and '' count once, at their first character.
                if (character != '"' && before == character && place > start)
                    continue;
                var width = character == '"' ? 1 : 2;
                var next = place + width < end ? text[place + width] : ' ';
                var opens = character == '`' || OpensAfter(before) && !char.IsWhiteSpace(next);
                var closes = character == '\'' || char.IsWhiteSpace(next) || ClosesBefore(next);
                if (open < 0)
                {
                    if (opens || !closes)
                        (open, opener) = (place + width, '"');
                }
                else if ((opener == '"' || character == '"')
                    && (closes || !opens || character == '"' && IsMisplacedCloser(text, place, start, end)
                    && text.AsSpan(place + 1, end - place - 1).Count('"') % 2 == 0))
                    Close(place);
            }
        }
        if (open >= 0)
            found.Add(Region(text, open, end, block, isOpen: true, isSingle: false));

        void Close(int place)
        {
            found.Add(Region(text, open, place, block, isOpen: false, isSingle: false));
            open = -1;
        }
    }

    /// <summary>A closing mark with its space on the wrong side: I saw it, "she said.</summary>
    static bool IsMisplacedCloser(string text, int place, int start, int end)
    {
        var before = place - 1;
        while (before > start && text[before] == ' ')
            before--;
        return before >= start && text[before] is ',' or '.' or '?' or '!' && place + 1 < end && char.IsLower(text[place + 1]);
    }

    /// <summary>
    /// Lets a quotation that a block leaves open reach over the blocks behind it up to its misplaced closing mark, where every line is a block.
    /// </summary>
    static void JoinBlocks(string text, ImmutableArray<Block> blocks, List<QuotedRegion> regions)
    {
        for (var index = 0; index + 1 < regions.Count; index++)
        {
            var (open, next) = (regions[index], regions[index + 1]);
            if (!open.IsOpen || open.IsSingle || !next.IsOpen || next.IsSingle || next.Block - open.Block is < 1 or > MostLines)
                continue;
            var mark = next.Inside.Start - 1;
            if (mark <= blocks[next.Block].Start || text[mark] != '"' || !IsMisplacedCloser(text, mark, blocks[next.Block].Start, blocks[next.Block].End))
                continue;
            regions[index] = Region(text, open.Inside.Start, mark, open.Block, isOpen: false, isSingle: false);
            regions.RemoveAt(index + 1);
        }
    }

    /// <summary>The second mark of a height: 5'6".</summary>
    static bool IsInchMark(string text, int place, int start)
    {
        var digits = place;
        while (digits > start && place - digits < 2 && char.IsAsciiDigit(text[digits - 1]))
            digits--;
        return digits < place && digits - 2 >= start && text[digits - 1] is '\'' or '’' or '′' && char.IsAsciiDigit(text[digits - 2]);
    }

    /// <summary>Words between single marks; an apostrophe within a word is no mark.</summary>
    static List<QuotedRegion> Singles(string text, int start, int end, int block)
    {
        var found = new List<QuotedRegion>();
        for (var place = start; place < end; place++)
        {
            if (!Opens(place))
                continue;
            for (var close = place + 1; close < end; close++)
            {
                if (text[close] == '\n' || text[close] == '‘')
                    break;
                if (text[close] is not ('’' or '\''))
                    continue;
                var follows = close + 1 < end && char.IsLetterOrDigit(text[close + 1]);
                if (follows && char.IsLetterOrDigit(text[close - 1]))
                    continue;
                if (!follows && close - place > 2)
                {
                    found.Add(Region(text, place + 1, close, block, isOpen: false, isSingle: true));
                    place = close;
                }
                break;
            }
        }
        return found;

        bool Opens(int place)
        {
            if (text[place] is not ('‘' or '\'') || place + 1 >= end)
                return false;
            if (place > start && (char.IsLetterOrDigit(text[place - 1]) || text[place - 1] is '’' or '\'' or '_'))
                return false;
            // '90s leaves out a century; it opens nothing.
            var next = text[place + 1];
            var isDecade = place + 3 < end && char.IsAsciiDigit(next) && char.IsAsciiDigit(text[place + 2]) && text[place + 3] == 's';
            return !isDecade && (char.IsLetterOrDigit(next) || next is '$' or '“' or '"');
        }
    }

    /// <summary>Adds both lists by place: an outer region stands for those inside it.</summary>
    static void Merge(List<QuotedRegion> doubles, List<QuotedRegion> singles, List<QuotedRegion> regions)
    {
        var next = 0;
        foreach (var region in doubles)
        {
            for (; next < singles.Count && singles[next].Inside.Start < region.Inside.End; next++)
                if (singles[next].Inside.End <= region.Inside.Start)
                    regions.Add(singles[next]);
            regions.Add(region);
        }
        for (; next < singles.Count; next++)
            regions.Add(singles[next]);
    }

    static QuotedRegion Region(string text, int start, int end, int block, bool isOpen, bool isSingle)
    {
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        return new(new(start, end), block, isOpen, isSingle);
    }

    static bool OpensAfter(char before) => char.IsWhiteSpace(before) || BeforeOpening.Contains(before);

    static bool ClosesBefore(char after) => char.IsWhiteSpace(after) || AfterClosing.Contains(after);

    static bool HasWord(ReadOnlySpan<char> words)
    {
        foreach (var character in words)
            if (char.IsLetterOrDigit(character))
                return true;
        return false;
    }
}
