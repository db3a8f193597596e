using Dateline.Publishing.Addresses;
using Dateline.Publishing.Reports.Markup;
using Scriban;
using Scriban.Runtime;
using Scriban.Syntax;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>A function that templates call to write into the page; it has no result.</summary>
abstract class PageFunction(params string[] parameters) : IScriptCustomFunction
{
    /// <inheritdoc/>
    public int RequiredParameterCount => parameters.Length;

    /// <inheritdoc/>
    public int ParameterCount => parameters.Length;

    /// <inheritdoc/>
    public ScriptVarParamKind VarParamKind => ScriptVarParamKind.None;

    /// <inheritdoc/>
    public Type ReturnType => typeof(object);

    /// <inheritdoc/>
    public ScriptParameterInfo GetParameterInfo(int index) => new(typeof(object), parameters[index]);

    /// <inheritdoc/>
    public object? Invoke(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement)
    {
        Write((PageContext)context, arguments);
        return null;
    }

    /// <inheritdoc/>
    public ValueTask<object?> InvokeAsync(TemplateContext context, ScriptNode? callerContext, ScriptArray arguments, ScriptBlockStatement? blockStatement) =>
        ValueTask.FromResult(Invoke(context, callerContext, arguments, blockStatement));

    /// <summary>Writes into the page.</summary>
    protected abstract void Write(PageContext context, ScriptArray arguments);

    /// <summary>Writes a link to a page of the site.</summary>
    /// <param name="context">The page that is being written.</param>
    /// <param name="start">The start tag up to the address.</param>
    /// <param name="link">Somebody with a page.</param>
    protected static void WriteAnchor(PageContext context, string start, EntityLink link) =>
        context.Markup.Append(start).AppendText(context.Root).AppendText(link.Href).Append("\">").AppendText(link.Name).Append("</a>");
}

/// <summary><c>part "name" value</c>: writes a partial in which <c>it</c> is the value.</summary>
sealed class PartFunction(IReadOnlyDictionary<string, Template> templates) : PageFunction("name", "it")
{
    // Parts stand in one another, a few deep: what an ended one had of variables serves the next.
    readonly Stack<ScriptObject> _free = new();

    /// <inheritdoc/>
    protected override void Write(PageContext context, ScriptArray arguments)
    {
        var scope = _free.TryPop(out var free) ? free : [];
        scope.SetValue("it", arguments[1], readOnly: false);
        context.RenderPart(templates[(string)arguments[0]!], scope);
        scope.Clear();
        _free.Push(scope);
    }
}

/// <summary><c>link value</c>: somebody who speaks, with the page of theirs.</summary>
sealed class LinkFunction() : PageFunction("it")
{
    /// <inheritdoc/>
    protected override void Write(PageContext context, ScriptArray arguments)
    {
        var link = (EntityLink)arguments[0]!;
        if (link.Href is null)
            context.Markup.Append("<span class=\"who\">").AppendText(link.Name).Append("</span>");
        else
            WriteAnchor(context, "<a class=\"who\" href=\"", link);
    }
}

/// <summary><c>links value</c>: one or more people, institutions or places in running text, each with its page.</summary>
sealed class LinksFunction() : PageFunction("it")
{
    /// <inheritdoc/>
    protected override void Write(PageContext context, ScriptArray arguments)
    {
        var isFirst = true;
        foreach (var link in arguments[0] is EntityLink one ? [one] : (IEnumerable<EntityLink>)arguments[0]!)
        {
            context.Markup.Append(isFirst ? "" : ", ");
            isFirst = false;
            if (link.Href is null)
                context.Markup.AppendText(link.Name);
            else
                WriteAnchor(context, "<a href=\"", link);
        }
    }
}
