using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Linking;
using Dateline.Publishing.Output;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Waiting;

/// <summary>Documents that wait until all have come, since what they share is known only then. The first are held in memory, the others on disk.</summary>
sealed class WaitingDocuments : IDisposable
{
    /// <summary>Characters of text held in memory, with their rows some 200 MB.</summary>
    public const long DefaultMost = 2_000_000;

    readonly Linker _linker = new();
    readonly List<WaitingDocument> _held = [];
    readonly string _path;
    readonly long _most;
    long _characters;
    FileStream? _file;

    /// <summary>Begins without documents.</summary>
    /// <param name="path">The file in which those wait that do not fit into memory; it is removed with this.</param>
    /// <param name="most">Characters of text held in memory.</param>
    public WaitingDocuments(string path, long most = DefaultMost) => (_path, _most) = (path, most);

    /// <summary>Takes a document in; documents come in the ordinal order of their ids.</summary>
    /// <exception cref="ArgumentException">The extract is of another document, or the document does not come after the last one.</exception>
    /// <exception cref="IOException">The file cannot be written.</exception>
    public void Add(Document document, Extract extract)
    {
        if (extract.DocumentId != document.Id)
            throw new ArgumentException($"The extract is of document '{extract.DocumentId}', not of '{document.Id}'.", nameof(extract));
        _linker.Add(document, extract);
        _characters += document.Text.Length;
        if (_characters <= _most)
        {
            _held.Add(new(document, extract));
            return;
        }
        _file ??= OutputFile.CreateTemporary(_path);
        JsonSerializer.Serialize(_file, new(document, extract), WaitingJson.Default.WaitingDocument);
        _file.WriteByte((byte)'\n');
    }

    /// <summary>The documents with what they share, in the order in which they came. To be read once.</summary>
    /// <exception cref="IOException">The file cannot be read.</exception>
    public IEnumerable<DocumentRows> Linked()
    {
        var links = _linker.Complete();
        foreach (var (document, extract) in _held)
            yield return new(document, extract, links.Of(extract));
        _held.Clear();
        if (_file is null)
            yield break;
        _file.Flush();
        _file.Position = 0;
        using var lines = new StreamReader(_file, leaveOpen: true);
        while (lines.ReadLine() is { } line)
        {
            var (document, extract) = JsonSerializer.Deserialize(line, WaitingJson.Default.WaitingDocument)!;
            yield return new(document, extract, links.Of(extract));
        }
    }

    /// <inheritdoc/>
    public void Dispose() => _file?.Dispose();
}

/// <summary>A document with what was read out of it, as it waits.</summary>
sealed record WaitingDocument(Document Document, Extract Extract);

[JsonSourceGenerationOptions(DefaultIgnoreCondition = JsonIgnoreCondition.WhenWritingNull)]
[JsonSerializable(typeof(WaitingDocument))]
sealed partial class WaitingJson : JsonSerializerContext;
