using System.Text.Json;

namespace Dateline.Training;

/// <summary>Builds <c>countries.tsv</c> from i18n-iso-countries, i18n-nationality, countries-list and our additions.</summary>
static class CountryList
{
    const string Header = """
        # Countries and territories with an ISO 3166-1 code. Lists are parted by bars.
        # Columns: alpha-3 code; alpha-2 code; name; aliases; parts named like countries; adjectives; people (singular nouns); capitals; institutions and buildings
        # that stand for the government; regions named without the country; names and capitals that seldom stand for the state; latitude and longitude of the
        # middle of the largest part (degrees, WGS 84; empty for the smallest).
        # Built by `Dateline.Training gazetteers` from npm i18n-iso-countries, i18n-nationality and countries-list (all MIT) and country-additions.tsv (Dateline, MIT).

        """;

    /// <summary>Alpha-3 code by alpha-2 code; of Kosovo, which has no code of ISO's, the one in common use.</summary>
    public static Dictionary<string, string> Codes(string packages)
    {
        using var codes = Read(packages, "i18n-iso-countries", "codes.json");
        return codes.RootElement.EnumerateArray()
            .ToDictionary(row => row[0].GetString()!, row => row[0].GetString() is "XK" ? "XKX" : row[1].GetString()!, StringComparer.Ordinal);
    }

    /// <summary>The file's content.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds the packages.</param>
    public static string Build(string packages)
    {
        using var names = Read(packages, "i18n-iso-countries", "langs", "en.json");
        using var nationalities = Read(packages, "i18n-nationality", "langs", "en.json");
        using var list = Read(packages, "countries-list", "countries.min.json");
        var additions = Additions.Rows("country-additions.tsv")
            .ToLookup(row => (row[0], row[1]), row => row[2].Split('|', StringSplitOptions.RemoveEmptyEntries));
        var output = new StringWriter { NewLine = "\n" };
        output.Write(Header.ReplaceLineEndings("\n"));
        foreach (var (alpha2, alpha3) in Codes(packages).OrderBy(pair => pair.Value, StringComparer.Ordinal))
        {
            var official = Strings(names.RootElement.GetProperty("countries"), alpha2);
            var listed = list.RootElement.TryGetProperty(alpha2, out var entry) ? entry : default;
            var everyday = listed.ValueKind == JsonValueKind.Object ? listed.GetProperty("name").GetString()! : official[0];
            var name = additions[(alpha2, "name")].SelectMany(value => value).FirstOrDefault() ?? everyday;
            var aliases = official.Append(everyday).Concat(Strings(listed, "alias")).Concat(additions[(alpha2, "alias")].SelectMany(value => value));
            var adjectives = additions[(alpha2, "adjective")].FirstOrDefault()
                ?? [.. Strings(nationalities.RootElement.GetProperty("nationalities"), alpha2).Where(word => !aliases.Contains(word))];
            var capitals = Strings(listed, "capital").Concat(additions[(alpha2, "capital")].SelectMany(value => value));
            output.WriteLine(string.Join('\t', alpha3, alpha2, name, Join(aliases.Where(alias => alias != name)), Join(Values("part")), Join(adjectives),
                Join(Values("people")), Join(capitals),
                Join(Values("seat")), Join(Values("region")), Join(Values("quiet")), Values("point").ElementAtOrDefault(0) ?? "",
                    Values("point").ElementAtOrDefault(1) ?? ""));

            IEnumerable<string> Values(string kind) => additions[(alpha2, kind)].SelectMany(value => value);
        }
        return output.ToString();
    }

    static JsonDocument Read(string packages, params string[] path) => JsonDocument.Parse(File.ReadAllBytes(Path.Combine([packages, .. path])));

    static string[] Strings(JsonElement parent, string property) =>
        parent.ValueKind != JsonValueKind.Object || !parent.TryGetProperty(property, out var value) ? []
        : value.ValueKind == JsonValueKind.Array ? [.. value.EnumerateArray().Select(item => item.GetString()!)]
        : [value.GetString()!];

    static string Join(IEnumerable<string> values) => string.Join('|', values.Where(value => value.Length > 0).Distinct(StringComparer.Ordinal));
}
