namespace Dateline.Linking.Terms;

/// <summary>
/// Cuts text into the terms by which documents are held against each other: words in lower case without a plural's "s", numbers, and pairs of neighbouring
/// capitalised words.
/// </summary>
/// <remarks>A pair tells "Tara Reid" from another Reid; nothing else of grammar is needed, as the weight of common words is next to nothing.</remarks>
static class TermScanner
{
    const int Longest = 40;

    /// <summary>Calls <paramref name="found"/> for every term, in order; a term that stands twice is given twice.</summary>
    /// <param name="text">Any text.</param>
    /// <param name="found">Takes the term in lower case; a pair of names is joined by <c>_</c>. The span is valid during the call only.</param>
    public static void Scan(ReadOnlySpan<char> text, FoundTerm found)
    {
        Span<char> pair = stackalloc char[2 * Longest + 1];
        Span<char> word = stackalloc char[Longest];
        var previous = 0; // Length of the capitalised word just before, which stands at the head of the pair; 0 where there is none.
        for (var index = 0; index < text.Length;)
        {
            if (!char.IsLetterOrDigit(text[index]))
            {
                // A name goes on over a blank or the point of an initial, and ends at any other mark.
                if (text[index] is not (' ' or '.' or '\u00a0'))
                    previous = 0;
                index++;
                continue;
            }
            var end = EndOf(text, index);
            var capitalised = char.IsUpper(text[index]);
            var length = Fold(text[index..end], word);
            index = end;
            if (length < 2)
                continue;
            found(word[..length]);
            if (capitalised && previous > 0)
            {
                pair[previous] = '_';
                word[..length].CopyTo(pair[(previous + 1)..]);
                found(pair[..(previous + 1 + length)]);
            }
            previous = capitalised ? length : 0;
            if (capitalised)
                word[..length].CopyTo(pair);
        }
    }

    static int EndOf(ReadOnlySpan<char> text, int start)
    {
        var end = start + 1;
        while (end < text.Length && (char.IsLetterOrDigit(text[end])
            || text[end] is '-' or '\'' or '’' or ',' or '.' && end + 1 < text.Length && Joins(text[end - 1], text[end], text[end + 1])))
            end++;
        return end;
    }

    static bool Joins(char before, char mark, char after) => mark is ',' or '.'
        ? char.IsAsciiDigit(before) && char.IsAsciiDigit(after)
        : char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);

    static int Fold(ReadOnlySpan<char> word, Span<char> folded)
    {
        if (word.Length > 2 && word[^1] == 's' && word[^2] is '\'' or '’')
            word = word[..^2];
        if (word.Length > folded.Length)
            word = word[..folded.Length];
        var length = word.ToLowerInvariant(folded);
        return length > 4 && folded[length - 1] == 's' && folded[length - 2] is not ('s' or 'u' or 'i') ? length - 1 : length;
    }
}

/// <summary>Takes a term; it is valid during the call only.</summary>
delegate void FoundTerm(ReadOnlySpan<char> term);
