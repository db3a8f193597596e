using System.Text;
using Dateline.Publishing.Reports.Markup;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;
using Scriban.Runtime.Accessors;
using Scriban.Syntax;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>A template context in which every value is escaped unless it is <see cref="Html"/>: no template can forget to.</summary>
sealed class PageContext : TemplateContext
{
    static readonly ScriptVariable s_root = ScriptVariable.Create("root", ScriptVariableScope.Global);

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

    /// <summary>What is written of the page so far.</summary>
    public StringBuilder Markup => ((PageOutput)Output).Markup;

    /// <summary>Path from the page to the root of the site.</summary>
    public string Root => (string)GetValue(s_root)!;

    /// <summary>Writes a page: a template over some variables.</summary>
    public void Render(Template template, ScriptObject variables, PageOutput output)
    {
        PushOutput(output);
        try
        {
            RenderPart(template, variables);
        }
        finally
        {
            PopOutput();
        }
    }

    /// <summary>Writes a part of the page that is being written; what the page has set stands behind the part's own variables.</summary>
    public void RenderPart(Template template, ScriptObject variables)
    {
        PushGlobal(variables);
        try
        {
            template.Render(this);
        }
        finally
        {
            PopGlobal();
        }
    }

    /// <inheritdoc/>
    public override TemplateContext Write(SourceSpan span, object? textAsObject)
    {
        var markup = Markup;
        _ = textAsObject switch
        {
            null => markup,
            Html html => markup.Append(html.Markup),
            LongHtml html => markup.Append(html.Markup),
            _ => markup.AppendText(textAsObject as string ?? ObjectToString(textAsObject)),
        };
        return this;
    }

    /// <inheritdoc/>
    protected override IObjectAccessor? GetMemberAccessorImpl(object target)
    {
        var accessor = base.GetMemberAccessorImpl(target);
        return accessor?.GetType() == typeof(TypedObjectAccessor) ? ModelAccessor.Of(target.GetType()) : accessor;
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
