namespace Dateline.Publishing.Tables;

/// <summary>What all documents together give: their entities merged, and of every table what its columns hold.</summary>
public sealed class CorpusRows : IDisposable
{
    readonly EntityMerger _entities;
    readonly HashSet<Table> _counted = [];

    /// <summary>Begins without documents.</summary>
    /// <param name="folder">Folder in which what does not fit into memory waits until this is disposed of.</param>
    public CorpusRows(string folder) => _entities = new EntityMerger(Path.Combine(folder, ".entities"));

    /// <summary>What the columns of every table hold.</summary>
    public TableProfiles Profiles { get; } = new();

    /// <summary>The entities, ordered by key. Read by one reader at a time.</summary>
    /// <exception cref="IOException">What was laid down cannot be read.</exception>
    public IEnumerable<CorpusEntity> Entities => _entities.Entities();

    /// <summary>Adds a document; documents come in the ordinal order of their ids.</summary>
    /// <exception cref="IOException">What does not fit into memory cannot be laid down.</exception>
    public void Add(DocumentRows document)
    {
        _entities.Add(document.Extract, document.IsCopy);
        foreach (var rows in document.Tables)
            Profiles[rows.Table].Add(rows, document.IsCopy);
    }

    /// <summary>Reads the rows of a table over all documents, once all came.</summary>
    /// <exception cref="IOException">What was laid down cannot be read.</exception>
    public void Read(Table table, RowReceiver receive)
    {
        var profile = Profiles[table];
        var isFirst = _counted.Add(table);
        table.Read(this, cells =>
        {
            if (isFirst)
                profile.Add(cells);
            receive(cells);
        });
    }

    /// <summary>Removes what was laid down.</summary>
    public void Dispose() => _entities.Dispose();
}
