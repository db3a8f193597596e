using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>
/// One clause as the tree shows it: a predicate and the phrases about it. Made by <see cref="Clauses"/>, once for each predicate asked about.
/// </summary>
sealed class Clause
{
    readonly Analysis _analysis;

    internal Clause(Analysis analysis, int predicate, ImmutableArray<int> subjects, ImmutableArray<ClauseArgument> arguments)
    {
        _analysis = analysis;
        Predicate = predicate;
        Subjects = subjects;
        Arguments = arguments;
    }

    /// <summary>The verb, adjective or noun that says something: a token index.</summary>
    public int Predicate { get; }

    /// <summary>
    /// Heads of the subject phrases, coordinated ones each; of a passive, who undergoes it. Understood subjects of infinitives, participles, relative
    /// and coordinated clauses are among them. Empty where nobody is meant.
    /// </summary>
    public ImmutableArray<int> Subjects { get; }

    /// <summary>The other phrases and clauses that hang on the predicate, in the order of the text.</summary>
    public ImmutableArray<ClauseArgument> Arguments { get; }

    /// <summary>The predicate with its PropBank roles and factuality, as the role model reads them; null where it takes the word for none.</summary>
    public Predicate? Roles => _analysis.PredicateAt(Predicate);

    /// <summary>Whether "not", "never" or the like stands at the predicate.</summary>
    public bool IsNegated => _analysis.IsNegated(Predicate);

    /// <summary>Whether it is told in the passive, shared and headline passives included.</summary>
    public bool IsPassive => _analysis.IsInPassive(Predicate);

    /// <summary>Whether the predicate or one of its auxiliaries is a finite form.</summary>
    public bool IsFinite => _analysis.IsFinite(Predicate);

    /// <summary>Which way it looks in time by its own form and auxiliaries.</summary>
    public Tense Tense => _analysis.TenseOf(Predicate);

    /// <summary>The modal verb of the clause.</summary>
    public Modal Modal => _analysis.ModalOf(Predicate);

    /// <summary>The tokens of the clause, without clauses coordinated with it.</summary>
    public TokenRange Bounds => ClauseBounds.About(_analysis, Predicate);

    /// <summary>Head of the first phrase or clause of a kind; -1 for none.</summary>
    public int Find(ArgumentKind kind)
    {
        foreach (var argument in Arguments)
            if (argument.Kind == kind)
                return argument.Head;
        return -1;
    }
}
