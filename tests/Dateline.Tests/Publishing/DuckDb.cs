using System.Collections;
using System.Globalization;
using DuckDB.NET.Data;

namespace Dateline.Tests.Publishing;

/// <summary>An independent reader of what is published.</summary>
sealed class DuckDb : IDisposable
{
    readonly DuckDBConnection _connection = new("DataSource=:memory:");

    public DuckDb()
    {
        _connection.Open();
        Query("SET threads = 1");
    }

    /// <summary>Runs a query; values as text, nothing as null, lists in brackets.</summary>
    public IReadOnlyList<IReadOnlyList<string?>> Query(string sql)
    {
        using var command = _connection.CreateCommand();
        command.CommandText = sql;
        using var reader = command.ExecuteReader();
        var rows = new List<IReadOnlyList<string?>>();
        while (reader.Read())
            rows.Add([.. Enumerable.Range(0, reader.FieldCount).Select(index => reader.IsDBNull(index) ? null : Text(reader.GetValue(index)))]);
        return rows;
    }

    /// <summary>Runs a query that gives one value.</summary>
    public string? Value(string sql) => Assert.Single(Assert.Single(Query(sql)));

    public void Dispose() => _connection.Dispose();

    static string Text(object value) => value switch
    {
        string text => text,
        DateOnly day => day.ToString("O", CultureInfo.InvariantCulture),
        IList list => $"[{string.Join('|', list.Cast<object>())}]",
        IFormattable formattable => formattable.ToString(null, CultureInfo.InvariantCulture),
        _ => value.ToString()!,
    };
}
