using System.Collections.Immutable;
using System.Globalization;

namespace Dateline.Publishing.Files;

/// <summary>Where the rows of a table stand in a folder of tables: one file, or the parts of a table that outgrew it, <c>quotes/part-00000.csv</c> ….</summary>
public static class TableParts
{
    /// <summary>The files of a table in one format, in the order of its rows; none where the table is missing.</summary>
    /// <param name="folder">The folder <c>data</c>, or <c>data/excel</c>.</param>
    /// <param name="table">Name of the table.</param>
    /// <param name="format">Ending of the files without the dot.</param>
    public static ImmutableArray<string> Of(string folder, string table, string format)
    {
        var whole = Path.Combine(folder, $"{table}.{format}");
        if (File.Exists(whole))
            return [whole];
        var parts = Path.Combine(folder, table);
        return !Directory.Exists(parts) ? []
            : [.. Directory.EnumerateFiles(parts, $"part-*.{format}").Where(file => Path.GetExtension(file) == $".{format}").Order(StringComparer.Ordinal)];
    }

    /// <summary>Path of a part below the folder of tables.</summary>
    public static string PathOf(string table, int number, string format) => string.Create(CultureInfo.InvariantCulture, $"{table}/part-{number:D5}.{format}");
}
