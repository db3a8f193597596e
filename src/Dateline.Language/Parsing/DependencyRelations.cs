namespace Dateline.Language;

/// <summary>Names and families of dependency relations.</summary>
public static class DependencyRelations
{
    static readonly string[] s_labels =
    [
        "acl", "acl:relcl", "advcl", "advcl:relcl", "advmod", "amod", "appos", "aux",
        "aux:pass", "case", "cc", "cc:preconj", "ccomp", "compound", "compound:prt", "conj",
        "cop", "csubj", "csubj:outer", "csubj:pass", "dep", "det", "det:predet", "discourse",
        "dislocated", "expl", "fixed", "flat", "goeswith", "iobj", "list", "mark",
        "nmod", "nmod:desc", "nmod:poss", "nmod:unmarked", "nsubj", "nsubj:outer", "nsubj:pass", "nummod",
        "obj", "obl", "obl:agent", "obl:unmarked", "orphan", "parataxis", "punct", "reparandum",
        "root", "vocative", "xcomp",
    ];

    static readonly Dictionary<string, DependencyRelation> s_relations =
        s_labels.Select((label, index) => (label, index)).ToDictionary(pair => pair.label, pair => (DependencyRelation)pair.index, StringComparer.Ordinal);

    /// <summary>How many relations there are.</summary>
    public static int Count => s_labels.Length;

    /// <summary>The label as written in CoNLL-U, such as <c>nsubj:pass</c>.</summary>
    public static string Label(this DependencyRelation relation) => s_labels[(int)relation];

    /// <summary>
    /// The relation of a CoNLL-U label; a subtype that is not known gives its universal relation, anything else <see cref="DependencyRelation.Dep"/>.
    /// </summary>
    public static DependencyRelation Parse(string label) =>
        s_relations.TryGetValue(label, out var relation) ? relation
        : label.IndexOf(':') is > 0 and var colon && s_relations.TryGetValue(label[..colon], out var universal) ? universal
        : DependencyRelation.Dep;

    /// <summary>The universal relation without its subtype: <c>nsubj:pass</c> gives <c>nsubj</c>.</summary>
    public static DependencyRelation Universal(this DependencyRelation relation) => relation switch
    {
        DependencyRelation.AclRelcl => DependencyRelation.Acl,
        DependencyRelation.AdvclRelcl => DependencyRelation.Advcl,
        DependencyRelation.AuxPass => DependencyRelation.Aux,
        DependencyRelation.CcPreconj => DependencyRelation.Cc,
        DependencyRelation.CompoundPrt => DependencyRelation.Compound,
        DependencyRelation.CsubjOuter or DependencyRelation.CsubjPass => DependencyRelation.Csubj,
        DependencyRelation.DetPredet => DependencyRelation.Det,
        DependencyRelation.NmodDesc or DependencyRelation.NmodPoss or DependencyRelation.NmodUnmarked => DependencyRelation.Nmod,
        DependencyRelation.NsubjOuter or DependencyRelation.NsubjPass => DependencyRelation.Nsubj,
        DependencyRelation.OblAgent or DependencyRelation.OblUnmarked => DependencyRelation.Obl,
        _ => relation,
    };

    /// <summary>Whether the relation is a nominal subject of any kind.</summary>
    public static bool IsNominalSubject(this DependencyRelation relation) => relation.Universal() == DependencyRelation.Nsubj;
}
