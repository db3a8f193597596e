using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>Reads the predicates of one sentence.</summary>
/// <param name="model">The model.</param>
/// <param name="arena">Scratch memory.</param>
/// <param name="context">The text.</param>
/// <param name="states">States of the parsing network.</param>
/// <param name="firstState">The token whose state is the first of them.</param>
/// <param name="sentence">The sentence.</param>
/// <param name="given">Whether a token is a predicate; null: the model decides.</param>
sealed unsafe class RolePass(RoleModel model, Arena arena, RoleContext context, byte[] states, int firstState, TokenRange sentence, bool[]? given)
{
    readonly List<(int Token, float Confidence)> _predicates = [];
    readonly List<ArgumentCandidate> _candidates = [];
    readonly List<(int Candidate, int Role, float Confidence)> _choices = [];
    readonly List<(int Candidate, int Role, float Confidence)> _open = [];

    Analysis Analysis => context.Analysis;

    /// <summary>Adds the predicates in order.</summary>
    public void Run(ImmutableArray<Predicate>.Builder predicates)
    {
        arena.Reset();
        FindPredicates();
        if (_predicates.Count == 0)
            return;
        var candidateUnits = UnitsOf(model.Arguments.Units[1], [.. Enumerable.Range(sentence.First, sentence.Count)]);
        var predicateUnits = UnitsOf(model.Arguments.Units[0], [.. _predicates.Select(predicate => predicate.Token)]);
        var factualities = Factualities();
        for (var index = 0; index < _predicates.Count; index++)
        {
            var (token, confidence) = _predicates[index];
            var arguments = Arguments(token, predicateUnits + ((long)index * model.Arguments.Units[0].Stride), candidateUnits);
            var roleset = context.Frames[token] < 0 ? null : model.Frames.Roleset(context.Frames[token]);
            predicates.Add(new(token, roleset, confidence, arguments, factualities[index]));
        }
    }

    void FindPredicates()
    {
        var tokens = new List<int>(sentence.Count);
        for (var token = sentence.First; token < sentence.End; token++)
            if (given is null ? MayBePredicate(context, token) : given[token])
                tokens.Add(token);
        if (tokens.Count == 0)
            return;
        var scorer = model.Predicates;
        var units = UnitsOf(scorer.Units[0], tokens);
        var hidden = arena.TakeBytes((long)tokens.Count * scorer.Hidden);
        Span<uint> features = stackalloc uint[RoleFeatures.MaxCount];
        for (var row = 0; row < tokens.Count; row++)
            scorer.Activate(features[..RoleFeatures.OfWord(context, tokens[row], features)], units + ((long)row * scorer.Units[0].Stride), null,
                hidden + ((long)row * scorer.Hidden));
        var scores = arena.Take((long)tokens.Count * scorer.Stride);
        scorer.Score(tokens.Count, hidden, scores);
        for (var row = 0; row < tokens.Count; row++)
        {
            var difference = scores[((long)row * scorer.Stride) + 1] - scores[(long)row * scorer.Stride];
            if (difference >= 0 || given is not null)
                _predicates.Add((tokens[row], Logistic(difference)));
        }
    }

    /// <summary>Whether a word is looked at: a verb, or a noun or adjective that PropBank has frames for.</summary>
    public static bool MayBePredicate(RoleContext context, int token) =>
        context.Analysis.PartsOfSpeech[token] is PartOfSpeech.Verb or PartOfSpeech.Aux || context.Frames[token] >= 0;

    ImmutableArray<Argument> Arguments(int predicate, float* predicateUnits, float* candidateUnits)
    {
        ArgumentCandidates.Gather(context, predicate, _candidates);
        if (_candidates.Count == 0)
            return [];
        var scorer = model.Arguments;
        var traits = new PredicateTraits(context, predicate, model.Frames);
        var hidden = arena.TakeBytes((long)_candidates.Count * scorer.Hidden);
        Span<uint> features = stackalloc uint[RoleFeatures.MaxCount];
        for (var row = 0; row < _candidates.Count; row++)
            scorer.Activate(features[..RoleFeatures.OfPair(context, traits, _candidates[row], features)], predicateUnits,
                candidateUnits + ((long)(_candidates[row].Token - sentence.First) * scorer.Units[1].Stride), hidden + ((long)row * scorer.Hidden));
        var scores = arena.Take((long)_candidates.Count * scorer.Stride);
        scorer.Score(_candidates.Count, hidden, scores);
        Choose(scores);
        var arguments = ImmutableArray.CreateBuilder<Argument>(_choices.Count);
        foreach (var (candidate, label, confidence) in _choices)
        {
            var (role, form) = model.Roles[label];
            arguments.Add(new(role, form, _candidates[candidate].Token, ArgumentSpan.Of(Analysis, predicate, _candidates[candidate]), confidence));
        }
        arguments.Sort((left, right) => left.Head.CompareTo(right.Head));
        Part(arguments);
        return arguments.DrainToImmutable();
    }

    // "watched the match in Arbolova": an argument ends before another that the tree hung on it.
    static void Part(ImmutableArray<Argument>.Builder arguments)
    {
        for (var index = 0; index < arguments.Count; index++)
            foreach (var inner in arguments)
                if (arguments[index] is var outer && inner.Head != outer.Head && inner.Span.First > outer.Head && inner.Span.First < outer.Span.End)
                    arguments[index] = outer with { Span = new(outer.Span.First, inner.Span.First) };
    }

