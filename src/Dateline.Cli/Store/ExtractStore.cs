using System.Globalization;
using Dateline.Extraction;
using Microsoft.Data.Sqlite;

namespace Dateline.Cli.Store;

/// <summary>Keeps extracts by the hash of everything they depend on, in one SQLite file that many may read while one writes.</summary>
/// <remarks>
/// Extraction is a pure function, so an entry never grows old: it is found or it is not. A damaged entry is a miss and is written again; a file
/// that is no store is set aside. Entries are committed in small groups, so a killed build loses a few documents' work.
/// </remarks>
sealed class ExtractStore : IDisposable
{
    const int GroupSize = 32;

    readonly SqliteConnection _writer;
    readonly ThreadLocal<SqliteConnection> _readers;
    readonly List<(string Key, byte[] Value)> _group = [];
    readonly List<string> _used = [];

    ExtractStore(string path, bool readOnly)
    {
        Path = path;
        var connection = new SqliteConnectionStringBuilder { DataSource = path, Mode = readOnly ? SqliteOpenMode.ReadOnly : SqliteOpenMode.ReadWriteCreate,
            Pooling = false, DefaultTimeout = 30 }.ToString();
        _writer = new SqliteConnection(connection);
        _readers = new(() =>
        {
            var reader = new SqliteConnection(connection);
            reader.Open();
            return reader;
        }, trackAllValues: true);
        try
        {
            _writer.Open();
            if (!readOnly)
                Execute("PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;"
                    + "CREATE TABLE IF NOT EXISTS extracts(key TEXT PRIMARY KEY, value BLOB NOT NULL, build INTEGER NOT NULL) WITHOUT ROWID;"
                    + "CREATE TABLE IF NOT EXISTS sketches(key TEXT PRIMARY KEY, value BLOB NOT NULL, build INTEGER NOT NULL) WITHOUT ROWID;"
                    + "CREATE TABLE IF NOT EXISTS documents(id TEXT PRIMARY KEY, text TEXT NOT NULL, metadata TEXT NOT NULL, engine TEXT NOT NULL) WITHOUT ROWID;"
                    + "CREATE TABLE IF NOT EXISTS facts(name TEXT PRIMARY KEY, value TEXT NOT NULL) WITHOUT ROWID;");
            Build = long.Parse(Fact("build") ?? "0", CultureInfo.InvariantCulture) + 1;
        }
        catch
        {
            Dispose();
            throw;
        }
    }

    /// <summary>The file.</summary>
    public string Path { get; }

    /// <summary>Number of this build in the life of the store, from 1.</summary>
    public long Build { get; }

