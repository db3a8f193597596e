namespace Dateline.Language;

/// <summary>The forms of the names of one text; a form that stands often is made once.</summary>
sealed class NameForms(Analysis analysis)
{
    readonly Dictionary<string, NameForm> _people = new(StringComparer.Ordinal);
    readonly Dictionary<string, NameForm> _others = new(StringComparer.Ordinal);

    /// <summary>The form of a name.</summary>
    public NameForm Of(MentionDraft name)
    {
        var text = analysis.SpanOf(name.Tokens).In(analysis.Text);
        var forms = (name.Type == NameType.Person ? _people : _others).GetAlternateLookup<ReadOnlySpan<char>>();
        if (!forms.TryGetValue(text, out var form))
            forms[text] = form = NameForm.Of(name.Type, WordsOf(name.Tokens));
        return form;
    }

    string[] WordsOf(TokenRange tokens)
    {
        var words = new string[tokens.Count];
        for (var index = 0; index < words.Length; index++)
            words[index] = analysis[tokens.First + index].ToString();
        return words;
    }
}
