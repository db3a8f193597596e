namespace Dateline.Publishing.Tables;

/// <summary>What the data themselves tell of each table.</summary>
public sealed class TableProfiles
{
    readonly Dictionary<string, TableProfile> _profiles = DatasetTables.All.ToDictionary(
        table => table.Name, table => new TableProfile(table), StringComparer.Ordinal);

    /// <summary>The profile of a table.</summary>
    public TableProfile this[Table table] => _profiles[table.Name];

    /// <summary>The profiles, in the order of the tables.</summary>
    public IEnumerable<TableProfile> All => DatasetTables.All.Select(table => this[table]);
}

/// <summary>What the data tell of a table: how many rows it has, how many have a value in each column, an example of each, and which rules made them.</summary>
public sealed class TableProfile
{
    readonly long[] _filled;
    readonly string?[] _examples;
    readonly int _rule;
    readonly int _confidence;
    readonly Dictionary<string, (long Rows, double? Confidence)> _rules = new(StringComparer.Ordinal);

    internal TableProfile(Table table)
    {
        Table = table;
        (_filled, _examples) = (new long[table.Columns.Length], new string?[table.Columns.Length]);
        (_rule, _confidence) = (table.PlaceOf(ColumnRole.Rule), table.PlaceOf(ColumnRole.Confidence));
    }

    /// <summary>The table.</summary>
    public Table Table { get; }

    /// <summary>Number of rows.</summary>
    public long Rows { get; private set; }

    /// <summary>The rules that made its rows, how many rows each, those of copies left out, and the share of them that is right where it is known.</summary>
    public IReadOnlyDictionary<string, (long Rows, double? Confidence)> Rules => _rules;

    /// <summary>Share of rows with a value in [0, 1]; null where the table is empty.</summary>
    public double? FilledShare(int column) => Rows == 0 ? null : (double)_filled[column] / Rows;

    /// <summary>The first value in the data as text; null where there is none.</summary>
    public string? Example(int column) => _examples[column];

    internal void Add(TableRows rows, bool isCopy)
    {
        for (var row = 0; row < rows.Count; row++)
        {
            Add(rows[row]);
            if (_rule >= 0 && !isCopy && rows[row][_rule].AsString is { } rule)
                _rules[rule] = (_rules.GetValueOrDefault(rule).Rows + 1, _confidence < 0 ? null : rows[row][_confidence].AsDouble);
        }
    }

    internal void Add(ReadOnlySpan<Cell> cells)
    {
        Rows++;
        for (var index = 0; index < cells.Length; index++)
        {
            var type = Table.Columns[index].Type;
            if (cells[index].IsNull || type == ColumnType.StringList && cells[index].AsList.IsEmpty)
                continue;
            _filled[index]++;
            _examples[index] ??= CellText.Of(type, cells[index]);
        }
    }
}
