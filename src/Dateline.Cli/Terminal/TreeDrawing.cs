using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Cli.Terminal;

/// <summary>Draws a sentence's tokens and tree as aligned text: a line a token, an arc to its head on the left.</summary>
static class TreeDrawing
{
    /// <summary>Draws one sentence.</summary>
    public static void Draw(StringBuilder page, Analysis analysis, Sentence sentence)
    {
        var first = sentence.Tokens.First;
        var tokens = Enumerable.Range(first, sentence.Tokens.Count).Select(index => analysis[index]).ToList();
        var arcs = Arcs(tokens, first);
        var form = Math.Min(24, tokens.Max(token => token.Form.Length));
        var lemma = Math.Min(24, tokens.Max(token => token.Lemma.Length));
        foreach (var token in tokens)
        {
            var name = analysis.Names.FirstOrDefault(candidate => candidate.Tokens.Contains(token.Index));
            var kind = name.Tokens.Count > 0 ? name.Type.ToString().ToLowerInvariant() : "";
            var head = token.Head < 0 ? "root" : string.Create(CultureInfo.InvariantCulture, $"{token.Relation.Label()} of {analysis[token.Head].ToString()}");
            page.Append(CultureInfo.InvariantCulture,
                $"  {arcs[token.Index - first]} {token.Index - first + 1,3}  {token.ToString().PadRight(form)}  {token.Lemma.PadRight(lemma)}  ");
            page.Append(string.Create(CultureInfo.InvariantCulture, $"{token.Upos.ToString().ToUpperInvariant(),-5}  {token.Xpos,-5}  {head,-28}  {kind}")
                .TrimEnd()).Append('\n');
        }
    }

    // Short arcs lie next to the words, longer ones outside them, as far out as is needed to keep clear of each other.
    static string[] Arcs(List<Token> tokens, int first)
    {
        var arcs = tokens.Where(token => token.Head >= 0)
            .Select(token => (Top: Math.Min(token.Index, token.Head) - first, Bottom: Math.Max(
            token.Index, token.Head) - first, Head: token.Head - first, Dependent: token.Index - first))
            .OrderBy(arc => arc.Bottom - arc.Top).ThenBy(arc => arc.Top).ToList();
        const int Most = 12;
        var lanes = new List<(int Top, int Bottom)>[Most];
        var canvas = tokens.Select(_ => Enumerable.Repeat(' ', Most * 2 + 1).ToArray()).ToArray();
        foreach (var (top, bottom, head, dependent) in arcs)
        {
            var lane = Enumerable.Range(0, Most)
                .FirstOrDefault(candidate => (lanes[candidate] ??= []).All(other => other.Bottom < top || bottom < other.Top), Most - 1);
            lanes[lane].Add((top, bottom));
            var column = Most * 2 - 2 - lane * 2;
            for (var row = top + 1; row < bottom; row++)
                canvas[row][column] = canvas[row][column] is ' ' ? '│' : canvas[row][column];
            canvas[top][column] = canvas[top][column] is ' ' or '─' ? '┌' : '├';
            canvas[bottom][column] = canvas[bottom][column] is ' ' or '─' ? '└' : '├';
            for (var across = column + 1; across < Most * 2; across++)
                foreach (var row in (ReadOnlySpan<int>)[top, bottom])
                    canvas[row][across] = canvas[row][across] is ' ' ? '─' : canvas[row][across];
            canvas[dependent][Most * 2] = '►';
            if (canvas[head][Most * 2] is ' ')
                canvas[head][Most * 2] = '─';
        }
        var used = Most * 2 - 2 * Math.Max(1, Array.FindLastIndex(lanes, lane => lane is { Count: > 0 }) + 1);
        return [.. canvas.Select(row => new string(row)[Math.Max(0, used)..])];
    }
}
