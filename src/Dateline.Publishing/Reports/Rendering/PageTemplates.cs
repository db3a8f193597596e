using System.Reflection;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dateline.Publishing;

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
        _context.BuiltinObject.SetValue("part", new PartFunction(this), readOnly: true);
    }

    /// <summary>Writes a template; names become variables in snake case.</summary>
    public void Render(string template, PageOutput output, params ReadOnlySpan<(string Name, object? Value)> variables) =>
        _context.Render(_templates[template], Scope(variables), output);

    static ScriptObject Scope(params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        var scope = new ScriptObject();
        foreach (var (name, value) in variables)
            scope.SetValue(name, value, readOnly: false);
        return scope;
    }

    static string ReadResource(Assembly assembly, string name)
    {
        using var stream = assembly.GetManifestResourceStream(name)!;
        using var reader = new StreamReader(stream);
        return reader.ReadToEnd().ReplaceLineEndings("\n");
    }

    /// <summary><c>part "name" value</c>: writes a partial in which <c>it</c> is the value. It has no result.</summary>
    sealed class PartFunction(PageTemplates templates) : IScriptCustomFunction
    {
        public int RequiredParameterCount => 2;
        public int ParameterCount => 2;
        public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;
        public Type ReturnType => typeof(object);

        public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), index == 0 ? "name" : "it");

        public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
        {
            templates._context.RenderPart(templates._templates[(string)arguments[0]!], Scope(("it", arguments[1])));
            return null;
        }

        public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
            ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));
    }
}
