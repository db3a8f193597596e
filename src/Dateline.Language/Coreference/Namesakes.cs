namespace Dateline.Language;

/// <summary>Tells whom a surname alone means where the text names several people of it: "Clinton" of Bill and Hillary Clinton.</summary>
/// <remarks>The one whom the text is about, whom it named last, who has an office; not the one whom it calls by the first name. Left open where they are
/// alike.</remarks>
sealed class Namesakes
{
    // What each kind of evidence is worth, in doublings of mentions.
    const double InTitle = 0.7;
    const double JustNamed = 1.0;
    const double LatelyNamed = 0.5;
    const double HasOffice = 0.3;
    const double SameTitle = 2.0;
    const double CalledByFirstName = -2.0;

    // Less than this between the two best leaves it open.
    const double Margin = 0.4;

    readonly Analysis _analysis;
    readonly Dictionary<string, (int Written, int Quoted)> _alone = new(StringComparer.Ordinal);

    public Namesakes(Analysis analysis, List<MentionDraft> names)
    {
        _analysis = analysis;
        var quotations = Quotations.Number(analysis);
        foreach (var name in names)
            if (name is { Type: NameType.Person, Tokens: { Count: 1, First: var token } } && analysis[token].ToString() is var word)
            {
                var (written, quoted) = _alone.GetValueOrDefault(word);
                _alone[word] = quotations[token] == 0 ? (written + 1, quoted) : (written, quoted + 1);
            }
    }

    /// <summary>The one whom a surname means; null where that stays open.</summary>
    /// <param name="candidates">Those of that surname who may be meant, each known by a full name.</param>
    /// <param name="name">The surname.</param>
    public ChainDraft? Choose(List<ChainDraft> candidates, MentionDraft name)
    {
        ChainDraft? best = null;
        var (highest, second) = (double.MinValue, double.MinValue);
        var title = TitleBefore(name);
        foreach (var chain in candidates)
        {
            var score = Score(chain, name, title);
            if (score > highest)
                (best, highest, second) = (chain, score, highest);
            else if (score > second)
                second = score;
        }
        return highest - second >= Margin ? best : null;
    }

    double Score(ChainDraft chain, MentionDraft name, string? title)
    {
        var (nearest, inTitle, office, same) = (int.MaxValue, false, false, false);
        foreach (var mention in chain.Mentions)
        {
            var away = _analysis.SentenceOf(name.Tokens.First) - _analysis.SentenceOf(mention.Tokens.First);
            if (mention.Tokens.First < name.Tokens.First && away < nearest)
                nearest = away;
            inTitle |= mention.Tokens.Count > 1 && _analysis.SentenceOf(mention.Tokens.First) == 0;
            if (TitleBefore(mention) is { } noun)
                (office, same) = (office || noun is not ("lady" or "wife" or "husband" or "son" or "daughter" or "brother" or "sister"), same || noun == title);
        }
        // Those who are quoted call people by their first names, as a sign that they talk of them; where the writer does, the surname is another's.
        var first = _alone.GetValueOrDefault(_analysis[chain.Mentions[0].Tokens.First].ToString());
        var alone = _alone.GetValueOrDefault(_analysis[name.Tokens.First].ToString());
        return Math.Log2(1 + chain.Mentions.Count + first.Quoted)
            + (inTitle ? InTitle : 0)
            + (nearest <= 1 ? JustNamed : nearest <= 3 ? LatelyNamed : 0)
            + (office ? HasOffice : 0)
            + (same ? SameTitle : 0)
            + CalledByFirstName * Math.Min(1.5, first.Written / (double)Math.Max(1, alone.Written));
    }

    string? TitleBefore(MentionDraft name) =>
        name.Tokens.First > 0 && _analysis.SentenceOf(name.Tokens.First - 1) == _analysis.SentenceOf(name.Tokens.First)
            && Roles.Of(_analysis.Lemmas[name.Tokens.First - 1]) is { Type: NameType.Person } role ? role.Noun : null;
}
