using System.Collections.Immutable;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Reads the phrases about a trigger off the tree: active, passive, participles, nominalisations, light verbs.</summary>
sealed class ArgumentReader(Analysis analysis, EntityIndex entities)
{
    readonly SubjectFinder _subjects = new(analysis);

    /// <summary>The phrases about a trigger.</summary>
    public Arguments Of(Trigger trigger) => trigger.Kind switch
    {
        TriggerKind.Noun => OfNoun(trigger.Token, trigger.LightVerb),
        _ => OfVerb(trigger.Token),
    };

    Arguments OfVerb(int verb)
    {
        var agents = new List<int>();
        var patients = new List<int>();
        var obliques = new List<(string, int)>();
        var (infinitive, clause, purpose) = (-1, -1, -1);
        // "were engaged in battles" is no passive but in form.
        var passive = analysis.IsInPassive(verb) && analysis.Lemmas[verb] is not ("engage" or "involve");
        (passive ? patients : agents).AddRange(_subjects.Of(verb));
        foreach (var dependent in analysis.DependentsOf(verb))
            switch (analysis.Relations[dependent])
            {
                case DependencyRelation.Obj:
                    patients.AddRange(analysis.WithConjuncts(dependent));
                    break;
                case DependencyRelation.Iobj:
                    obliques.AddRange(analysis.WithConjuncts(dependent).Select(token => ("", token)));
                    break;
                case DependencyRelation.Obl or DependencyRelation.OblAgent or DependencyRelation.OblUnmarked:
                    var preposition = analysis.Preposition(dependent);
                    if (preposition == "by" && (passive || analysis.Relations[dependent] == DependencyRelation.OblAgent) && IsDoer(dependent))
                        agents.AddRange(analysis.WithConjuncts(dependent));
                    else if (preposition.Length > 0)
                        obliques.AddRange(analysis.WithConjuncts(dependent).Select(token => (preposition, token)));
                    break;
                case DependencyRelation.Xcomp:
                    infinitive = dependent;
                    break;
                case DependencyRelation.Ccomp:
                    clause = dependent;
                    break;
                case DependencyRelation.Advcl when analysis.HasMark(dependent, "to"):
                    purpose = dependent;
                    break;
            }
        // Without an object of its own a verb in "the town that rebels attacked" takes the noun the clause stands by.
        if (!passive && patients.Count == 0 && analysis.Relations[verb] == DependencyRelation.AclRelcl && agents.Count > 0 && !agents.Contains(analysis.Heads[verb]))
            patients.Add(analysis.Heads[verb]);
        return new() { Agents = [.. agents], Patients = [.. patients], Obliques = [.. obliques], Infinitive = infinitive, Clause = clause, Purpose = purpose };
    }

    Arguments OfNoun(int noun, int lightVerb)
    {
        var agents = new List<int>();
        var patients = new List<int>();
        var obliques = new List<(string, int)>();
        var (infinitive, clause) = (-1, -1);
        foreach (var dependent in analysis.DependentsOf(noun))
            switch (analysis.Relations[dependent])
            {
                case DependencyRelation.NmodPoss:
                    agents.AddRange(analysis.WithConjuncts(dependent));
                    break;
                case DependencyRelation.Amod or DependencyRelation.Compound or DependencyRelation.NmodDesc when entities.ActorAt(dependent) is not null:
                    agents.AddRange(analysis.WithConjuncts(dependent));
                    break;
                case DependencyRelation.Nmod or DependencyRelation.Obl:
                    var preposition = analysis.Preposition(dependent);
                    if (preposition is "by" or "between" or "among")
                        agents.AddRange(analysis.WithConjuncts(dependent));
                    else if (preposition == "of")
                        (EventWords.TakesObject(analysis.Lemmas[noun]) ? patients : agents).AddRange(analysis.WithConjuncts(dependent));
                    else if (preposition.Length > 0)
                        obliques.AddRange(analysis.WithConjuncts(dependent).Select(token => (preposition, token)));
                    break;
                case DependencyRelation.Acl when analysis.HasMark(dependent, "to"):
                    infinitive = dependent;
                    break;
                case DependencyRelation.Acl or DependencyRelation.Ccomp when analysis.HasMark(dependent, "that"):
                    clause = dependent;
                    break;
                case DependencyRelation.Acl when analysis.PennTags[dependent] == "VBN":
                    foreach (var maker in analysis.DependentsOf(dependent))
                        if (analysis.Relations[maker].Universal() == DependencyRelation.Obl && analysis.Preposition(maker) == "by")
                            agents.AddRange(analysis.WithConjuncts(maker));
                    break;
            }
        if (lightVerb >= 0)
        {
            var verb = OfVerb(lightVerb);
            agents.AddRange(verb.Agents.Except(agents));
            obliques.AddRange(verb.Obliques);
            infinitive = infinitive < 0 ? verb.Infinitive : infinitive;
        }
        else if (agents.Count == 0 && analysis.Relations[noun] == DependencyRelation.Obj && analysis.Heads[noun] is >= 0 and var governor && EventWords.PassesSubject(analysis.Lemmas[governor]))
        {
            // "sped up the withdrawal", "ordered the arrest": who does the one does the other.
            agents.AddRange(_subjects.Of(governor));
        }
        return new() { Agents = [.. agents.Distinct()], Patients = [.. patients.Distinct()], Obliques = [.. obliques], Infinitive = infinitive, Clause = clause };
    }

    // "killed by a bomb" names a means, "killed by rebels" who did it; "by Friday" neither.
    bool IsDoer(int token) => entities.ActorAt(token) is not null || analysis.PartsOfSpeech[token] is PartOfSpeech.Noun or PartOfSpeech.Propn or PartOfSpeech.Pron;
}
