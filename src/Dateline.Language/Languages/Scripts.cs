namespace Dateline.Language;

/// <summary>Counts letters by script, and the letters that tell languages of one script apart.</summary>
static class Scripts
{
    /// <summary>Number of scripts counted.</summary>
    public const int Count = 10;

    /// <summary>Number of telling groups of letters.</summary>
    public const int MarkCount = 4;

    const int Latin = 0;

    // By script, in the order of ScriptOf; Latin is told by words.
    static readonly string?[] s_languages = [null, "ru", "el", "ar", "he", "hi", "zh", "ja", "ko", "th"];

    /// <summary>Counts one character.</summary>
    public static void Add(char c, Span<int> scripts, Span<int> marks)
    {
        if (ScriptOf(c) is >= 0 and var script)
            scripts[script]++;
        switch (c)
        {
            case 'і' or 'ї' or 'є' or 'ґ' or 'І' or 'Ї' or 'Є':
                marks[0]++;
                break;
            case 'ы' or 'э' or 'ё' or 'Э':
                marks[1]++;
                break;
            case 'ъ' or 'щ':
                marks[2]++;
                break;
            case 'پ' or 'چ' or 'گ' or 'ژ' or 'ی':
                marks[3]++;
                break;
        }
    }

    /// <summary>
    /// The language of a script other than Latin that most letters are of; "und" for too few letters of any; null for Latin, which words must tell.
    /// </summary>
    public static string? LanguageOf(ReadOnlySpan<int> scripts, ReadOnlySpan<int> marks, int minLetters)
    {
        var (most, total) = (0, 0);
        for (var script = 0; script < Count; script++)
        {
            total += scripts[script];
            if (scripts[script] > scripts[most])
                most = script;
        }
        if (total < minLetters)
            return LanguageGuesser.Undetermined;
        // Japanese mixes its own syllables with Chinese characters.
        if (s_languages[most] == "zh" && scripts[7] * 10 > scripts[6])
            return "ja";
        return s_languages[most] switch
        {
            "ru" when marks[0] > marks[1] => "uk",
            "ru" when marks[1] == 0 && marks[2] * 100 > scripts[1] => "bg",
            "ar" when marks[3] * 100 > scripts[3] * 3 => "fa",
            var code => code,
        };
    }

    static int ScriptOf(char c) => c switch
    {
        < '\u0250' => char.IsLetter(c) ? Latin : -1,
        >= '\u1E00' and <= '\u1EFF' => Latin,
        >= '\u0400' and <= '\u052F' => 1,
        >= '\u0370' and <= '\u03FF' => 2,
        >= '\u0600' and <= '\u06FF' => 3,
        >= '\u0590' and <= '\u05FF' => 4,
        >= '\u0900' and <= '\u097F' => 5,
        >= '\u4E00' and <= '\u9FFF' => 6,
        >= '\u3040' and <= '\u30FF' => 7,
        >= '\uAC00' and <= '\uD7AF' => 8,
        >= '\u0E00' and <= '\u0E7F' => 9,
        _ => -1,
    };
}
