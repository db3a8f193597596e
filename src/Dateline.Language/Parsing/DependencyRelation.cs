namespace Dateline.Language;

/// <summary>Dependency relations of Universal Dependencies version 2, with the subtypes that the English treebanks use.</summary>
public enum DependencyRelation : byte
{
    /// <summary><c>acl</c>: clausal modifier of a noun.</summary>
    Acl,
    /// <summary><c>acl:relcl</c>: relative clause.</summary>
    AclRelcl,
    /// <summary><c>advcl</c>: adverbial clause.</summary>
    Advcl,
    /// <summary><c>advcl:relcl</c>: relative clause on a clause.</summary>
    AdvclRelcl,
    /// <summary><c>advmod</c>: adverbial modifier.</summary>
    Advmod,
    /// <summary><c>amod</c>: adjectival modifier.</summary>
    Amod,
    /// <summary><c>appos</c>: apposition.</summary>
    Appos,
    /// <summary><c>aux</c>: auxiliary.</summary>
    Aux,
    /// <summary><c>aux:pass</c>: passive auxiliary.</summary>
    AuxPass,
    /// <summary><c>case</c>: case marker (preposition, possessive).</summary>
    Case,
    /// <summary><c>cc</c>: coordinating conjunction.</summary>
    Cc,
    /// <summary><c>cc:preconj</c>: preconjunction ("both").</summary>
    CcPreconj,
    /// <summary><c>ccomp</c>: clausal complement.</summary>
    Ccomp,
    /// <summary><c>compound</c>: compound.</summary>
    Compound,
    /// <summary><c>compound:prt</c>: verb particle.</summary>
    CompoundPrt,
    /// <summary><c>conj</c>: conjunct.</summary>
    Conj,
    /// <summary><c>cop</c>: copula.</summary>
    Cop,
    /// <summary><c>csubj</c>: clausal subject.</summary>
    Csubj,
    /// <summary><c>csubj:outer</c>: clausal subject of an outer clause.</summary>
    CsubjOuter,
    /// <summary><c>csubj:pass</c>: clausal passive subject.</summary>
    CsubjPass,
    /// <summary><c>dep</c>: unspecified dependency.</summary>
    Dep,
    /// <summary><c>det</c>: determiner.</summary>
    Det,
    /// <summary><c>det:predet</c>: predeterminer ("all the").</summary>
    DetPredet,
    /// <summary><c>discourse</c>: discourse element.</summary>
    Discourse,
    /// <summary><c>dislocated</c>: dislocated element.</summary>
    Dislocated,
    /// <summary><c>expl</c>: expletive.</summary>
    Expl,
    /// <summary><c>fixed</c>: fixed expression.</summary>
    Fixed,
    /// <summary><c>flat</c>: flat name or phrase.</summary>
    Flat,
    /// <summary><c>goeswith</c>: part of a split word.</summary>
    Goeswith,
    /// <summary><c>iobj</c>: indirect object.</summary>
    Iobj,
    /// <summary><c>list</c>: list item.</summary>
    List,
    /// <summary><c>mark</c>: subordinating marker.</summary>
    Mark,
    /// <summary><c>nmod</c>: nominal modifier.</summary>
    Nmod,
    /// <summary><c>nmod:desc</c>: nominal description ("President Macron").</summary>
    NmodDesc,
    /// <summary><c>nmod:poss</c>: possessive modifier.</summary>
    NmodPoss,
    /// <summary><c>nmod:unmarked</c>: nominal modifier without preposition.</summary>
    NmodUnmarked,
    /// <summary><c>nsubj</c>: nominal subject.</summary>
    Nsubj,
    /// <summary><c>nsubj:outer</c>: subject of an outer clause.</summary>
    NsubjOuter,
    /// <summary><c>nsubj:pass</c>: passive nominal subject.</summary>
    NsubjPass,
    /// <summary><c>nummod</c>: numeric modifier.</summary>
    Nummod,
    /// <summary><c>obj</c>: direct object.</summary>
    Obj,
    /// <summary><c>obl</c>: oblique nominal.</summary>
    Obl,
    /// <summary><c>obl:agent</c>: agent of a passive.</summary>
    OblAgent,
    /// <summary><c>obl:unmarked</c>: oblique nominal without preposition.</summary>
    OblUnmarked,
    /// <summary><c>orphan</c>: orphaned dependent.</summary>
    Orphan,
    /// <summary><c>parataxis</c>: parataxis.</summary>
    Parataxis,
    /// <summary><c>punct</c>: punctuation.</summary>
    Punct,
    /// <summary><c>reparandum</c>: overridden disfluency.</summary>
    Reparandum,
    /// <summary><c>root</c>: root of the sentence.</summary>
    Root,
    /// <summary><c>vocative</c>: vocative.</summary>
    Vocative,
    /// <summary><c>xcomp</c>: open clausal complement.</summary>
    Xcomp,
}
