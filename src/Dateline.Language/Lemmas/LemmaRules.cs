using System.Runtime.InteropServices;

namespace Dateline.Language;

/// <summary>Lemma tables: exceptions by whole form, then edits by the longest suffix.</summary>
/// <remarks>
/// Keys are strings. A pair of tags has a letter (<see cref="LetterOf"/>); an exception is that letter and the form, an exception for any case is the letter,
/// <c>U+0001</c> and the lower-case form; a suffix rule is the letter, the form's shape and its last lower-case characters.
/// </remarks>
sealed class LemmaRules
{
    /// <summary>Kind of model in a model file.</summary>
    public const string Kind = "LEMM";

    /// <summary>Longest suffix that a rule looks at, in UTF-16 code units.</summary>
    public const int MaxSuffix = 6;

    const int MaxForm = 48;

    readonly LemmaEdit[] _edits;
    readonly Dictionary<string, int>.AlternateLookup<ReadOnlySpan<char>> _table;
    readonly Dictionary<string, char> _letters;

    /// <summary>Tables ready for use.</summary>
    /// <param name="letters">Letter by pair of tags, written <c>VERB VBD</c>; a Penn tag alone gives the letter of its commonest pair.</param>
    /// <param name="table">Index of the edit by key.</param>
    /// <param name="edits">The edits.</param>
    public LemmaRules(Dictionary<string, char> letters, Dictionary<string, int> table, LemmaEdit[] edits)
    {
        _edits = edits;
        _letters = letters;
        _table = table.GetAlternateLookup<ReadOnlySpan<char>>();
    }

    /// <summary>Reads the tables from a model.</summary>
    public static LemmaRules Read(ModelReader reader)
    {
        var pairs = reader.ReadStrings();
        var letters = new Dictionary<string, char>(pairs.Length, StringComparer.Ordinal);
        var letterCodes = reader.ReadArray<short>().Span;
        for (var index = 0; index < pairs.Length; index++)
            letters[pairs[index]] = (char)letterCodes[index];
        var added = reader.ReadStrings();
        var cuts = reader.ReadArray<short>().Span;
        var edits = new LemmaEdit[added.Length];
        for (var index = 0; index < edits.Length; index++)
            edits[index] = new((LemmaCase)(cuts[index] & 3), cuts[index] >> 2, added[index]);
        // Keys stand one behind another in one block: a length, a number of an edit, and the characters.
        var lengths = reader.ReadArray<byte>().Span;
        var numbers = reader.ReadArray<short>().Span;
        var characters = MemoryMarshal.Cast<short, char>(reader.ReadArray<short>().Span);
        var table = new Dictionary<string, int>(lengths.Length, StringComparer.Ordinal);
        for (int index = 0, at = 0; index < lengths.Length; at += lengths[index++])
            table.Add(new(characters.Slice(at, lengths[index])), numbers[index]);
        return new(letters, table, edits);
    }

    /// <summary>Writes the tables, sorted, in the form that <see cref="Read"/> reads.</summary>
    public static void Write(ModelWriter writer, Dictionary<string, char> letters, Dictionary<string, int> table, LemmaEdit[] edits)
    {
        var pairs = letters.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        writer.Write([.. pairs.Select(pair => pair.Key)]);
        writer.WriteArray<short>([.. pairs.Select(pair => (short)pair.Value)]);
        writer.Write([.. edits.Select(edit => edit.Add)]);
        writer.WriteArray<short>([.. edits.Select(edit => (short)(edit.Cut << 2 | (int)edit.Case))]);
        var rows = table.OrderBy(pair => pair.Key, StringComparer.Ordinal).ToArray();
        writer.WriteArray<byte>([.. rows.Select(pair => checked((byte)pair.Key.Length))]);
        writer.WriteArray<short>([.. rows.Select(pair => checked((short)pair.Value))]);
        writer.WriteArray(MemoryMarshal.Cast<char, short>(string.Concat(rows.Select(pair => pair.Key))));
    }

    /// <summary>Letter of a pair of tags; that of the Penn tag where the pair is unknown; <c>\0</c> where both are.</summary>
    public char LetterOf(PartOfSpeech partOfSpeech, string pennTag) =>
        _letters.TryGetValue($"{partOfSpeech.Label()} {pennTag}", out var letter) || _letters.TryGetValue(pennTag, out letter) ? letter : '\0';

    /// <summary>The lemma of a form.</summary>
    /// <param name="form">The form as written.</param>
    /// <param name="letter">Letter of its tags.</param>
    public string Lemma(ReadOnlySpan<char> form, char letter)
    {
        if (letter == '\0' || form.Length > MaxForm)
            return form.ToString();
        Span<char> key = stackalloc char[MaxForm + 2];
        key[0] = letter;
        form.CopyTo(key[1..]);
        if (_table.TryGetValue(key[..(form.Length + 1)], out var edit))
            return _edits[edit].Apply(form);
        Span<char> lower = stackalloc char[MaxForm];
        form.ToLowerInvariant(lower);
        lower = lower[..form.Length];
        key[1] = '\u0001';
        lower.CopyTo(key[2..]);
        if (_table.TryGetValue(key[..(form.Length + 2)], out edit))
            return _edits[edit].Apply(form);
        key[1] = ShapeOf(form);
        for (var length = Math.Min(MaxSuffix, form.Length); length >= 0; length--)
        {
            lower[^length..].CopyTo(key[2..]);
            if (_table.TryGetValue(key[..(length + 2)], out edit) && (_edits[edit].Cut < form.Length || form.Length == length && _edits[edit].Cut == 0))
                return _edits[edit].Apply(form);
        }
        return form.ToString();
    }

    /// <summary>Shape of a form: <c>U+0002</c> lower case, <c>U+0003</c> capitalised, <c>U+0004</c> all capitals.</summary>
    public static char ShapeOf(ReadOnlySpan<char> form)
    {
        var (upper, lower) = (0, 0);
        foreach (var c in form)
            if (char.IsUpper(c))
                upper++;
            else if (char.IsLower(c))
                lower++;
        return upper > 1 && lower == 0 ? '\u0004' : form.Length > 0 && char.IsUpper(form[0]) ? '\u0003' : '\u0002';
    }
}
