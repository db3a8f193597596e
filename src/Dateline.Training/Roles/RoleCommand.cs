using System.Runtime.InteropServices;
using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>roles</c>: trains the layers of predicates, arguments and factuality on the states of the shipped network.</summary>
static unsafe class RoleCommand
{
    // Roles rarer than this are left out.
    const int LeastSeen = 20;

    // Each goes through both readings of every sentence.
    const int Passes = 5;

    /// <summary>Runs the command.</summary>
    public static int Run(Options options)
    {
        var (data, output, seed, passes) =
            (options.Required("data"), options.Required("output"), (ulong)options.Number("seed", 1), options.Number("passes", Passes));
        var gold = RoleCorpus.Read(Path.Combine(data, "roles"), "train");
        var treebank = Path.Combine(data, "treebanks", "ewt-train.conllu.gz");
        // The parser knows these sentences by heart; a second reading, without the trained vectors of half of the words, makes the mistakes that held-out text
        // has.
        var documents = RoleDocument.Read(treebank);
        documents.AddRange(RoleDocument.Read(treebank, ForgetfulParser.Create(options.Required("network"), 0.5f, seed)));
        string[] labels =
        [
            "",
            .. gold.Predicates.Values.SelectMany(predicates => predicates).SelectMany(predicate => predicate.Arguments).GroupBy(argument => argument.Role)
                .Where(group => group.Count() >= LeastSeen && SemanticRoles.TryParse(group.Key, out _, out _)).Select(group => group.Key)
                .Order(StringComparer.Ordinal),
        ];
        var writer = new ModelWriter();
        FrameWriter.Write(writer, Path.Combine(data, "roles", "frames.tsv.gz"), gold.Predicates.Values.SelectMany(predicates => predicates));
        var frames = FrameLexicon.Read(ModelReader.Open("frames", "TEMP", writer.ToFile("TEMP")));
        var items = new RoleItems(documents, gold, labels, frames);
        var size = documents[0].States.Length / documents[0].Analysis.TokenCount;
        var states = (byte*)NativeMemory.Alloc((nuint)documents.Sum(document => (long)document.States.Length));
        var place = states;
        foreach (var document in documents)
        {
            document.States.CopyTo(new Span<byte>(place, document.States.Length));
            place += document.States.Length;
        }
        Console.WriteLine($"{items.Words.Sum(list => list.Length)} words, {items.Pairs.Sum(list => list.Length)} pairs, {items.Events.Sum(list => list.Length)} events, {labels.Length} roles");
        (string Name, List<RoleItem[]> Items, int Units, int Rows, int Hidden, int Classes, int Batch, int Passes)[] scorers =
        [
            ("predicates", items.Words, 1, RoleSizes.WordRows, RoleSizes.WordHidden, 2, 300, Math.Max(1, passes / 2)),
            ("arguments", items.Pairs, 2, RoleSizes.PairRows, RoleSizes.PairHidden, labels.Length, 300, passes),
            ("events", items.Events, 2, RoleSizes.EventRows, RoleSizes.EventHidden, RoleModel.EventScores, 64, passes),
        ];
        var model = new ModelWriter();
        model.Write(size);
        model.Write(labels);
        FrameWriter.Write(model, Path.Combine(data, "roles", "frames.tsv.gz"), gold.Predicates.Values.SelectMany(predicates => predicates));
        foreach (var scorer in scorers)
        {
            var weights = new ScorerWeights(scorer.Name, size, scorer.Units, scorer.Rows, scorer.Hidden, scorer.Classes, seed);
            using var trainer = new RoleTrainer(weights, scorer.Items, states, scorer.Batch, seed);
            trainer.Run(scorer.Passes);
            weights.Write(model, trainer.Measure());
        }
        Directory.CreateDirectory(output);
        File.WriteAllBytes(Path.Combine(output, RoleModel.FileName), model.ToFile(RoleModel.Kind));
        return Evaluate(options);
    }

    /// <summary>Measures a model and writes its card.</summary>
    public static int Evaluate(Options options)
    {
        var (data, output) = (options.Required("data"), options.Required("output"));
        var file = File.ReadAllBytes(Path.Combine(output, RoleModel.FileName));
        var recipe = FormattableString.Invariant($"--seed {options.Number("seed", 1)} --passes {options.Number("passes", Passes)}");
        RoleCard.Write(output, data, options.Required("network"), file, recipe, RoleEvaluation.Run(data, output));
        return 0;
    }
}
