namespace Dateline.Language;

/// <summary>Labels of roles as PropBank writes them.</summary>
public static class SemanticRoles
{
    static readonly string[] s_labels =
    [
        "ARG0", "ARG1", "ARG2", "ARG3", "ARG4", "ARG5", "ARGA", "ARGM-ADJ", "ARGM-ADV", "ARGM-CAU", "ARGM-COM", "ARGM-CXN", "ARGM-DIR", "ARGM-DIS", "ARGM-EXT",
            "ARGM-GOL",
        "ARGM-LOC", "ARGM-LVB", "ARGM-MNR", "ARGM-MOD", "ARGM-NEG", "ARGM-PRD", "ARGM-PRP", "ARGM-PRR", "ARGM-REC", "ARGM-TMP",
    ];

    /// <summary>The label: <c>ARGM-TMP</c>.</summary>
    public static string Label(this SemanticRole role) => s_labels[(int)role];

    /// <summary>The label with the mark of its form: <c>R-ARG0</c>.</summary>
    public static string Label(this SemanticRole role, ArgumentForm form) => form switch
    {
        ArgumentForm.Continued => "C-" + role.Label(),
        ArgumentForm.Relative => "R-" + role.Label(),
        _ => role.Label(),
    };

    /// <summary>Whether a role is one of the numbered ones, of which a predicate has at most one each.</summary>
    public static bool IsNumbered(this SemanticRole role) => role <= SemanticRole.ArgA;

    /// <summary>Reads a label; false for one that is not known.</summary>
    public static bool TryParse(ReadOnlySpan<char> label, out SemanticRole role, out ArgumentForm form)
    {
        form = label is ['C', '-', ..] ? ArgumentForm.Continued : label is ['R', '-', ..] ? ArgumentForm.Relative : ArgumentForm.Whole;
        if (form != ArgumentForm.Whole)
            label = label[2..];
        for (var index = 0; index < s_labels.Length; index++)
            if (label.SequenceEqual(s_labels[index]))
            {
                role = (SemanticRole)index;
                return true;
            }
        role = default;
        return false;
    }
}
