using System.Collections.Concurrent;

namespace Dateline.Publishing;

/// <summary>Renders pages into the site's folder; several threads may render at once.</summary>
sealed class PageWriter(string directory, SiteSettings settings)
{
    // A set of templates renders one page at a time, so there are as many as pages that are drawn at once.
    readonly ConcurrentBag<PageTemplates> _templates = [new()];
    readonly SiteFrame _frame = new(settings);

    /// <summary>The site's folder.</summary>
    public string Directory => directory;

    /// <summary>Renders a page; in the template <c>it</c> is the model and <c>root</c> the path to the root of the site.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(Page page, string template, object model)
    {
        var templates = _templates.TryTake(out var free) ? free : new PageTemplates();
        var content = templates.Render(template, ("it", model), ("root", page.Root), ("site", _frame), ("page", page), ("status_forms", StatusFormView.All), ("with_document", false), ("in_group", false));
        var html = templates.Render("layout", ("content", content), ("site", _frame), ("page", page));
        _templates.Add(templates);
        Write(page.Path, html.Markup);
    }

    /// <summary>Renders a part of a page that is no page of its own; <c>it</c> is the model.</summary>
    public Html Render(string template, object model)
    {
        var templates = _templates.TryTake(out var free) ? free : new PageTemplates();
        var part = templates.Render(template, ("it", model));
        _templates.Add(templates);
        return part;
    }

    /// <summary>Writes a text file as UTF-8 without byte order mark.</summary>
    public void Write(string path, string text)
    {
        var file = Path.Combine(directory, path);
        System.IO.Directory.CreateDirectory(Path.GetDirectoryName(file)!);
        OutputFile.WriteAllText(file, text);
    }

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
}
