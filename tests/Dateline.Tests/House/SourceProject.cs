using Microsoft.CodeAnalysis;
using Microsoft.CodeAnalysis.CSharp;
using Microsoft.CodeAnalysis.CSharp.Syntax;

namespace Dateline.Tests.House;

/// <summary>The sources of one project as the compiler understands them.</summary>
sealed class SourceProject
{
    const string Implicit = "global using System; global using System.IO; global using System.Linq; global using System.Collections.Generic; global using System.Threading; "
        + "global using System.Threading.Tasks; global using System.Net.Http;";

    readonly string _folder;
    readonly CSharpCompilation _compilation;

    /// <summary>Reads the sources below a folder.</summary>
    /// <param name="folder">Folder of the project.</param>
    /// <param name="name">Name of its assembly and its first namespace.</param>
    public SourceProject(string folder, string name)
    {
        _folder = folder;
        Name = name;
        var options = new CSharpParseOptions(LanguageVersion.Preview, DocumentationMode.Diagnose);
        var files = Directory.EnumerateFiles(folder, "*.cs", SearchOption.AllDirectories).Where(IsSource).Order(StringComparer.Ordinal);
        Trees = [.. files.Select(file => CSharpSyntaxTree.ParseText(File.ReadAllText(file), options, file))];
        var references = ((string)AppContext.GetData("TRUSTED_PLATFORM_ASSEMBLIES")!).Split(Path.PathSeparator)
            .Where(path => Path.GetFileNameWithoutExtension(path) != name && !(name == "Dateline.Cli" && Path.GetFileName(path) == "dateline.dll"))
            .Select(path => MetadataReference.CreateFromFile(path));
        _compilation = CSharpCompilation.Create(name, [CSharpSyntaxTree.ParseText(Implicit, options), .. Trees], references,
            new CSharpCompilationOptions(OutputKind.DynamicallyLinkedLibrary, allowUnsafe: true));
    }

    /// <summary>Name of the project.</summary>
    public string Name { get; }

    /// <summary>Its files.</summary>
    public IReadOnlyList<SyntaxTree> Trees { get; }

    /// <summary>A file's path below the project's folder, with forward slashes.</summary>
    public string PathOf(SyntaxTree file) => Path.GetRelativePath(_folder, file.FilePath).Replace('\\', '/');

    /// <summary>Files whose namespace is not that of their folder, each with both.</summary>
    public IEnumerable<string> StrayNamespaces() =>
        from file in Trees
        let declared = file.GetRoot().DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString()
        let expected = string.Join('.', PathOf(file).Split('/')[..^1].Prepend(Name))
        where declared is not null && declared != expected
        select $"{PathOf(file)} is in {declared}, not in {expected}";

    /// <summary>What each namespace uses of others of the project: who, whom, and one place that shows it.</summary>
    public IReadOnlyList<(string From, string To, string Example)> Uses()
    {
        var uses = new Dictionary<(string, string), string>();
        foreach (var file in Trees)
        {
            var model = _compilation.GetSemanticModel(file);
            var root = file.GetRoot();
            var own = root.DescendantNodes().OfType<BaseNamespaceDeclarationSyntax>().FirstOrDefault()?.Name.ToString() ?? "";
            foreach (var name in root.DescendantNodes().OfType<SimpleNameSyntax>())
            {
                var symbol = model.GetSymbolInfo(name).Symbol;
                var type = symbol as INamedTypeSymbol ?? symbol?.ContainingType;
                if (type is null || !SymbolEqualityComparer.Default.Equals(type.ContainingAssembly, _compilation.Assembly))
                    continue;
                var other = type.ContainingNamespace.ToDisplayString();
                if (other != own)
                    uses.TryAdd((own, other), $"{PathOf(file)}({name.GetLocation().GetLineSpan().StartLinePosition.Line + 1}): {name}");
            }
        }
        return [.. uses.Select(use => (use.Key.Item1, use.Key.Item2, use.Value)).OrderBy(use => use.Item1, StringComparer.Ordinal)
            .ThenBy(use => use.Item2, StringComparer.Ordinal)];
    }

    /// <summary>The uses that lie on a cycle of namespaces.</summary>
    public IEnumerable<string> Cycles()
    {
        var uses = Uses();
        var reach = uses.Select(use => use.From).Distinct(StringComparer.Ordinal)
            .ToDictionary(from => from, from => ReachOf(from, uses), StringComparer.Ordinal);
        return uses.Where(use => reach.GetValueOrDefault(use.To)?.Contains(use.From) == true).Select(use => $"{use.From} → {use.To}: {use.Example}");
    }

    /// <summary>Using directives that nothing needs.</summary>
    public IEnumerable<(SyntaxTree File, TextSpanOfLine Line)> IdleUsings() =>
        from file in Trees
        from diagnostic in _compilation.GetSemanticModel(file).GetDiagnostics()
        where diagnostic.Id == "CS8019"
        from directive in file.GetRoot().DescendantNodes(diagnostic.Location.SourceSpan).OfType<UsingDirectiveSyntax>()
        where diagnostic.Location.SourceSpan.Contains(directive.Span)
        select (file, new TextSpanOfLine(directive.GetLocation().GetLineSpan().StartLinePosition.Line + 1, directive.ToString()));

    static HashSet<string> ReachOf(string from, IReadOnlyList<(string From, string To, string Example)> uses)
    {
        var reached = new HashSet<string>(StringComparer.Ordinal);
        var waiting = new Stack<string>([from]);
        while (waiting.TryPop(out var next))
            foreach (var use in uses)
                if (use.From == next && reached.Add(use.To))
                    waiting.Push(use.To);
        return reached;
    }

    static bool IsSource(string file) => !file.Replace('\\', '/').Split('/').Any(folder => folder is "obj" or "bin" or "node_modules");
}

/// <summary>A line of a file.</summary>
/// <param name="Number">From 1.</param>
/// <param name="Text">What stands there.</param>
readonly record struct TextSpanOfLine(int Number, string Text);
