using System.Text;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dateline.Publishing;

/// <summary>A template context in which every value is escaped unless it is <see cref="Html"/>: no template can forget to.</summary>
sealed class PageContext : TemplateContext
{
    readonly StringBuilder _scratch = new();

    public PageContext()
        : base(Functions())
    {
        StrictVariables = true;
        EnableRelaxedMemberAccess = false;
        EnableRelaxedIndexerAccess = false;
        LimitToString = 0;
        LoopLimit = 0;
        RecursiveLimit = 64;
        NewLine = "\n";
    }

    /// <summary>Renders a template over some variables.</summary>
    public string Render(Template template, ScriptObject variables)
    {
        PushGlobal(variables);
        PushOutput(new StringBuilderOutput());
        try
        {
            return template.Render(this);
        }
        finally
        {
            PopOutput();
            PopGlobal();
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        if (textAsObject is null)
            return this;
        if (textAsObject is Html html)
            return Write(html.Markup);
        var text = textAsObject as string ?? ObjectToString(textAsObject);
        if (HtmlText.IsPlain(text))
            return Write(text);
        _scratch.Clear().AppendText(text);
        return Write(_scratch.ToString());
    }

    // The built-in functions that turn text into "safe" text would escape twice, and those that evaluate or include have no use here.
    static ScriptObject Functions()
    {
        var functions = GetDefaultBuiltinObject();
        foreach (var name in (string[])["include", "include_join", "html", "regex", "date", "timespan"])
            functions.Remove(name);
        if (functions["object"] is ScriptObject objects)
        {
            objects.Remove("eval");
            objects.Remove("eval_template");
        }
        return functions;
    }
}
