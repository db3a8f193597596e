namespace Dateline.Documents.Corpora;

/// <summary>A pattern of paths: <c>*</c> is any run of characters within a name, <c>?</c> one of them, <c>**</c> any folders.</summary>
/// <remarks>Letter case tells paths apart. Matching takes time in proportion to pattern times path.</remarks>
static class Glob
{
    /// <summary>Whether a path with forward slashes is of the pattern.</summary>
    public static bool IsMatch(string pattern, string path)
    {
        // One row of the usual table a character of the pattern: which ends of the path it can reach.
        var reached = new bool[path.Length + 1];
        reached[0] = true;
        for (var at = 0; at < pattern.Length; at++)
        {
            var isDeep = pattern.AsSpan(at).StartsWith("**");
            if (isDeep && pattern.AsSpan(at).StartsWith("**/") && (at == 0 || pattern[at - 1] == '/'))
            {
                Folders(path, reached);
                at += 2;
            }
            else if (pattern[at] == '*')
            {
                for (var end = 1; end <= path.Length; end++)
                    reached[end] |= reached[end - 1] && (isDeep || path[end - 1] != '/');
                at += isDeep ? 1 : 0;
            }
            else
            {
                for (var end = path.Length; end > 0; end--)
                    reached[end] = reached[end - 1] && (path[end - 1] == pattern[at] || pattern[at] == '?' && path[end - 1] != '/');
                reached[0] = false;
            }
        }
        return reached[^1];
    }

    // "**/" is no folder at all or any number of them, so what follows begins where a name begins.
    static void Folders(string path, bool[] reached)
    {
        var isReached = reached[0];
        for (var end = 1; end <= path.Length; end++)
        {
            isReached |= reached[end];
            reached[end] = reached[end] || isReached && path[end - 1] == '/';
        }
    }
}
