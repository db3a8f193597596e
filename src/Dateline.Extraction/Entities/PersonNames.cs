namespace Dateline.Extraction;

/// <summary>Ways to write the name of a person.</summary>
static class PersonNames
{
    /// <summary>A name of at least three words without the initials between the first and the last: "Donald J. Trump" is Donald Trump.</summary>
    public static string WithoutInitials(string name)
    {
        var words = name.Split(' ');
        if (words.Length < 3)
            return name;
        var kept = words.Where((word, index) => index == 0 || index == words.Length - 1 || !IsInitial(word)).ToArray();
        return kept.Length == words.Length ? name : string.Join(' ', kept);
    }

    static bool IsInitial(string word) => word is [var letter] && char.IsUpper(letter) || word is [var one, '.'] && char.IsUpper(one);
}
