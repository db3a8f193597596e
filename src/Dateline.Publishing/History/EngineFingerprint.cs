using System.Reflection;
using System.Security.Cryptography;
using System.Text;

namespace Dateline.Publishing.History;

/// <summary>What made the rows: hashes of the code, the word lists and the trained models, 64 lower-case hexadecimal digits each.</summary>
/// <param name="Rules">Of the sources of the rooms that read and extract.</param>
/// <param name="Lexicons">Of their word lists (<c>.tsv</c>).</param>
/// <param name="Models">Of everything else they carry: trained models.</param>
public sealed record EngineFingerprint(string Rules, string Lexicons, string Models)
{
    const string Sources = "sources.sha256";

    /// <summary>Takes the fingerprint of some assemblies off what they carry; it does not depend on the compiler or the machine.</summary>
    public static EngineFingerprint Of(params IReadOnlyCollection<Assembly> assemblies)
    {
        var rules = new List<string>();
        var lexicons = new List<string>();
        var models = new List<string>();
        foreach (var assembly in assemblies)
            foreach (var name in assembly.GetManifestResourceNames())
            {
                using var stream = assembly.GetManifestResourceStream(name)!;
                if (name == Sources)
                    rules.AddRange(Lines(stream).Select(line => $"{assembly.GetName().Name} {line.Replace('\\', '/').ToLowerInvariant()}"));
                else
                    (name.EndsWith(".tsv", StringComparison.Ordinal) ? lexicons : models).Add(
                        $"{assembly.GetName().Name} {Convert.ToHexStringLower(SHA256.HashData(stream))}  {name}");
            }
        return new EngineFingerprint(HashOf(rules), HashOf(lexicons), HashOf(models));
    }

    static IEnumerable<string> Lines(Stream stream)
    {
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    static string HashOf(IEnumerable<string> lines) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(string.Join('\n', lines.Order(StringComparer.Ordinal)))));
}
