namespace Dateline.Publishing;

/// <summary>Renders pages into the site's folder.</summary>
sealed class PageWriter(string directory, SiteSettings settings)
{
    readonly PageTemplates _templates = new();
    readonly SiteFrame _frame = new(settings);

    /// <summary>The site's folder.</summary>
    public string Directory => directory;

    /// <summary>Renders a page; in the template <c>it</c> is the model and <c>root</c> the path to the root of the site.</summary>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Write(Page page, string template, object model)
    {
        var content = _templates.Render(template, ("it", model), ("root", page.Root), ("site", _frame), ("page", page), ("status_forms", StatusFormView.All), ("with_document", false), ("in_group", false));
        var html = _templates.Render("layout", ("content", content), ("site", _frame), ("page", page));
        Write(page.Path, html.Markup);
    }

    /// <summary>Renders a part of a page that is no page of its own; <c>it</c> is the model.</summary>
    public Html Render(string template, object model) => _templates.Render(template, ("it", model));

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
