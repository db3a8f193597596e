using System.Security.Cryptography;
using System.Text;
using Dateline.Publishing;

namespace Dateline.Cli;

/// <summary>What a store remembers of an output folder: of what it was built, and what its list of checksums was.</summary>
/// <remarks>A folder whose every byte is as that build left it, and whose inputs are the same, is what another build would write.</remarks>
sealed class StandingOutput(ExtractStore store, string output)
{
    readonly string _fact = "output " + Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(Path.TrimEndingDirectorySeparator(Path.GetFullPath(output)))));

    /// <summary>Whether the folder was built last from documents listed as these are; if not, there is no use in reading them to compare.</summary>
    public bool IsOf(string manifest) => store.Fact(_fact) is { } known && known.StartsWith(manifest, StringComparison.Ordinal) && File.Exists(ListOf(output));

    /// <summary>Whether the folder is what these inputs give; every file is hashed.</summary>
    public bool Is(string manifest, string inputs) => store.Fact(_fact) == Known(manifest, inputs) && DatasetVerifier.HasPublishedBytes(output);

    /// <summary>Notes what the folder was built of.</summary>
    public void Note(string manifest, string inputs) => store.State(_fact, Known(manifest, inputs));

    string Known(string manifest, string inputs) => $"{manifest} {inputs} {Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(ListOf(output))))}";

    static string ListOf(string output) => Path.Combine(output, ChecksumFile.Name);
}
