using System.Security.Cryptography;
using System.Text;
using System.Text.Json;
using System.Text.Json.Serialization;
using Dateline.Publishing.Checks;
using Dateline.Publishing.Metadata;

namespace Dateline.Cli.Store;

/// <summary>What a store remembers of an output folder: of what it was built, and what its list of checksums was.</summary>
/// <remarks>A folder whose every byte is as that build left it, and whose inputs are the same, is what another build would write.</remarks>
sealed class StandingOutput(ExtractStore store, string output)
{
    readonly string _fact = "output " + Convert.ToHexStringLower(
        SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)))));

    /// <summary>Whether the folder was built last from documents listed as these are; if not, there is no use in reading them to compare.</summary>
    public bool IsOf(string manifest) => store.Fact(_fact) is { } known && known.StartsWith(manifest, StringComparison.Ordinal) && File.Exists(ListOf(output));

    /// <summary>Whether the folder is what these inputs give; every file is hashed.</summary>
    public bool Is(string manifest, string inputs) => store.Fact(_fact) == Known(manifest, inputs) && DatasetVerifier.HasPublishedBytes(output);

    /// <summary>What the build of the folder told; null where the store has lost it.</summary>
    public ToldFindings? Told()
    {
        try
        {
            return store.Fact(ToldFact) is { } told ? JsonSerializer.Deserialize(told, ToldJson.Default.ToldFindings) : null;
        }
        catch (JsonException)
        {
            return null;
        }
    }

    /// <summary>Notes what the folder was built of, and what was told about it.</summary>
    public void Note(string manifest, string inputs, ToldFindings told)
    {
        store.State(ToldFact, JsonSerializer.Serialize(told, ToldJson.Default.ToldFindings));
        store.State(_fact, Known(manifest, inputs));
    }

    string ToldFact => "told " + _fact;

    string Known(string manifest, string inputs) => $"{manifest} {inputs} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ListOf(output))))}";

    static string ListOf(string output) => Path.Combine(output, ChecksumFile.Name);
}

/// <summary>What a build told its user, as lines; a build that finds nothing changed tells it again.</summary>
/// <param name="Documents">How many documents were published.</param>
/// <param name="Rejected">How many were left out.</param>
/// <param name="Lines">What was told.</param>
sealed record ToldFindings(int Documents, int Rejected, IReadOnlyList<string> Lines);

[JsonSerializable(typeof(ToldFindings))]
sealed partial class ToldJson : JsonSerializerContext;
