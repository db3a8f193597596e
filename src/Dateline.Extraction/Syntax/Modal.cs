using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What the modal verb of a clause says.</summary>
enum Modal : byte
{
    /// <summary>There is none.</summary>
    None,
    /// <summary>"will", "shall".</summary>
    Will,
    /// <summary>"must", "should", "ought".</summary>
    Obliged,
    /// <summary>"would".</summary>
    Would,
    /// <summary>"may", "might", "can", "could".</summary>
    Possible,
}

/// <summary>Reads modal verbs.</summary>
static class Modals
{
    /// <summary>The first modal verb of a predicate.</summary>
    public static Modal ModalOf(this Analysis analysis, int predicate)
    {
        foreach (var dependent in analysis.DependentsOf(predicate))
            if (analysis.Relations[dependent] is DependencyRelation.Aux or DependencyRelation.AuxPass
                && Of(analysis.Lemmas[dependent]) is not Modal.None and var modal)
                return modal;
        return Modal.None;
    }

    /// <summary>What a modal verb says, by its lemma.</summary>
    public static Modal Of(string lemma) => lemma switch
    {
        "will" or "shall" or "'ll" or "wo" => Modal.Will,
        "must" or "should" or "ought" => Modal.Obliged,
        "would" or "'d" => Modal.Would,
        "may" or "might" or "could" or "can" or "ca" => Modal.Possible,
        _ => Modal.None,
    };
}
