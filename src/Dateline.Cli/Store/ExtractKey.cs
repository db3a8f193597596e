using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;

namespace Dateline.Cli.Store;

/// <summary>What an extract depends on: the canonical text and its parts, what the extractors read of the metadata, and the engine.</summary>
/// <param name="Text">Hash of the text and its blocks.</param>
/// <param name="Metadata">Hash of the metadata that the extractors read.</param>
/// <param name="Engine">Hash of the compiled language and extraction rooms, lexicons and models included.</param>
sealed record ExtractKey(string Text, string Metadata, string Engine)
{
    /// <summary>Hash of the engine that runs.</summary>
    public static string RunningEngine { get; } = Hash(
        $"{StoredForm.Version}\n{typeof(Analysis).Module.ModuleVersionId}\n{typeof(Extract).Module.ModuleVersionId}\n{typeof(Document).Module.ModuleVersionId}");

    /// <summary>Key of a document for the engine that runs.</summary>
    public static ExtractKey Of(Document document)
    {
        var blocks = new StringBuilder(document.Sha256);
        foreach (var block in document.Blocks)
            blocks.Append(CultureInfo.InvariantCulture, $"\n{block.Start} {block.End} {(int)block.Kind}");
        return new(
            Hash(blocks.ToString()),
            Hash(string.Create(CultureInfo.InvariantCulture,
                $"{document.Id}\n{document.Title}\n{document.PublishedOn:yyyy-MM-dd}\n{document.Publisher}\n{document.Author}\n{document.Language}")),
            RunningEngine);
    }

    /// <summary>The three as one, 64 lower-case hexadecimal digits: the key in a store.</summary>
    public string Digest { get; } = Hash($"{Text}\n{Metadata}\n{Engine}");

    static string Hash(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
