using Dateline.Language;

namespace Dateline.Training;

/// <summary>Writes the frames: of each lemma the roleset that training has most often, else the first that PropBank lists.</summary>
static class FrameWriter
{
    /// <summary>Writes the lexicon.</summary>
    /// <param name="writer">The model.</param>
    /// <param name="path"><c>frames.tsv.gz</c>: roleset, name, aliases, role, function, and more.</param>
    /// <param name="training">Annotated predicates.</param>
    public static void Write(ModelWriter writer, string path, IEnumerable<GoldPredicate> training)
    {
        var signatures = new SortedDictionary<string, string>(StringComparer.Ordinal);
        var listed = new SortedDictionary<string, HashSet<string>>(StringComparer.Ordinal);
        foreach (var columns in Corpus.Lines(path).Skip(1).Select(line => line.Split('\t')))
        {
            signatures[columns[0]] = signatures.GetValueOrDefault(columns[0], "") + columns[3] + columns[4];
            listed.TryAdd(columns[0], new(StringComparer.Ordinal));
            listed[columns[0]].UnionWith(columns[2].Split('|', StringSplitOptions.RemoveEmptyEntries));
        }
        var counts = new Dictionary<(uint Key, string Roleset), int>();
        // Verbs alone have particles; a roleset listed first is the commonest that is left.
        foreach (var (roleset, aliases) in listed)
            foreach (var parts in aliases.Select(alias => alias.Split('/')).Where(parts => parts is [not "", "v" or "n" or "j"]))
            {
                var words = parts[0].Split('_', ' ');
                if (words.Length <= 2)
                    counts[(FrameLexicon.Key(NameHash.OfLower(words[0]), parts[1][0], words.Length == 2 ? NameHash.OfLower(words[1]) : 0), roleset)] = 0;
            }
        foreach (var predicate in training)
        {
            var particle = predicate.Roleset.Split('.')[0].Split('_') is [_, var second] && predicate.Class == 'v' ? NameHash.OfLower(second) : 0;
            var entry = (FrameLexicon.Key(NameHash.OfLower(predicate.Lemma), predicate.Class, particle), predicate.Roleset);
            counts[entry] = counts.GetValueOrDefault(entry) + 1;
        }
        var best = counts.GroupBy(pair => pair.Key.Key)
            .Select(group => group.OrderByDescending(pair => pair.Value).ThenBy(pair => Number(pair.Key.Roleset))
            .ThenBy(pair => pair.Key.Roleset, StringComparer.Ordinal).First().Key)
            .OrderBy(entry => entry.Key).ToArray();
        string[] rolesets = [.. best.Select(entry => entry.Roleset).Distinct().Order(StringComparer.Ordinal)];
        writer.WriteArray<uint>([.. best.Select(entry => entry.Key)]);
        writer.WriteArray<uint>([.. best.Select(entry => NameHash.Of(signatures.GetValueOrDefault(entry.Roleset, "")) | 1)]);
        writer.WriteArray<ushort>([.. best.Select(entry => checked((ushort)Array.BinarySearch(rolesets, entry.Roleset, StringComparer.Ordinal)))]);
        writer.Write(rolesets);
    }

    static int Number(string roleset) =>
        int.TryParse(roleset.AsSpan(roleset.LastIndexOf('.') + 1), System.Globalization.CultureInfo.InvariantCulture, out var number) ? number : 99;
}
