using System.Reflection;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What is known of one language: the word lists of a folder named by its code (<c>en/</c>), embedded in this assembly.</summary>
/// <remarks>Rows are extracted only from documents in a language with a pack. A new language is a new folder of the same lists.</remarks>
public sealed class LanguagePack
{
    static readonly Assembly s_assembly = typeof(LanguagePack).Assembly;

    WordLexicon? _words;

    LanguagePack(string code, string name) => (Code, Name) = (code, name);

    /// <summary>The pack of English.</summary>
    public static LanguagePack English { get; } = new("en", "English");

    /// <summary>The languages with a pack, by code.</summary>
    public static IReadOnlyList<LanguagePack> All { get; } = [English];

    /// <summary>ISO 639-1 code of the language.</summary>
    public string Code { get; }

    /// <summary>English name of the language.</summary>
    public string Name { get; }

    /// <summary>The pack of a language; null where there is none.</summary>
    /// <param name="language">ISO 639-1 code, with or without a region: <c>en</c>, <c>en-GB</c>.</param>
    public static LanguagePack? Find(string language)
    {
        var code = language.AsSpan();
        if (code.IndexOfAny('-', '_') is > 0 and var region)
            code = code[..region];
        foreach (var pack in All)
            if (code.Equals(pack.Code, StringComparison.OrdinalIgnoreCase))
                return pack;
        return null;
    }

    /// <summary>Its words with their readings.</summary>
    internal WordLexicon Words => LazyInitializer.EnsureInitialized(ref _words, () => new(List("words.tsv"), List("cues.tsv")))!;

    /// <summary>A list of the pack.</summary>
    /// <param name="name">Name of the file: <c>cues.tsv</c>.</param>
    /// <exception cref="InvalidDataException">The pack has no such list.</exception>
    internal WordList List(string name) => WordList.Read(s_assembly, $"{Code}/{name}");
}