    /// <summary>Opens a store, made where missing. A file that is none is set aside as <c>…damaged</c> and a new one begun.</summary>
    /// <exception cref="IOException">The file can be neither opened nor set aside.</exception>
    public static ExtractStore Open(string path)
    {
        Directory.CreateDirectory(System.IO.Path.GetDirectoryName(System.IO.Path.GetFullPath(path))!);
        try
        {
            return new(path, readOnly: false);
        }
        catch (SqliteException broken)
            when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_NOTADB or SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_FORMAT)
        {
            foreach (var ending in (ReadOnlySpan<string>)["", "-wal", "-shm"])
                if (File.Exists(path + ending))
                    File.Move(path + ending, path + ending + ".damaged", overwrite: true);
            Console.Error.WriteLine(
                $"dateline: the store '{path}' was damaged ({broken.Message.TrimEnd('.')}); it is set aside as '{path}.damaged' and everything is extracted anew.");
            return new(path, readOnly: false);
        }
        catch (SqliteException failed)
        {
            throw new IOException($"the store '{path}' cannot be opened: {failed.Message}. Name another one with --store, or remove it.", failed);
        }
    }

    /// <summary>Opens a store that is only read: a shard's part.</summary>
    /// <exception cref="IOException">The file is missing or no store.</exception>
    public static ExtractStore OpenPart(string path)
    {
        try
        {
            return new(path, readOnly: true);
        }
        catch (SqliteException failed)
        {
            throw new IOException($"'{path}' is no part of a build: {failed.Message}. Run its shard again.", failed);
        }
    }

    /// <summary>Looks an extract up; null when it is missing or damaged. Any thread may ask.</summary>
    public Extract? Find(string key) => Value("SELECT value FROM extracts WHERE key = $key", key) is { } bytes ? StoredForm.Read(bytes) : null;

    /// <summary>Looks a sketch up; null when it is missing. Any thread may ask.</summary>
    public byte[]? FindSketch(string key) => Value("SELECT value FROM sketches WHERE key = $key", key);

    /// <summary>Keeps sketches and notes that this build used others. One thread writes.</summary>
    public void AddSketches(IEnumerable<(string Key, byte[] Value)> made, IEnumerable<string> used)
    {
        using var transaction = _writer.BeginTransaction();
        using (var insert = Prepare("INSERT OR REPLACE INTO sketches VALUES($1, $2, $3)", transaction))
            foreach (var (key, value) in made)
                Execute(insert, key, value, Build);
        using (var use = Prepare("UPDATE sketches SET build = $1 WHERE key = $2", transaction))
            foreach (var key in used)
                Execute(use, Build, key);
        transaction.Commit();
    }

    /// <summary>Keeps an extract in its <see cref="StoredForm"/>. One thread writes.</summary>
    public void Add(string key, byte[] packed)
    {
        _group.Add((key, packed));
        if (_group.Count >= GroupSize)
            Commit();
    }

    /// <summary>Notes that a build used an entry, so that pruning spares it.</summary>
    public void Use(string key) => _used.Add(key);

    /// <summary>What was known of a document at the last build; null when it is new.</summary>
    public ExtractKey? LastKeyOf(string documentId)
    {
        using var command = _readers.Value!.CreateCommand();
        command.CommandText = "SELECT text, metadata, engine FROM documents WHERE id = $id";
        command.Parameters.AddWithValue("$id", documentId);
        using var row = command.ExecuteReader();
        return row.Read() ? new(row.GetString(0), row.GetString(1), row.GetString(2)) : null;
    }

    /// <summary>Ends a build: what it used and what it knew of each document.</summary>
    public void Complete(IEnumerable<(string DocumentId, ExtractKey Key)> documents)
    {
        Commit();
        using var transaction = _writer.BeginTransaction();
        Execute("DELETE FROM documents", transaction);
        using (var insert = Prepare("INSERT INTO documents VALUES($1, $2, $3, $4)", transaction))
            foreach (var (id, key) in documents)
                Execute(insert, id, key.Text, key.Metadata, key.Engine);
        using (var use = Prepare("UPDATE extracts SET build = $1 WHERE key = $2", transaction))
            foreach (var key in _used)
                Execute(use, Build, key);
        Execute("INSERT OR REPLACE INTO facts VALUES('build', $1)", transaction, Build.ToString(CultureInfo.InvariantCulture));
        transaction.Commit();
        _used.Clear();
    }

    /// <summary>A fact about the store, such as the shard it holds; null when it is not told.</summary>
    public string? Fact(string name)
    {
        using var command = _writer.CreateCommand();
        command.CommandText = "SELECT value FROM facts WHERE name = $name";
        command.Parameters.AddWithValue("$name", name);
        return command.ExecuteScalar() as string;
    }

    /// <summary>States a fact about the store.</summary>
    public void State(string name, string value) => Execute("INSERT OR REPLACE INTO facts VALUES($1, $2)", null, name, value);

    /// <summary>Removes the entries that none of the last builds used.</summary>
    /// <param name="keep">How many builds back an entry may have been used last.</param>
    /// <returns>Entries removed and entries left.</returns>
    public (long Removed, long Left) Prune(int keep)
    {
        var removed = Execute("DELETE FROM extracts WHERE build <= $1", null, Build - 1 - keep);
        Execute("DELETE FROM sketches WHERE build <= $1", null, Build - 1 - keep);
        Execute("VACUUM");
        using var count = _writer.CreateCommand();
        count.CommandText = "SELECT count(*) FROM extracts";
        return (removed, (long)count.ExecuteScalar()!);
    }

    /// <inheritdoc/>
    public void Dispose()
    {
        if (_writer.State == System.Data.ConnectionState.Open && _group.Count > 0)
            Commit();
        foreach (var reader in _readers.Values)
            reader.Dispose();
        _readers.Dispose();
        _writer.Dispose();
    }

    byte[]? Value(string sql, string key)
    {
        try
        {
            using var command = _readers.Value!.CreateCommand();
            command.CommandText = sql;
            command.Parameters.AddWithValue("$key", key);
            return command.ExecuteScalar() as byte[];
        }
        catch (SqliteException broken) when (broken.SqliteErrorCode is SQLitePCL.raw.SQLITE_CORRUPT or SQLitePCL.raw.SQLITE_NOTADB)
        {
            return null;
        }
    }

    void Commit()
    {
        if (_group.Count == 0)
            return;
        using var transaction = _writer.BeginTransaction();
        using var insert = Prepare("INSERT OR REPLACE INTO extracts VALUES($1, $2, $3)", transaction);
        foreach (var (key, value) in _group)
            Execute(insert, key, value, Build);
        transaction.Commit();
        _group.Clear();
    }

    int Execute(string sql, SqliteTransaction? transaction = null, params object[] values)
    {
        using var command = Prepare(sql, transaction);
        return Execute(command, values);
    }

    SqliteCommand Prepare(string sql, SqliteTransaction? transaction)
    {
        var command = _writer.CreateCommand();
        command.CommandText = sql;
        command.Transaction = transaction;
        return command;
    }

    static int Execute(SqliteCommand command, params object[] values)
    {
        command.Parameters.Clear();
        for (var index = 0; index < values.Length; index++)
            command.Parameters.AddWithValue(string.Create(CultureInfo.InvariantCulture, $"${index + 1}"), values[index]);
        return command.ExecuteNonQuery();
    }
}
