using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>The clauses of a document, each read off its tree when it is first asked for; one a document, at <c>Reading.Clauses</c>.</summary>
/// <remarks>For one thread.</remarks>
sealed class Clauses(Analysis analysis)
{
    readonly Clause?[] _clauses = new Clause?[analysis.TokenCount];
    readonly SubjectFinder _subjects = new(analysis);
    readonly List<int> _found = [];
    readonly ImmutableArray<ClauseArgument>.Builder _arguments = ImmutableArray.CreateBuilder<ClauseArgument>();

    /// <summary>The clause that a token heads; a noun or adjective without a copula has one too, with the phrases about it.</summary>
    public Clause Of(int predicate) => _clauses[predicate] ??= Read(predicate);

    /// <summary>The clause about a token: its own where it heads one.</summary>
    public Clause About(int token) => Of(ClauseBounds.HeadAbout(analysis, token));

    Clause Read(int predicate)
    {
        _found.Clear();
        _subjects.Find(predicate, _found);
        _arguments.Clear();
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (KindOf(dependent) is { } kind)
                _arguments.Add(new(kind, dependent, kind is ArgumentKind.Oblique or ArgumentKind.Agent ? analysis.Preposition(dependent) : ""));
        return new(analysis, predicate, [.. _found], _arguments.ToImmutable());
    }

    ArgumentKind? KindOf(int dependent) => analysis.Relations[dependent] switch
    {
        DependencyRelation.Obj => ArgumentKind.Object,
        DependencyRelation.Iobj => ArgumentKind.IndirectObject,
        DependencyRelation.Obl or DependencyRelation.OblUnmarked => ArgumentKind.Oblique,
        DependencyRelation.OblAgent => ArgumentKind.Agent,
        DependencyRelation.Xcomp => ArgumentKind.OpenComplement,
        DependencyRelation.Ccomp => ArgumentKind.Complement,
        DependencyRelation.Advcl => analysis.HasMark(dependent, "to") ? ArgumentKind.Purpose : ArgumentKind.Adverbial,
        _ => null,
    };
}
