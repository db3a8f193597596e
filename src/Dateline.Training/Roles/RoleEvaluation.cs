using System.Globalization;
using System.Text.Json;
using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>roles-evaluate</c>: what a model says of the development part, on gold tokens and the models' own trees.</summary>
static class RoleEvaluation
{
    /// <summary>
    /// Writes <c>roles-dev.jsonl</c> and <c>roles-dev-given.jsonl</c> for <c>roles/score.py</c>, prints the scores and gives them back, a line each.
    /// </summary>
    /// <param name="data">Holds <c>treebanks</c> and <c>roles</c>.</param>
    /// <param name="folder">Holds <c>roles.bin</c>; receives the files.</param>
    public static List<string> Run(string data, string folder)
    {
        var gold = RoleCorpus.Read(Path.Combine(data, "roles"), "dev");
        var reader = new RoleReader(
            RoleModel.Read(ModelReader.Open(RoleModel.FileName, RoleModel.Kind, File.ReadAllBytes(Path.Combine(folder, RoleModel.FileName)))));
        var events = new List<(GoldEvent Gold, Factuality Found)>();
        var (free, given) = (new RoleScores(), new RoleScores());
        using var freeFile = new StreamWriter(Path.Combine(folder, "roles-dev.jsonl"));
        using var givenFile = new StreamWriter(Path.Combine(folder, "roles-dev-given.jsonl"));
        foreach (var document in RoleDocument.Read(Path.Combine(data, "treebanks", "ewt-dev.conllu.gz")))
        {
            var isGiven = new bool[document.Analysis.TokenCount];
            foreach (var sentence in document.Analysis.Sentences)
                foreach (var predicate in gold.Predicates.GetValueOrDefault(document.Ids[sentence.Index], []))
                    isGiven[sentence.Tokens.First + predicate.Word - 1] = true;
            var found = document.Analysis.With(reader.Read(document.Analysis, document.States));
            var foundGiven = document.Analysis.With(reader.Read(document.Analysis, document.States, isGiven));
            Write(freeFile, document, found);
            Write(givenFile, document, foundGiven);
            foreach (var sentence in found.Sentences)
            {
                if (gold.Predicates.TryGetValue(document.Ids[sentence.Index], out var predicates))
                {
                    free.Add(found, sentence.Tokens, predicates);
                    given.Add(foundGiven, sentence.Tokens, predicates);
                }
                foreach (var answers in gold.Events.GetValueOrDefault(document.Ids[sentence.Index], []).Where(answers => answers.Class >= 0))
                    if (Find(found, sentence.Tokens.First + answers.Word - 1) is { } factuality)
                        events.Add((answers, factuality));
            }
        }
        List<string> lines = [$"found predicates: {free}", $"given predicates: {given}", .. Lines(events)];
        lines.ForEach(Console.WriteLine);
        return lines;
    }

    static Factuality? Find(Analysis analysis, int token)
    {
        if (analysis.PredicateAt(token)?.Factuality is { } own)
            return own;
        foreach (var dependent in analysis.DependentsOf(token))
            if (analysis.Relations[dependent] == DependencyRelation.Cop && analysis.PredicateAt(dependent)?.Factuality is { } copula)
                return copula;
        return null;
    }

    static void Write(TextWriter output, RoleDocument document, Analysis analysis)
    {
        foreach (var sentence in analysis.Sentences)
        {
            var first = sentence.Tokens.First - 1;
            var predicates = analysis.Predicates.Where(predicate => sentence.Tokens.Contains(predicate.Token)).Select(predicate => new
            {
                word = predicate.Token - first,
                roleset = predicate.Roleset,
                arguments = predicate.Arguments.Select(argument => new
                {
                    role = argument.Role.Label(argument.Form),
                    first = argument.Span.First - first,
                    last = argument.Span.End - 1 - first,
                    head = argument.Head - first,
                    confidence = MathF.Round(argument.Confidence, 3),
                }),
            });
            output.WriteLine(JsonSerializer.Serialize(new { sent_id = document.Ids[sentence.Index], predicates }));
        }
    }

    static IEnumerable<string> Lines(List<(GoldEvent Gold, Factuality Found)> events)
    {
        var agreed = events.Where(pair => pair.Gold.Class < 2).ToList();
        var classes = events.Average(pair => pair.Gold.Class == (int)pair.Found.Class ? 1.0 : 0.0);
        var sides = agreed.Average(pair => pair.Gold.Class == (pair.Found.Value > 0 ? 0 : 1) ? 1.0 : 0.0);
        yield return string.Create(
            CultureInfo.InvariantCulture,
                $"factuality of {events.Count} events: class of three {100 * classes:F1} %, side where readers agree {100 * sides:F1} %, Pearson {Pearson(events):F3}");
        foreach (var kind in Enum.GetValues<FactualityClass>())
            yield return string.Create(
                CultureInfo.InvariantCulture,
                    $"{kind}: gold {events.Count(pair => pair.Gold.Class == (int)kind)}, found {events.Count(pair => pair.Found.Class == kind)}, both {events.Count(pair => pair.Found.Class == kind && pair.Gold.Class == (int)kind)}");
        var traits = ((Func<Factuality, float>[])[factuality => factuality.Particular, factuality => factuality.Dynamic,
            factuality => factuality.Hypothetical]).Select((of, index) =>
        {
            var judged = events.Where(pair => pair.Gold.Traits[index].Weight > 0).ToList();
            return string.Create(CultureInfo.InvariantCulture,
                $"{100 * judged.Average(pair => pair.Gold.Traits[index].Value > 0 == of(pair.Found) > 0.5f ? 1.0 : 0.0):F1}");
        });
        yield return $"particular, dynamic, hypothetical: {string.Join(", ", traits)} % on the readers' side";
    }

    static double Pearson(List<(GoldEvent Gold, Factuality Found)> events)
    {
        var (x, y) = (events.Average(pair => (double)pair.Gold.Mean!), events.Average(pair => (double)pair.Found.Value));
        var (product, left, right) = (0.0, 0.0, 0.0);
        foreach (var (answers, found) in events)
        {
            var (a, b) = ((double)answers.Mean! - x, found.Value - y);
            (product, left, right) = (product + (a * b), left + (a * a), right + (b * b));
        }
        return product / Math.Sqrt(left * right);
    }
}
