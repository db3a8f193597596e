using System.Text.RegularExpressions;
using System.Xml.Linq;

namespace Dateline.Tests.House;

/// <summary>Rules about the code itself.</summary>
public partial class HouseTests
{
    static readonly Dictionary<string, string[]> s_sees = new(StringComparer.Ordinal)
    {
        ["Dateline.Documents"] = [],
        ["Dateline.Language"] = [],
        ["Dateline.Extraction"] = ["Dateline.Documents", "Dateline.Language"],
        ["Dateline.Linking"] = ["Dateline.Documents", "Dateline.Extraction"],
        ["Dateline.Publishing"] = ["Dateline.Documents", "Dateline.Extraction", "Dateline.Linking"],
        ["Dateline.Cli"] = ["Dateline.Documents", "Dateline.Extraction", "Dateline.Language", "Dateline.Linking", "Dateline.Publishing"],
        ["Dateline.Training"] = ["Dateline.Language", "Dateline.Linking"],
        ["Dateline.Evaluation"] = ["Dateline.Documents", "Dateline.Extraction", "Dateline.Language"],
    };

    [Fact]
    public void Rooms_see_only_what_the_plan_allows()
    {
        foreach (var (room, allowed) in s_sees)
        {
            var project = XDocument.Load(Repository.At("src", room, $"{room}.csproj"));
            var seen = project.Descendants("ProjectReference")
                .Select(reference => Path.GetFileNameWithoutExtension(reference.Attribute("Include")!.Value.Replace('\\', '/'))).Order(StringComparer.Ordinal);
            Assert.Equal((room, string.Join(' ', allowed)), (room, string.Join(' ', seen)));
        }
    }

    [Fact]
    public void Language_extraction_and_linking_need_no_package()
    {
        foreach (var room in (string[])["Dateline.Language", "Dateline.Extraction", "Dateline.Linking"])
            Assert.Empty(XDocument.Load(Repository.At("src", room, $"{room}.csproj")).Descendants("PackageReference"));
    }

    [Fact]
    public void Nothing_but_the_command_line_and_what_does_not_ship_knows_clock_culture_chance_or_console() =>
        Assert.Empty(SourceLines()
            .Where(line => line.File.StartsWith("src/", StringComparison.Ordinal) && !line.File.StartsWith("src/Dateline.Cli/", StringComparison.Ordinal)
            && !line.File.StartsWith("src/Dateline.Training/", StringComparison.Ordinal)
                && !line.File.StartsWith("src/Dateline.Evaluation/", StringComparison.Ordinal))
            .Where(line => Forbidden.IsMatch(line.Text)).Select(line => $"{line.File}({line.Number}): {line.Text.Trim()}"));

    [Fact]
    public void Word_lists_name_their_source_and_licence_in_their_first_lines()
    {
        foreach (var list in Directory.EnumerateFiles(Repository.At("src"), "*.tsv", SearchOption.AllDirectories).Where(IsSource))
        {
            var head = string.Join(' ', File.ReadLines(list).TakeWhile(line => line.StartsWith('#')));
            Assert.True(Origin.IsMatch(head),
                $"{Path.GetRelativePath(Repository.Root, list)} must begin with '#' lines that name its source and licence; they say: {head}");
        }
    }

    [Fact]
    public void Nobody_is_a_helper_a_manager_or_utils() =>
        Assert.DoesNotContain(Sources(), file => Vague.IsMatch(Path.GetFileNameWithoutExtension(file)));

    [Fact]
    public void No_machine_stands_in_the_repository() =>
        Assert.Empty(SourceLines().Where(line => Machine.IsMatch(line.Text)).Select(line => $"{line.File}({line.Number})"));

    static IEnumerable<string> Sources() => ((string[])["src", "tests", "build"])
        .SelectMany(folder => Directory.EnumerateFiles(Repository.At(folder), "*.cs", SearchOption.AllDirectories)).Where(IsSource)
        .Select(file => Path.GetRelativePath(Repository.Root, file).Replace('\\', '/')).Order(StringComparer.Ordinal);

    static IEnumerable<(string File, int Number, string Text)> SourceLines() =>
        Sources().SelectMany(file => File.ReadLines(Repository.At(file)).Select((text, index) => (file, index + 1, text)));

    static bool IsSource(string file) => !file.Replace('\\', '/').Split('/').Any(folder => folder is "obj" or "bin" or "node_modules");

    [GeneratedRegex(@"\b(DateTime(Offset)?\.(Utc)?Now|DateTime\.Today|CurrentCulture\b|new Random\(|Guid\.NewGuid|Console\.)")]
    private static partial Regex Forbidden { get; }

    [GeneratedRegex(@"\b(licen[cs]e|MIT|CC[ -]BY|public domain|Apache|CC0|GeoNames|our own|own work|compiled by|written for|written by)\b",
        RegexOptions.IgnoreCase)]
    private static partial Regex Origin { get; }

    [GeneratedRegex("(Helper|Manager|Utils?|Misc)s?$")]
    private static partial Regex Vague { get; }

    [GeneratedRegex(@"""/(work|root|home)/")]
    private static partial Regex Machine { get; }
}
