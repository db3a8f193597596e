using System.Globalization;
using System.Text;

namespace Dateline.Cli.Terminal;

/// <summary>Writes foreign words to a terminal or a log without letting them do anything there.</summary>
static class TerminalText
{
    /// <summary>The words with every control character written as its number: no new line that a workflow takes for a command, no escape that a terminal
    /// obeys.</summary>
    public static string Safe(string words)
    {
        if (!words.Any(IsControl))
            return words;
        var safe = new StringBuilder(words.Length + 16);
        foreach (var letter in words)
            if (IsControl(letter))
                safe.Append(CultureInfo.InvariantCulture, $"\\u{(int)letter:X4}");
            else
                safe.Append(letter);
        return safe.ToString();
    }

    static bool IsControl(char letter) => char.IsControl(letter)
        || letter is '\u2028' or '\u2029' or >= '\u202A' and <= '\u202E' or >= '\u2066' and <= '\u2069';
}
