using System.Collections.Concurrent;
using Dateline.Publishing.Output;
using Dateline.Publishing.Reports.Markup;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>Renders pages into the site's folder; several threads may render at once.</summary>
sealed class PageWriter(string directory, SiteSettings settings, PageDrawing drawing)
{
    // A set of templates renders one page at a time, so there are as many as pages that are drawn at once.
    readonly ConcurrentBag<PageTemplates> _templates = [new()];
    readonly SiteFrame _frame = new(settings);
    readonly ConcurrentDictionary<string, bool> _folders = new(StringComparer.Ordinal);

    /// <summary>The site's folder.</summary>
    public string Directory => directory;

    /// <summary>Renders a page; in the template <c>it</c> is the model and <c>root</c> the path to the root of the site.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(Page page, string template, object model)
    {
        var output = new PageOutput();
        Render(output, "layout", ("body", template), ("it", model), ("root", page.Root), ("site", _frame), ("page", page), ("status_forms", StatusFormView.All),
            ("with_document", false), ("in_group", false));
        OutputFile.WriteAllText(PathOf(page.Path), output.Markup);
    }

    /// <summary>Renders a page now or soon, beside others.</summary>
    /// <param name="page">The page.</param>
    /// <param name="template">Name of its template.</param>
    /// <param name="model">What it shows; it does not change any more.</param>
    /// <exception cref="IOException">This page, or one before it, cannot be written.</exception>
    public void Draw(Page page, string template, object model) => drawing.Draw(() => Write(page, template, model));

    /// <summary>Renders a part of a page that is no page of its own; <c>it</c> is the model.</summary>
    public Html Render(string template, object model)
    {
        var output = new PageOutput();
        Render(output, template, ("it", model));
        return new Html(output.Markup.ToString());
    }

    /// <summary>Writes a text file as UTF-8 without byte order mark.</summary>
    public void Write(string path, string text) => OutputFile.WriteAllText(PathOf(path), text);

    /// <summary>Copies the assets of this assembly: style sheet, scripts, icon.</summary>
    public void WriteAssets()
    {
        const string Folder = "Assets/";
        var assembly = typeof(PageWriter).Assembly;
        foreach (var name in assembly.GetManifestResourceNames().Where(name => name.StartsWith(Folder, StringComparison.Ordinal)))
        {
            using var stream = assembly.GetManifestResourceStream(name)!;
            using var reader = new StreamReader(stream);
            Write("assets/" + name[Folder.Length..], reader.ReadToEnd().ReplaceLineEndings("\n"));
        }
        Write("assets/site.css", StyleSheet.OfSite());
    }

    void Render(PageOutput output, string template, params ReadOnlySpan<(string Name, object? Value)> variables)
    {
        var templates = _templates.TryTake(out var free) ? free : new PageTemplates();
        templates.Render(template, output, variables);
        _templates.Add(templates);
    }

    string PathOf(string path)
    {
        var file = Path.Combine(directory, path);
        var folder = Path.GetDirectoryName(file)!;
        if (!_folders.ContainsKey(folder))
        {
            System.IO.Directory.CreateDirectory(folder);
            _folders[folder] = true;
        }
        return file;
    }
}
