namespace Dateline.Language;

/// <summary>Mends one thing that no English clause has: a finite verb with two objects, one of them before it, and no subject.</summary>
/// <remarks>Behind a verb of saying without "that" ("reports indicated Moscow launched missiles") the parser may take the inner subject for an
/// object.</remarks>
static class SubjectRepair
{
    /// <summary>Turns the object before such a verb into its subject.</summary>
    public static void Apply(Prediction prediction)
    {
        var heads = prediction.Heads;
        var hasSubject = new bool[heads.Length];
        var hasObjectBehind = new bool[heads.Length];
        for (var token = 0; token < heads.Length; token++)
            if (heads[token] is >= 0 and var head)
            {
                hasSubject[head] |= prediction.Relations[token].Universal() is DependencyRelation.Nsubj or DependencyRelation.Csubj or DependencyRelation.Expl;
                hasObjectBehind[head] |= token > head && prediction.Relations[token] is DependencyRelation.Obj or DependencyRelation.Ccomp;
            }
        for (var token = 0; token < heads.Length; token++)
            if (prediction.Relations[token] == DependencyRelation.Obj && heads[token] is var verb && verb > token && hasObjectBehind[verb] && !hasSubject[verb]
                && prediction.PennTags[verb] is "VBD" or "VBZ" or "VBP" && !prediction.PennTags[token].StartsWith('W'))
            {
                prediction.Relations[token] = DependencyRelation.Nsubj;
                hasSubject[verb] = true;
            }
    }
}
