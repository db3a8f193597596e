namespace Dateline.Language;

/// <summary>What PropBank's frames say of a lemma: its commonest roleset and which roles that has, by function.</summary>
/// <param name="keys">Hashes of lemma and part of speech, ascending.</param>
/// <param name="signatures">Hash of the roles and functions of each entry's roleset.</param>
/// <param name="names">Roleset of each entry, as an index into <paramref name="rolesets"/>.</param>
/// <param name="rolesets">Names of rolesets.</param>
sealed class FrameLexicon(ReadOnlyMemoryBlock<uint> keys, ReadOnlyMemoryBlock<uint> signatures, ReadOnlyMemoryBlock<ushort> names, string[] rolesets)
{
    /// <summary>Key of a lemma as a verb, noun or adjective, with its particle or the empty string.</summary>
    /// <param name="lemma"><see cref="NameHash.OfLower"/> of the lemma.</param>
    /// <param name="partOfSpeech"><c>v</c>, <c>n</c> or <c>j</c>.</param>
    /// <param name="particle">The same hash of a verb's particle; 0 for none.</param>
    public static uint Key(uint lemma, char partOfSpeech, uint particle) => NameHash.Feature(partOfSpeech, lemma, particle);

    /// <summary>Index of an entry, or a negative number.</summary>
    public int Find(uint key) => keys.Span.BinarySearch(key);

    /// <summary>Hash of the roles and functions of an entry's roleset.</summary>
    public uint Signature(int entry) => signatures.Span[entry];

    /// <summary>Roleset of an entry.</summary>
    public string Roleset(int entry) => rolesets[names.Span[entry]];

    /// <summary>Reads the lexicon.</summary>
    /// <exception cref="ModelException">Its parts do not fit together.</exception>
    public static FrameLexicon Read(ModelReader reader)
    {
        var parts = (Keys: reader.ReadArray<uint>(), Signatures: reader.ReadArray<uint>(), Names: reader.ReadArray<ushort>(), Rolesets: reader.ReadStrings());
        if (parts.Signatures.Length != parts.Keys.Length || parts.Names.Length != parts.Keys.Length || parts.Rolesets.Length == 0
            || parts.Names.Span.ContainsAnyExceptInRange((ushort)0, (ushort)(parts.Rolesets.Length - 1)))
            throw reader.Malformed($"frames of {parts.Keys.Length} keys, {parts.Signatures.Length} signatures and {parts.Rolesets.Length} rolesets");
        return new(parts.Keys, parts.Signatures, parts.Names, parts.Rolesets);
    }
}
