using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Documents;
using Dateline.Documents.Corpora;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Publishing;
using Dateline.Publishing.History;

namespace Dateline.Cli.Store;

/// <summary>A digest of everything that the output of a build depends on: the program, its settings, and every document with what is said about it.</summary>
sealed class BuildInputs : IDisposable
{
    readonly IncrementalHash _hash = IncrementalHash.CreateHash(HashAlgorithmName.SHA256);

    /// <summary>Begins with the program and what it was asked for.</summary>
    /// <param name="options">The options that the output depends on; null for one that was not given.</param>
    /// <param name="seeds">The seeds folder; its files that are no documents count whole.</param>
    /// <param name="corpus">What could not be listed, what is not read and what is told about it.</param>
    public BuildInputs(IEnumerable<(string Name, string? Value)> options, string seeds, Corpus corpus)
    {
        foreach (var room in (ReadOnlySpan<Type>)[typeof(Document), typeof(Analysis), typeof(Extract), typeof(Publication), typeof(BuildInputs)])
            Add(room.Module.ModuleVersionId.ToByteArray());
        foreach (var (name, value) in options.Where(option => option.Value is not null))
        {
            Add(Encoding.UTF8.GetBytes(name));
            Add(Encoding.UTF8.GetBytes(value!));
        }
        foreach (var name in (ReadOnlySpan<string>)["dateline.json", TombstoneTable.FileName])
            Add(Path.Combine(seeds, name) is var path && File.Exists(path) ? File.ReadAllBytes(path) : []);
        foreach (var rejection in corpus.Rejections)
            Add(DigestOf(rejection));
        foreach (var told in corpus.Unread.Select(file => file.ToString()).Concat(corpus.Notes.Select(note => note.ToString())))
            Add(Encoding.UTF8.GetBytes(told));
        foreach (var file in StaticFilesOf(Path.Combine(seeds, "static")))
        {
            Add(Encoding.UTF8.GetBytes(file));
            Add(File.ReadAllBytes(file));
        }
    }

    static IEnumerable<string> StaticFilesOf(string folder) =>
        Directory.Exists(folder) ? Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).Order(StringComparer.Ordinal) : [];

    /// <summary>Adds the next document or rejection.</summary>
    public void Add(ReadOnlySpan<byte> part)
    {
        // With its length before it no two lists of parts run into one.
        _hash.AppendData(BitConverter.GetBytes(part.Length));
        _hash.AppendData(part);
    }

    /// <summary>The digest, 64 lower-case hexadecimal digits. Nothing is added afterwards.</summary>
    public string Digest() => Convert.ToHexStringLower(_hash.GetHashAndReset());

    /// <summary>A digest of a document as it stands on disk, and of where: rejections name the place. What it is a copy of follows from the others.</summary>
    public static byte[] DigestOf(CorpusEntry entry, byte[] digest) =>
        [.. digest, .. BitConverter.GetBytes(entry.Offset), .. BitConverter.GetBytes(entry.Line)];

    /// <summary>A digest of a rejection.</summary>
    public static byte[] DigestOf(Rejection rejection) => SHA256.HashData(JsonSerializer.SerializeToUtf8Bytes(rejection, InputsJson.Default.Rejection));

    /// <inheritdoc/>
    public void Dispose() => _hash.Dispose();
}

[JsonSerializable(typeof(Rejection))]
sealed partial class InputsJson : JsonSerializerContext;
