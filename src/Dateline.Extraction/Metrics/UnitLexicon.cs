using System.Collections.Frozen;
using System.Globalization;

namespace Dateline.Extraction;

/// <summary>The units and currencies of <c>units.tsv</c> and <c>currencies.tsv</c>, by name and by symbol.</summary>
sealed class UnitLexicon
{
    /// <summary>The longest name in words.</summary>
    public const int LongestName = 6;

    readonly FrozenDictionary<string, Unit> _names;
    readonly FrozenSet<string> _firstWords;
    readonly FrozenDictionary<char, (string Symbol, Unit Unit)[]> _symbols;
    readonly FrozenDictionary<char, (string Symbol, Unit Unit)[]> _signs;
    readonly FrozenSet<string> _glueableSigns;

    UnitLexicon()
    {
        var names = new Dictionary<string, Unit>(StringComparer.Ordinal);
        var symbols = new List<(string Symbol, Unit Unit)>();
        var signs = new List<(string Symbol, Unit Unit)>();
        foreach (var row in Lexicon.Rows("units.tsv"))
        {
            var unit = new Unit(row[1], row[0], row[2], row[3], Exact(row[4]), Exact(row[5]));
            AddNames(names, row[6], unit);
            symbols.AddRange(Forms(row[7]).Select(symbol => (symbol, unit)));
        }
        foreach (var row in Lexicon.Rows("currencies.tsv"))
        {
            var unit = new Unit(row[0], row[0] == row[1] && row[0] != "BTC" ? row[0] : "", "money", row[1], Exact(row[2]), 0);
            AddNames(names, row[3], unit);
            foreach (var sign in Forms(row[4]))
            {
                symbols.Add((sign, unit));
                // Signs of coins stand behind the number only.
                if (row[0] == row[1])
                    signs.Add((sign, unit));
            }
        }
        _names = names.ToFrozenDictionary(StringComparer.Ordinal);
        _firstWords = names.Keys.Select(name => name.Split(' ')[0]).ToFrozenSet(StringComparer.Ordinal);
        _symbols = ByFirst(symbols);
        _signs = ByFirst(signs);
        _glueableSigns = signs.Select(sign => sign.Symbol).Concat(["US", "AU", "NZ", "HK", "Y"]).ToFrozenSet(StringComparer.Ordinal);
    }

    /// <summary>The lexicon of this assembly.</summary>
    public static UnitLexicon Default { get; } = new();

    /// <summary>Whether letters may stand glued before a number as a sign of money: "EUR50m".</summary>
    public bool IsSignOfMoney(ReadOnlySpan<char> letters) => _glueableSigns.GetAlternateLookup<ReadOnlySpan<char>>().Contains(letters);

    /// <summary>Whether a singular word begins the name of a unit.</summary>
    public bool BeginsName(string word) => _firstWords.Contains(word);

    /// <summary>The unit of a name in lower case, its words singular and one space apart.</summary>
    public Unit? Named(string name) => _names.GetValueOrDefault(name);

    /// <summary>The unit whose symbol stands at the start of a text, the longest one that ends there.</summary>
    public (Unit Unit, int Length)? SymbolAt(ReadOnlySpan<char> text) => Longest(_symbols, text, endsWord: true);

    /// <summary>Whether a sign of money begins with a character.</summary>
    public bool BeginsSign(char first) => _signs.ContainsKey(first);

    /// <summary>The currency whose sign stands at the start of a text; a digit may follow it.</summary>
    public (Unit Unit, int Length)? SignAt(ReadOnlySpan<char> text) => Longest(_signs, text, endsWord: false);

    static (Unit Unit, int Length)? Longest(FrozenDictionary<char, (string Symbol, Unit Unit)[]> table, ReadOnlySpan<char> text, bool endsWord)
    {
        if (text.IsEmpty || !table.TryGetValue(text[0], out var candidates))
            return null;
        foreach (var (symbol, unit) in candidates)
            if (text.StartsWith(symbol, StringComparison.Ordinal) && Ends(text, symbol, endsWord))
                return (unit, symbol.Length);
        return null;
    }

    static bool Ends(ReadOnlySpan<char> text, string symbol, bool endsWord) =>
        symbol.Length == text.Length || !char.IsLetterOrDigit(symbol[^1])
            || !char.IsLetter(text[symbol.Length]) && (!endsWord || !char.IsDigit(text[symbol.Length]) && text[symbol.Length] is not ('²' or '³'));

    static FrozenDictionary<char, (string, Unit)[]> ByFirst(List<(string Symbol, Unit Unit)> list) =>
        list.GroupBy(entry => entry.Symbol[0]).ToFrozenDictionary(group => group.Key, group => group.OrderByDescending(entry => entry.Symbol.Length).ToArray());

    static void AddNames(Dictionary<string, Unit> names, string forms, Unit unit)
    {
        foreach (var form in Forms(forms))
            names.TryAdd(string.Join(' ', form.Replace('-', ' ').Split(' ').Select(Plural.Singular)), unit);
    }

    static string[] Forms(string cell) => cell.Split('|', StringSplitOptions.RemoveEmptyEntries);

    static decimal Exact(string number) => decimal.Parse(number, NumberStyles.Number, CultureInfo.InvariantCulture);
}
