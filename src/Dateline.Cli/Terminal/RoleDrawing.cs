using System.Globalization;
using System.Text;
using Dateline.Language;

namespace Dateline.Cli.Terminal;

/// <summary>Lists a sentence's predicates: a line a predicate with whether it happened, below it a line an argument with how sure it is.</summary>
static class RoleDrawing
{
    /// <summary>Draws one sentence.</summary>
    public static void Draw(StringBuilder page, Analysis analysis, Sentence sentence)
    {
        for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
        {
            if (analysis.PredicateAt(token) is not { } predicate)
                continue;
            page.Append(CultureInfo.InvariantCulture, $"\n  {token - sentence.Tokens.First + 1,3}  {analysis[token].ToString()}  {predicate.Roleset ?? "-"}");
            if (predicate.Factuality is { } factuality)
                page.Append(CultureInfo.InvariantCulture,
                    $"  {Words(factuality.Class)} {factuality.Value:0.0} ({factuality.Confidence:.00})  {(factuality.Particular > 0.5f ? "particular" : "generic")} ({factuality.Particular:.00})");
            page.Append('\n');
            foreach (var argument in predicate.Arguments)
                page.Append(CultureInfo.InvariantCulture,
                    $"       {argument.Role.Label(argument.Form),-10} {argument.Confidence:.00}  {analysis.SpanOf(argument.Span).In(analysis.Text)}\n");
        }
    }

    static string Words(FactualityClass kind) =>
        kind switch { FactualityClass.Happened => "happened", FactualityClass.DidNotHappen => "did not happen", _ => "uncertain" };
}