    // The surest choice goes first; a numbered role that is taken cannot be had again, then the next best role of that candidate is looked at.
    void Choose(float* scores)
    {
        _choices.Clear();
        _open.Clear();
        for (var candidate = 0; candidate < _candidates.Count; candidate++)
        {
            var row = scores + ((long)candidate * model.Arguments.Stride);
            Normalize(row, model.Roles.Length);
            var role = Best(row, []);
            if (role > 0)
                _open.Add((candidate, role, row[role]));
        }
        Span<bool> taken = stackalloc bool[model.Roles.Length];
        taken.Clear();
        while (_open.Count > 0)
        {
            var best = 0;
            for (var index = 1; index < _open.Count; index++)
                if (_open[index].Confidence > _open[best].Confidence)
                    best = index;
            var choice = _open[best];
            if (taken[choice.Role])
            {
                var row = scores + ((long)choice.Candidate * model.Arguments.Stride);
                if (Best(row, taken) is > 0 and var other)
                    _open[best] = choice with { Role = other, Confidence = row[other] };
                else
                    _open.RemoveAt(best);
                continue;
            }
            _choices.Add(choice);
            _open.RemoveAt(best);
            taken[choice.Role] = model.Roles[choice.Role] is { Form: ArgumentForm.Whole } chosen && chosen.Role.IsNumbered();
        }
    }

    int Best(float* probabilities, ReadOnlySpan<bool> taken)
    {
        var best = 0;
        for (var label = 1; label < model.Roles.Length; label++)
            if ((taken.IsEmpty || !taken[label]) && probabilities[label] > probabilities[best])
                best = label;
        return best;
    }

    Factuality?[] Factualities()
    {
        var factualities = new Factuality?[_predicates.Count];
        var (rows, tokens, heads) = (new List<int>(), new List<int>(), new List<int>());
        for (var index = 0; index < _predicates.Count; index++)
            if (EventOf(_predicates[index].Token) is >= 0 and var token)
            {
                rows.Add(index);
                tokens.Add(token);
                heads.Add(Analysis.Heads[token] is >= 0 and var head && sentence.Contains(head) ? head : token);
            }
        if (rows.Count == 0)
            return factualities;
        var scorer = model.Events;
        var units = UnitsOf(scorer.Units[0], tokens);
        var headUnits = UnitsOf(scorer.Units[1], heads);
        var hidden = arena.TakeBytes((long)rows.Count * scorer.Hidden);
        Span<uint> features = stackalloc uint[RoleFeatures.MaxCount];
        for (var row = 0; row < rows.Count; row++)
            scorer.Activate(features[..RoleFeatures.OfEvent(context, tokens[row], features)], units + ((long)row * scorer.Units[0].Stride),
                headUnits + ((long)row * scorer.Units[1].Stride), hidden + ((long)row * scorer.Hidden));
        var scores = arena.Take((long)rows.Count * scorer.Stride);
        scorer.Score(rows.Count, hidden, scores);
        for (var row = 0; row < rows.Count; row++)
        {
            var own = scores + ((long)row * scorer.Stride);
            Normalize(own, 3);
            var best = own[1] > own[0] ? 1 : 0;
            best = own[2] > own[best] ? 2 : best;
            var found = new Factuality((FactualityClass)best, Math.Clamp(own[3] * 3, -3f, 3f), own[best], Logistic(own[4]), Logistic(own[5]), Logistic(own[6]));
            factualities[rows[row]] = Implicatives.Correct(context, tokens[row], found);
        }
        return factualities;
    }

    /// <summary>The word whose event a predicate tells: of a copula the word above it; -1 for nouns and adjectives that head no clause.</summary>
    int EventOf(int predicate)
    {
        if (context.Relation(predicate) == DependencyRelation.Cop && sentence.Contains(Analysis.Heads[predicate]))
            return Analysis.Heads[predicate];
        if (Analysis.PartsOfSpeech[predicate] is PartOfSpeech.Verb or PartOfSpeech.Aux)
            return context.Relation(predicate) is DependencyRelation.Amod or DependencyRelation.Case or DependencyRelation.Compound ? -1 : predicate;
        return context.Dependent(predicate, DependencyRelation.Cop) >= 0 ? predicate : -1;
    }

    float* UnitsOf(IntegerMatrix matrix, List<int> tokens)
    {
        var size = model.StateSize;
        var rows = arena.TakeBytes((long)tokens.Count * size);
        for (var row = 0; row < tokens.Count; row++)
            states.AsSpan((tokens[row] - firstState) * size, size).CopyTo(new(rows + ((long)row * size), size));
        var units = arena.Take((long)tokens.Count * matrix.Stride);
        matrix.Apply(tokens.Count, rows, size, units);
        return units;
    }

    static float Logistic(float score)
    {
        var small = Exponential.Of(-Math.Abs(score));
        return score >= 0 ? 1f / (1f + small) : small / (1f + small);
    }

    // Scores to probabilities.
    static void Normalize(float* scores, int count)
    {
        var highest = scores[0];
        for (var i = 1; i < count; i++)
            highest = Math.Max(highest, scores[i]);
        var sum = 0f;
        for (var i = 0; i < count; i++)
            sum += scores[i] = Exponential.Of(scores[i] - highest);
        for (var i = 0; i < count; i++)
            scores[i] /= sum;
    }
}
