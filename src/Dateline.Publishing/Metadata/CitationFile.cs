using System.Text;
using System.Text.Json.Nodes;

namespace Dateline.Publishing.Metadata;

/// <summary>Makes <c>CITATION.cff</c>, version 1.2.0.</summary>
/// <remarks>https://github.com/citation-file-format/citation-file-format. Texts are written as JSON strings, which YAML reads as they are.</remarks>
static class CitationFile
{
    public static string Of(DatasetSettings settings)
    {
        var text = new StringBuilder()
            .Append("cff-version: 1.2.0\n")
            .Append("message: If you use this dataset, please cite it.\n")
            .Append("type: dataset\n")
            .Append("title: ").Append(Quoted(settings.Title)).Append('\n')
            .Append("abstract: ").Append(Quoted(settings.Description)).Append('\n')
            .Append("authors:\n  - name: ").Append(Quoted(settings.Creator.Name)).Append('\n');
        if (settings.Creator.Url is { } page)
            text.Append("    website: ").Append(Quoted(page)).Append('\n');
        text.Append("version: ").Append(Quoted(settings.Version.ToString())).Append('\n')
            .Append("date-released: ").Append(Quoted(DatasetDescription.Day(settings.ReleasedOn))).Append('\n')
            .Append("license: ").Append(settings.License.Id).Append('\n');
        if (settings.BaseUrl is { } url)
            text.Append("url: ").Append(Quoted(url)).Append('\n');
        if (settings.Repository is { } repository)
            text.Append("repository: ").Append(Quoted(repository)).Append('\n');
        if (!settings.Keywords.IsEmpty)
        {
            text.Append("keywords:\n");
            foreach (var keyword in settings.Keywords)
                text.Append("  - ").Append(Quoted(keyword)).Append('\n');
        }
        return text.ToString();
    }

    static string Quoted(string text) => JsonValue.Create(text).ToJsonString();
}
