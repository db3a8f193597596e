using System.Reflection;
using Scriban;
using Scriban.Runtime;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>The page templates of this assembly, parsed once, and the partials they are made of.</summary>
sealed class PageTemplates
{
    const string Folder = "Templates/";
    readonly Dictionary<string, Template> _templates = new(StringComparer.Ordinal);
    readonly PageContext _context = new();

    /// <summary>Parses every template.</summary>
    /// <exception cref="InvalidOperationException">A template does not parse: our bug.</exception>
    public PageTemplates()
    {
        var assembly = typeof(PageTemplates).Assembly;
        foreach (var resource in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            var name = Path.GetFileNameWithoutExtension(resource[Folder.Length..]);
            var template = Template.Parse(ReadResource(assembly, resource), resource);
            if (template.HasErrors)
                throw new InvalidOperationException($"{resource}: {string.Join("; ", template.Messages)}");
            _templates.Add(name, template);
        }
        _context.BuiltinObject.SetValue("part", new PartFunction(_templates), readOnly: true);
        _context.BuiltinObject.SetValue("link", new LinkFunction(), readOnly: true);
        _context.BuiltinObject.SetValue("links", new LinksFunction(), readOnly: true);
    }

    /// <summary>Writes a template; names become variables in snake case.</summary>
    public void Render(string template, PageOutput output, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        var scope = new ScriptObject();
        foreach (var (name, value) in variables)
            scope.SetValue(name, value, readOnly: false);
        _context.Render(_templates[template], scope, output);
    }

    static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }
}
