using System.Collections.Immutable;
using System.Reflection;
using System.Text.RegularExpressions;

namespace Dateline.Documents.Warnings;

/// <summary>Finds addresses, numbers of accounts and cards, and keys to services, by their patterns and check digits.</summary>
static class PersonalData
{
    static readonly ImmutableArray<(string Name, string Check, Regex Pattern)> s_kinds = Read();

    /// <summary>Start and kind of each finding, kind by kind.</summary>
    public static IEnumerable<(int Start, string Name)> In(string text)
    {
        foreach (var (name, check, pattern) in s_kinds)
            for (var match = pattern.Match(text); match.Success; match = match.NextMatch())
                if (check switch { "luhn" => IsLuhn(match.ValueSpan), "iban" => IsIban(match.ValueSpan), _ => true })
                    yield return (match.Index, name);
    }

    // ISO/IEC 7812: every second digit from the right counts twice.
    static bool IsLuhn(ReadOnlySpan<char> number)
    {
        var (sum, digits) = (0, 0);
        for (var at = number.Length - 1; at >= 0; at--)
            if (char.IsAsciiDigit(number[at]))
            {
                var digit = number[at] - '0';
                sum += digits++ % 2 == 0 ? digit : digit > 4 ? (2 * digit) - 9 : 2 * digit;
            }
        return digits is >= 13 and <= 19 && sum % 10 == 0;
    }

    // ISO 13616: the first four behind the others, letters as 10 to 35, leave 1 when parted by 97.
    static bool IsIban(ReadOnlySpan<char> account)
    {
        var rest = 0;
        Span<char> letters = stackalloc char[account.Length];
        var count = 0;
        foreach (var letter in account)
            if (letter != ' ')
                letters[count++] = letter;
        for (var at = 0; at < count; at++)
        {
            var letter = letters[(at + 4) % count];
            rest = char.IsAsciiDigit(letter) ? ((rest * 10) + letter - '0') % 97 : ((rest * 100) + letter - 'A' + 10) % 97;
        }
        return rest == 1;
    }

    static ImmutableArray<(string, string, Regex)> Read()
    {
        using var reader = new StreamReader(Assembly.GetExecutingAssembly().GetManifestResourceStream("personal-data.tsv")!);
        return [.. reader.ReadToEnd().Split('\n', StringSplitOptions.RemoveEmptyEntries).Where(line => line[0] != '#')
            .Select(line => line.TrimEnd('\r').Split('\t'))
            .Select(cells => (cells[0], cells[1], new Regex(cells[2], RegexOptions.NonBacktracking | RegexOptions.CultureInvariant)))];
    }
}
