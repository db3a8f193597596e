using System.Collections.Immutable;

namespace Dateline.Language;

/// <summary>Finds which names, roles and pronouns of a text mean the same.</summary>
/// <remarks>Rules over tree, names and word lists; a pure function of the analysis.</remarks>
public static class CoreferenceResolver
{
    /// <summary>Resolves a text.</summary>
    public static Coreference Resolve(Analysis analysis)
    {
        var chainOfName = new Dictionary<string, int>(StringComparer.Ordinal);
        var mentions = ImmutableArray.CreateBuilder<Mention>();
        var members = new List<List<int>>();
        foreach (var name in analysis.Names)
        {
            var words = analysis.SpanOf(name.Tokens).In(analysis.Text).ToString();
            if (!chainOfName.TryGetValue(words, out var chain))
            {
                chain = chainOfName[words] = members.Count;
                members.Add([]);
            }
            members[chain].Add(mentions.Count);
            mentions.Add(new(name.Tokens, HeadOf(analysis, name.Tokens), MentionKind.Name, chain));
        }
        var chains = ImmutableArray.CreateBuilder<Chain>();
        foreach (var (index, list) in members.Index())
        {
            var first = mentions[list[0]];
            chains.Add(new(index, [.. list], analysis.SpanOf(first.Tokens).In(analysis.Text).ToString(), true, list[0], analysis.Names[list[0]].Type, Gender.Unknown, GrammaticalNumber.Singular));
        }
        return new(mentions.ToImmutable(), chains.ToImmutable());
    }

    static int HeadOf(Analysis analysis, TokenRange tokens)
    {
        for (var token = tokens.First; token < tokens.End; token++)
            if (!tokens.Contains(analysis.Heads[token]))
                return token;
        return tokens.First;
    }
}
