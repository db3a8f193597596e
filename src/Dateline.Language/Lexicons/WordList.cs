using System.Collections.Frozen;
using System.Collections.Immutable;
using System.Reflection;

namespace Dateline.Language;

/// <summary>A word list: tab-separated cells, one row a line, embedded in an assembly. The one reader of such lists.</summary>
/// <remarks>Lines that start with <c>#</c> say what a list is, where it comes from and its licence; they and empty lines are no rows.</remarks>
public sealed class WordList
{
    WordList(string name, ImmutableArray<WordListRow> rows)
    {
        Name = name;
        Rows = rows;
    }

    /// <summary>The list's name, with its folder where it has one: <c>en/words.tsv</c>.</summary>
    public string Name { get; }

    /// <summary>The rows, in the order of the file.</summary>
    public ImmutableArray<WordListRow> Rows { get; }

    /// <summary>Reads a list that is embedded in an assembly.</summary>
    /// <exception cref="InvalidDataException">No such list is embedded.</exception>
    public static WordList Read(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"The list '{name}' is not embedded in {assembly.GetName().Name}; add it to the project and build again.");
        using var reader = new StreamReader(stream);
        return Read(reader, name);
    }

    /// <summary>Reads a list from text.</summary>
    public static WordList Read(TextReader text, string name)
    {
        var rows = ImmutableArray.CreateBuilder<WordListRow>();
        for (var number = 1; text.ReadLine() is { } line; number++)
            if (line is not ("" or ['#', ..]))
                rows.Add(new(name, number, line.Split('\t')));
        return new(name, rows.ToImmutable());
    }

    /// <summary>The cells of one column, each once.</summary>
    /// <exception cref="InvalidDataException">A cell stands twice; the message names the file and the lines.</exception>
    public FrozenSet<string> ToSet(int column = 0, StringComparer? comparer = null)
    {
        var words = new HashSet<string>(Rows.Length, comparer ?? StringComparer.Ordinal);
        foreach (var row in Rows)
            if (!words.Add(row[column]))
                throw Twice(row, row[column], other => words.Comparer.Equals(other[column], row[column]));
        return words.ToFrozenSet(words.Comparer);
    }

    /// <summary>The rows by a key.</summary>
    /// <exception cref="InvalidDataException">Two rows have the same key; the message names the file and both lines.</exception>
    public FrozenDictionary<string, T> ToMap<T>(Func<WordListRow, string> key, Func<WordListRow, T> value, StringComparer? comparer = null)
    {
        var found = new Dictionary<string, T>(Rows.Length, comparer ?? StringComparer.Ordinal);
        foreach (var row in Rows)
            if (!found.TryAdd(key(row), value(row)))
                throw Twice(row, key(row), other => found.Comparer.Equals(key(other), key(row)));
        return found.ToFrozenDictionary(found.Comparer);
    }

    InvalidDataException Twice(WordListRow row, string word, Func<WordListRow, bool> isSame) =>
        row.Malformed($"'{word}' stands in line {Rows.First(isSame).Line} too; an entry stands once");
}

/// <summary>One row of a word list.</summary>
/// <param name="List">Name of the list.</param>
/// <param name="Line">Number of the line in its file, from 1.</param>
/// <param name="Cells">The cells, as written.</param>
public readonly record struct WordListRow(string List, int Line, string[] Cells)
{
    /// <summary>The cell of a column; empty where the row is shorter.</summary>
    public string this[int column] => column < Cells.Length ? Cells[column] : "";

    /// <summary>An error about the row that says where it stands.</summary>
    public InvalidDataException Malformed(string fault) => new($"{List}, line {Line}: {fault}.");
}
