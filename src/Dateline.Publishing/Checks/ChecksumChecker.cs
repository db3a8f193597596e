using System.Globalization;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;

namespace Dateline.Publishing.Checks;

/// <summary>Checks the files of a folder against its <c>SHA256SUMS</c>.</summary>
static class ChecksumChecker
{
    // Scripts of others that a build may bring in after the dataset was closed; they are no part of it.
    const string BroughtIn = "assets/vendor/";

    public static void Check(string folder, CheckBook book)
    {
        var path = Path.Combine(folder, ChecksumFile.Name);
        if (!File.Exists(path))
        {
            book.Fault(CheckKind.Checksums, ChecksumFile.Name, $"{ChecksumFile.Name} is missing.");
            return;
        }
        var present = PublishedFile.PathsOf(folder).Where(file => file != ChecksumFile.Name && !file.StartsWith(BroughtIn, StringComparison.Ordinal))
            .ToHashSet(StringComparer.Ordinal);
        var lines = File.ReadAllLines(path);
        var faults = new string?[lines.Length];
        for (var index = 0; index < lines.Length; index++)
            if (lines[index] is not { Length: >= 67 } line || line[64..66] != "  ")
                faults[index] = string.Create(CultureInfo.InvariantCulture, $"line {index + 1} is not a hash, two spaces and a path.");
            else if (!present.Remove(line[66..]))
                faults[index] = $"{line[66..]} is missing.";
        Parallel.For(0, lines.Length, index =>
        {
            if (faults[index] is null && PublishedFile.Of(folder, lines[index][66..]).Sha256 != lines[index][..64])
                faults[index] = $"{lines[index][66..]} has other bytes than were published.";
        });
        book.Look(CheckKind.Checksums, ChecksumFile.Name, lines.Length);
        foreach (var fault in faults.OfType<string>())
            book.Fault(CheckKind.Checksums, ChecksumFile.Name, fault);
        foreach (var extra in present.Order(StringComparer.Ordinal))
            book.Fault(CheckKind.Checksums, ChecksumFile.Name, $"{extra} is not listed.");
    }
}
