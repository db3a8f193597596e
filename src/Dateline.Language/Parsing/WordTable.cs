namespace Dateline.Language;

/// <summary>Finds the rows of a lower-cased word in the two word tables of the network; stored ready-hashed, so that loading builds nothing.</summary>
/// <remarks>
/// Open addressing with linear probing over a power-of-two number of slots. A slot holds 32 bits of the word's hash instead of the word:
/// a word that is not in the table is taken for one that is about once in four thousand million look-ups.
/// </remarks>
sealed unsafe class WordTable(ReadOnlyMemoryBlock<uint> fingerprints, ReadOnlyMemoryBlock<ushort> vectorRows, ReadOnlyMemoryBlock<ushort> trainedRows)
{
    readonly uint _mask = (uint)fingerprints.Length - 1;

    /// <summary>Row 0 of the trained vectors, shared by all words that are not in the table; row 0 of the fixed vectors is all zero.</summary>
    public const int UnknownRow = 0;

    /// <summary>Rows of a word.</summary>
    /// <param name="hash"><see cref="WordFeatures.Hash"/> of the lower-cased word.</param>
    /// <returns>Rows in the fixed and in the trained vectors, <see cref="UnknownRow"/> where the word has none.</returns>
    public (int Vector, int Trained) Find(ulong hash)
    {
        var fingerprint = Fingerprint(hash);
        for (var slot = (uint)hash & _mask; fingerprints.Start[slot] != 0; slot = (slot + 1) & _mask)
            if (fingerprints.Start[slot] == fingerprint)
                return (vectorRows.Start[slot], trainedRows.Start[slot]);
        return (UnknownRow, UnknownRow);
    }

    /// <summary>Whether every row that the table names is below the given numbers of rows.</summary>
    public bool Covers(int vectors, int trained) =>
        vectors > 0 && trained > 0 && !vectorRows.Span.ContainsAnyExceptInRange((ushort)0, (ushort)Math.Min(vectors - 1, ushort.MaxValue))
        && !trainedRows.Span.ContainsAnyExceptInRange((ushort)0, (ushort)Math.Min(trained - 1, ushort.MaxValue));

    /// <summary>Reads a table.</summary>
    /// <exception cref="ModelException">The parts do not fit together.</exception>
    public static WordTable Read(ModelReader reader)
    {
        var table = (reader.ReadArray<uint>(), reader.ReadArray<ushort>(), reader.ReadArray<ushort>());
        var slots = table.Item1.Length;
        if (slots == 0 || (slots & (slots - 1)) != 0 || table.Item2.Length != slots || table.Item3.Length != slots || !table.Item1.Span.Contains(0u))
            throw reader.Malformed($"a word table of {slots}, {table.Item2.Length} and {table.Item3.Length} slots");
        return new(table.Item1, table.Item2, table.Item3);
    }

    /// <summary>Lays words out in slots and writes the table.</summary>
    /// <param name="writer">Where to.</param>
    /// <param name="words">Lower-cased words with their rows.</param>
    /// <exception cref="ArgumentException">Two words share a hash.</exception>
    public static void Write(ModelWriter writer, IReadOnlyCollection<(string Word, int Vector, int Trained)> words)
    {
        var slots = 1;
        while (slots < words.Count * 4 / 3)
            slots *= 2;
        var (fingerprints, vectors, trained) = (new uint[slots], new ushort[slots], new ushort[slots]);
        foreach (var word in words)
        {
            var hash = WordFeatures.Hash(word.Word);
            var slot = (int)((uint)hash & (slots - 1));
            for (; fingerprints[slot] != 0; slot = (slot + 1) & (slots - 1))
                if (fingerprints[slot] == Fingerprint(hash))
                    throw new ArgumentException($"'{word.Word}' has the fingerprint of another word; change the hash.", nameof(words));
            (fingerprints[slot], vectors[slot], trained[slot]) = (Fingerprint(hash), checked((ushort)word.Vector), checked((ushort)word.Trained));
        }
        writer.WriteArray<uint>(fingerprints);
        writer.WriteArray<ushort>(vectors);
        writer.WriteArray<ushort>(trained);
    }

    static uint Fingerprint(ulong hash) => (uint)(hash >> 32) | 1;
}
