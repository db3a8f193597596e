namespace Dateline.Language;

/// <summary>The keys of one way to write a name.</summary>
/// <param name="keys">Under which a new chain of that name can be found.</param>
/// <param name="queries">Under which the chain of the name is looked for, the surest first.</param>
sealed class NameForm(List<NameKey> keys, List<NameKey> queries)
{
    /// <summary>Under which a new chain of that name can be found.</summary>
    public List<NameKey> Keys => keys;

    /// <summary>Under which the chain of the name is looked for, the surest first.</summary>
    public List<NameKey> Queries => queries;

    /// <summary>The form of a name.</summary>
    public static NameForm Of(NameType? type, string[] words)
    {
        var whole = words.Length == 1 ? words[0] : string.Join(' ', words);
        return type == NameType.Person ? OfPerson(words, whole) : OfOther(words, whole);
    }

    static NameForm OfPerson(string[] words, string whole)
    {
        var surname = Surname(words);
        var full = new NameKey('p', words[0] + ' ' + surname);
        List<NameKey> keys = [new('=', whole), new('s', surname), new('f', words[0]), full];
        // "Lucia R. San Telmo" is Ms. San Telmo.
        if (words.Length > 2 && IsParticle(words[^2]))
            keys.Add(new('s', words[^2] + ' ' + surname));
        return new(keys, words.Length == 1 ? [new('=', whole), new('s', whole), new('f', whole)]
            : words.Length == 2 && IsParticle(words[0]) ? [new('=', whole), new('s', whole)] : [new('=', whole), full]);
    }

    static bool IsParticle(string word) =>
        word.ToLowerInvariant() is "san" or "santa" or "de" or "del" or "della" or "di" or "da" or "dos" or "du" or "la" or "le" or "van" or "von" or "der"
        or "den" or "ter" or "al" or "el" or "bin" or "ben" or "abu" or "ibn"
        or "st." or "mac" or "ap" or "zu" or "af" or "os";

    static NameForm OfOther(string[] words, string whole)
    {
        var bare = WithoutForm(words, whole);
        List<NameKey> keys = [new('=', whole)];
        Add(keys, new('=', bare));
        List<NameKey> queries = [.. keys];
        if (Countries.OfName(whole) is { } country)
        {
            var key = new NameKey('c', country.Alpha3 + (country.Parts.Contains(whole) ? whole : ""));
            keys.Add(key);
            queries.Add(key);
        }
        if (words.Length > 1)
            Add(keys, new('=', Acronym(words)));
        if (words is [{ Length: >= 2 } one] && one.Any(char.IsUpper) && !one.Any(char.IsLower))
            Add(queries, new('=', one.Replace(".", "", StringComparison.Ordinal)));
        return new(keys, queries);
    }

    static void Add(List<NameKey> keys, NameKey key)
    {
        if (!keys.Contains(key))
            keys.Add(key);
    }

    static string Surname(string[] words) =>
        words is [.., var before, "Jr" or "Jr." or "Sr" or "Sr." or "II" or "III" or "IV"] ? before : words[^1];

    // "Apple Inc." is "Apple"; "the" never counts.
    static string WithoutForm(string[] words, string whole)
    {
        var count = words.Length;
        while (count > 1 && words[count - 1].TrimEnd('.') is "Inc" or "Corp" or "Co" or "Ltd" or "LLC" or "PLC" or "Plc" or "AG" or "SA" or "NV" or "GmbH"
            or "Group" or "Corporation" or "Company" or "Limited" or ",")
            count--;
        var first = count > 1 && words[0].Equals("the", StringComparison.OrdinalIgnoreCase) ? 1 : 0;
        return first == 0 && count == words.Length ? whole : string.Join(' ', words[first..count]);
    }

    static string Acronym(string[] words)
    {
        var length = 0;
        Span<char> letters = words.Length <= 64 ? stackalloc char[words.Length] : new char[words.Length];
        foreach (var word in words)
            if (char.IsUpper(word[0]))
                letters[length++] = word[0];
        return new(letters[..length]);
    }
}
