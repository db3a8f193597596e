using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Cuts the words of content out of the tree.</summary>
/// <remarks>One per document; its buffers are used again for every attribution.</remarks>
sealed class ContentWords(Analysis analysis)
{
    readonly List<int> _members = [];
    readonly Stack<int> _pending = new();

    /// <summary>The runs of words below a head, the subtrees of <paramref name="without"/> left out.</summary>
    public List<TokenRange> Below(int head, params ReadOnlySpan<int> without) => Below([head], without);

    /// <summary>The runs of words below several heads, the subtrees of <paramref name="without"/> left out.</summary>
    public List<TokenRange> Below(ReadOnlySpan<int> heads, ReadOnlySpan<int> without)
    {
        _members.Clear();
        foreach (var head in heads)
            _pending.Push(head);
        while (_pending.TryPop(out var token))
        {
            if (without.Contains(token))
                continue;
            _members.Add(token);
            foreach (var dependent in analysis.DependentsOf(token))
                _pending.Push(dependent);
        }
        _members.Sort();
        return Runs();
    }

    /// <summary>A range without punctuation at its ends; brackets that close within it stay.</summary>
    public TokenRange Trim(TokenRange range)
    {
        var (first, end) = (range.First, range.End);
        while (first < end && analysis.IsPunctuation(first) && !IsOpenBracket(first))
            first++;
        while (end > first && analysis.IsPunctuation(end - 1) && !IsClosingBracket(first, end - 1))
            end--;
        return new(first, end);
    }

    List<TokenRange> Runs()
    {
        var runs = new List<TokenRange>();
        var index = 0;
        while (index < _members.Count)
        {
            var first = _members[index];
            var last = first;
            while (index < _members.Count && OnlyPunctuationBetween(last, _members[index]))
                last = _members[index++];
            var run = Trim(new(first, last + 1));
            if (run.Count > 0)
                runs.Add(run);
        }
        return runs;
    }

    bool OnlyPunctuationBetween(int left, int right)
    {
        for (var token = left + 1; token < right; token++)
            if (!analysis.IsPunctuation(token))
                return false;
        return true;
    }

    bool IsOpenBracket(int token) => analysis[token].Form is "(" or "[";

    bool IsClosingBracket(int first, int token)
    {
        if (analysis[token].Form is not (")" or "]"))
            return false;
        for (var earlier = token - 1; earlier >= first; earlier--)
            if (analysis[earlier].Form is "(" or "[")
                return true;
        return false;
    }
}
