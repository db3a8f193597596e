namespace Dateline.Language;

/// <summary>Turns the form of a word into what the network looks up: shared by training and parsing, so that both see the same.</summary>
static class WordFeatures
{
    /// <summary>Features of a form that are hashed into one table: first 1 to 3 and last 1 to 4 characters, shape, whole form.</summary>
    public const int HashedCount = 9;

    /// <summary>Characters of a form that count; of a longer one the first 60 and the last 4 are taken.</summary>
    public const int MaximumLength = 64;

    const int Tail = 4;

    /// <summary>Hash of some characters, the same on every machine.</summary>
    public static ulong Hash(ReadOnlySpan<char> characters, ulong seed = 0)
    {
        var hash = 0xcbf29ce484222325ul ^ (seed * 0x9e3779b97f4a7c15ul);
        foreach (var character in characters)
            hash = (hash ^ character) * 0x100000001b3ul;
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93ul;
        hash ^= hash >> 32;
        hash *= 0xd6e8feb86659fd93ul;
        return hash ^ (hash >> 32);
    }

    /// <summary>Copies a form, curly quotes made straight and a long form cut.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="buffer">At least <see cref="MaximumLength"/> characters.</param>
    /// <returns>The part of the buffer that was filled.</returns>
    public static Span<char> Normalize(ReadOnlySpan<char> form, Span<char> buffer)
    {
        var length = Math.Min(form.Length, MaximumLength);
        if (form.Length <= MaximumLength)
        {
            form.CopyTo(buffer);
        }
        else
        {
            form[..(MaximumLength - Tail)].CopyTo(buffer);
            form[^Tail..].CopyTo(buffer[(MaximumLength - Tail)..]);
        }
        for (var i = 0; i < length; i++)
        {
            buffer[i] = buffer[i] switch
            {
                '\u2018' or '\u2019' or '\u02BC' => '\'',
                '\u201C' or '\u201D' or '\u201E' => '"',
                '\u00A0' => ' ',
                var other => other,
            };
        }
        return buffer[..length];
    }

    /// <summary>Rows of a form in a hashed table.</summary>
    /// <param name="form">A form from <see cref="Normalize"/>.</param>
    /// <param name="lower">The same in lower case.</param>
    /// <param name="tableRows">Rows of the table.</param>
    /// <param name="rows">Receives <see cref="HashedCount"/> rows, -1 for a feature that the form is too short for.</param>
    public static void HashInto(ReadOnlySpan<char> form, ReadOnlySpan<char> lower, int tableRows, Span<int> rows)
    {
        var feature = 0;
        for (var length = 1; length <= 3; length++, feature++)
            rows[feature] = lower.Length >= length ? Row(lower[..length], feature, tableRows) : -1;
        for (var length = 1; length <= 4; length++, feature++)
            rows[feature] = lower.Length >= length ? Row(lower[^length..], feature, tableRows) : -1;
        Span<char> shape = stackalloc char[MaximumLength];
        rows[feature] = Row(shape[..Shape(form, shape)], feature, tableRows);
        feature++;
        rows[feature] = Row(form, feature, tableRows);
    }

    /// <summary>
    /// Rows of a form in the word tables; an unknown form with a digit borrows the vector of a number, an unknown hyphenated form that of its last part.
    /// </summary>
    public static (int Vector, int Trained) Find(WordTable table, ReadOnlySpan<char> lower)
    {
        var (vector, trained) = table.Find(Hash(lower));
        if (vector != WordTable.UnknownRow)
            return (vector, trained);
        if (lower.ContainsAnyInRange('0', '9'))
            return (table.Find(Hash(lower.Length == 4 ? "1999" : "100")).Vector, trained);
        var hyphen = lower.LastIndexOf('-');
        if (hyphen >= 0 && hyphen + 1 < lower.Length)
            return (table.Find(Hash(lower[(hyphen + 1)..])).Vector, trained);
        return (vector, trained);
    }

    static int Row(ReadOnlySpan<char> characters, int feature, int tableRows) => (int)(Hash(characters, (ulong)feature + 1) % (uint)tableRows);

    // Upper case letters become X, lower case x, digits d; runs longer than three are cut to three.
    static int Shape(ReadOnlySpan<char> form, Span<char> shape)
    {
        var (length, run, last) = (0, 0, '\0');
        foreach (var character in form)
        {
            var kind = char.IsUpper(character) ? 'X' : char.IsLetter(character) ? 'x' : char.IsDigit(character) ? 'd' : character;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run <= 3)
                shape[length++] = kind;
        }
        return length;
    }
}
