using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Files;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Publishing.Reports;
using Dateline.Publishing.Reports.Citations;
using Dateline.Publishing.Reports.Rendering;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing;

/// <summary>One build of a published folder, from the first document to the swap: tables, texts, pages, metadata, archives, checksums.</summary>
/// <remarks>Until <see cref="Complete"/> returns, the old folder is as it was; without it nothing changes.</remarks>
public sealed class Publication : IDisposable
{
    readonly DatasetSettings _settings;
    readonly EngineFingerprint _engine;
    readonly OutputSwap _swap;
    readonly DatasetWriter _tables;
    readonly SiteWriter? _site;
    readonly int _threads;

    Publication(DatasetSettings settings, EngineFingerprint engine, BuildStamp stamp, bool withPages, int threads, OutputSwap swap)
    {
        (_settings, _engine, _swap, _threads) = (settings, engine, swap, threads);
        _tables = new DatasetWriter(swap.Folder, TableFormats.All, settings.Parts);
        _site = withPages ? new SiteWriter(swap.Folder, PagesOf(settings, stamp), threads, _tables.Corpus) : null;
    }

    /// <summary>Begins a build.</summary>
    /// <param name="output">The folder to replace; it need not exist.</param>
    /// <param name="settings">What the publisher says about the dataset.</param>
    /// <param name="engine">What makes the rows.</param>
    /// <param name="stamp">What is known about this build only.</param>
    /// <param name="withPages">Whether the reports are drawn too.</param>
    /// <param name="threads">Threads for what needs no order; no byte depends on it. Null takes one a processor.</param>
    /// <exception cref="IOException">The folder is not one a build may replace, or a file cannot be made.</exception>
    /// <exception cref="OutputBusyException">Another build holds the folder.</exception>
    /// <exception cref="ContractException">The build would take away a column that the published version promised.</exception>
    public static Publication Begin(string output, DatasetSettings settings, EngineFingerprint engine, BuildStamp stamp, bool withPages = true,
        int? threads = null)
    {
        var swap = OutputSwap.Begin(output);
        try
        {
            if (DatasetContract.BrokenPromises(output, settings.Version) is { IsEmpty: false } promises)
                throw new ContractException(promises);
            return new Publication(settings, engine, stamp, withPages, threads ?? Environment.ProcessorCount, swap);
        }
        catch
        {
            swap.Dispose();
            throw;
        }
    }

    /// <summary>What was written; whole once <see cref="Complete"/> was called.</summary>
    public DatasetSummary Summary => _tables.Summary;

    /// <summary>Publishes one document; documents come in the ordinal order of their ids.</summary>
    /// <exception cref="IOException">A file cannot be written.</exception>
    public void Add(Document document, Extract extract) => _tables.Add(document, extract);

    /// <summary>Writes everything that depends on all documents and puts the folder in its place.</summary>
    /// <param name="rejections">The documents that were left out.</param>
    /// <param name="tombstones">The rows that were published once and are no more.</param>
    /// <param name="since">Folder of an earlier version: what differs is told, and its rows that are no more keep a tombstone. Null compares with none.</param>
    /// <param name="unread">Files of the seeds that are no documents.</param>
    /// <param name="statics">Folder of the publisher's own files, which the output carries along in its root; it need not exist.</param>
    /// <returns>What was checked; a dataset with faults is published too, and says so.</returns>
    /// <exception cref="IOException">A file cannot be written, or there is no earlier version at the place named; the old folder is as it was.</exception>
    public CheckReport Complete(IEnumerable<Rejection> rejections, IEnumerable<Tombstone> tombstones, string? since = null,
        IEnumerable<UnreadFile>? unread = null,
        string? statics = null)
    {
        var folder = _swap.Folder;
        _tables.Complete(rows => _site?.Add(rows));
        _tables.Close();
        RejectionTable.Write(Path.Combine(folder, "data"), rejections);
        UnreadTable.Write(Path.Combine(folder, "data"), unread ?? []);
        FingerprintFile.Write(folder, _settings, _engine);
        var history = DatasetHistory.Of(since, folder, tombstones);
        TombstoneTable.Write(Path.Combine(folder, "data", TombstoneTable.FileName), history.Tombstones);
        var description = MetadataWriter.Describe(folder, _settings, _tables.Summary, _threads);
        var checks = Check(folder, () => MetadataWriter.Write(folder, description, _threads));
        CheckFile.Write(Path.Combine(folder, CheckFile.Name), checks);
        _site?.Complete(description, checks, history);
        if (statics is not null)
            StaticFiles.Carry(statics, folder);
        ChecksumFile.Write(folder, description.Files, _threads);
        _swap.Commit();
        return checks;
    }

    // Checks read tables and texts, which are whole: what is written of them meanwhile takes the other processors.
    CheckReport Check(string folder, Action meanwhile)
    {
        if (_threads == 1)
        {
            meanwhile();
            return DatasetVerifier.Verify(folder, withChecksums: false);
        }
        var checks = Task.Run(() => DatasetVerifier.Verify(folder, withChecksums: false));
        try
        {
            meanwhile();
        }
        catch
        {
            // The folder is about to be removed; nobody may read it any more.
            Task.WaitAny(checks);
            throw;
        }
        return checks.GetAwaiter().GetResult();
    }

    static SiteSettings PagesOf(DatasetSettings settings, BuildStamp stamp) => new()
    {
        Title = settings.Title,
        Description = settings.Description,
        BaseUrl = settings.BaseUrl,
        Publisher = settings.Creator.Name,
        License = settings.License.Name,
        LicenseUrl = settings.License.Url,
        Version = settings.Version.ToString(),
        Revision = stamp.Revision,
        BuiltOn = stamp.BuiltOn,
        HasHistory = true,
        Citation = settings.RowCitations ? new RowCitation(settings, stamp) : null,
    };

    /// <inheritdoc/>
    public void Dispose()
    {
        try
        {
            // Pages may still be drawn into the folder that is about to be removed.
            _site?.Dispose();
        }
        finally
        {
            try
            {
                // On a full disk what the tables still hold cannot be written, and the failure comes a second time.
                _tables.Dispose();
            }
            finally
            {
                _swap.Dispose();
            }
        }
    }
}
