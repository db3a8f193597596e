using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dateline.Tests.House;

/// <summary>How the projects are built inside: folders, namespaces, lengths. A project is held to it once it stands in the list.</summary>
public class StructureTests
{
    const int LongestLine = 160;
    const int LongestText = 100;
    const int MostComplex = 25;

    public static TheoryData<string, string> Projects => new()
    {
        { "src/Dateline.Publishing", "Dateline.Publishing" },
        { "src/Dateline.Cli", "Dateline.Cli" },
        { "src/Dateline.Evaluation", "Dateline.Evaluation" },
        { "build", "Dateline.Build" },
    };

    public static TheoryData<string> Narrow => ["src/Dateline.Publishing", "src/Dateline.Cli", "src/Dateline.Evaluation", "build", "tests"];

    [Theory]
    [MemberData(nameof(Projects))]
    public void A_folder_is_a_namespace_and_no_two_know_each_other(string folder, string name)
    {
        var project = new SourceProject(Repository.At(folder), name);
        Assert.Empty(project.StrayNamespaces());
        Assert.Empty(project.Cycles());
    }

    [Theory]
    [MemberData(nameof(Projects))]
    public void No_method_has_more_than_25_ways_through_it(string folder, string name)
    {
        var project = new SourceProject(Repository.At(folder), name);
        Assert.Empty(project.Trees.SelectMany(file => Complexity.Of(file).Where(method => method.Complexity > MostComplex)
            .Select(method => $"{project.PathOf(file)}({method.Line}): {method.Name} has {method.Complexity}")));
    }

    [Theory]
    [MemberData(nameof(Narrow))]
    public void No_line_is_longer_than_160_but_for_a_text_that_cannot_be_broken(string folder) =>
        Assert.Empty(from file in Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories).Order(StringComparer.Ordinal)
                     where !file.Replace('\\', '/').Split('/').Any(part => part is "obj" or "bin" or "node_modules")
                     let lines = File.ReadAllLines(file)
                     where lines.Any(line => line.Length > LongestLine)
                     let tree = CSharpSyntaxTree.ParseText(File.ReadAllText(file), new CSharpParseOptions(LanguageVersion.Preview))
                     from index in Enumerable.Range(0, lines.Length)
                     where lines[index].Length > LongestLine && !HoldsLongText(tree, index)
                     select $"{Path.GetRelativePath(Repository.Root, file)}({index + 1}): {lines[index].Length}");

    static bool HoldsLongText(SyntaxTree tree, int line)
    {
        var span = tree.GetText().Lines[line].Span;
        return tree.GetRoot().DescendantNodes(span).Any(node => node is LiteralExpressionSyntax or InterpolatedStringExpressionSyntax
            && node.Span.Intersection(span) is { Length: > LongestText });
    }
}
