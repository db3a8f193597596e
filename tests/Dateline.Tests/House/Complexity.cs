using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dateline.Tests.House;

/// <summary>Cyclomatic complexity: the ways through a method, one and one more for each place where it parts.</summary>
static class Complexity
{
    /// <summary>
    /// The methods, constructors and properties of a file with their complexity; local functions and lambdas count with the method around them.
    /// </summary>
    public static IEnumerable<(string Name, int Line, int Complexity)> Of(SyntaxTree file) =>
        from member in file.GetRoot().DescendantNodes()
        where member is BaseMethodDeclarationSyntax or PropertyDeclarationSyntax or IndexerDeclarationSyntax
        select (NameOf(member), member.GetLocation().GetLineSpan().StartLinePosition.Line + 1, 1 + member.DescendantNodes().Count(Parts));

    static string NameOf(SyntaxNode member) => member switch
    {
        MethodDeclarationSyntax method => method.Identifier.Text,
        PropertyDeclarationSyntax property => property.Identifier.Text,
        ConstructorDeclarationSyntax constructor => constructor.Identifier.Text,
        _ => member.Kind().ToString(),
    };

    static bool Parts(SyntaxNode node) =>
        node is IfStatementSyntax or WhileStatementSyntax or DoStatementSyntax or ForStatementSyntax or CommonForEachStatementSyntax
        or CatchClauseSyntax or ConditionalExpressionSyntax or CasePatternSwitchLabelSyntax or CaseSwitchLabelSyntax
        or SwitchExpressionArmSyntax { Pattern: not DiscardPatternSyntax }
        || node.Kind() is SyntaxKind.LogicalAndExpression or SyntaxKind.LogicalOrExpression or SyntaxKind.CoalesceExpression
        or SyntaxKind.CoalesceAssignmentExpression;
}
