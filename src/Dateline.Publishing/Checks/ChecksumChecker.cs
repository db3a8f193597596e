using System.Globalization;

namespace Dateline.Publishing;

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
        var present = PublishedFile.PathsOf(folder).Where(file => file != ChecksumFile.Name && !file.StartsWith(BroughtIn, StringComparison.Ordinal)).ToHashSet(StringComparer.Ordinal);
        var number = 0;
        foreach (var line in File.ReadLines(path))
        {
            number++;
            book.Look(CheckKind.Checksums, ChecksumFile.Name);
            if (line.Length < 67 || line[64..66] != "  ")
                book.Fault(CheckKind.Checksums, ChecksumFile.Name, string.Create(CultureInfo.InvariantCulture, $"line {number} is not a hash, two spaces and a path."));
            else if (!present.Remove(line[66..]))
                book.Fault(CheckKind.Checksums, ChecksumFile.Name, $"{line[66..]} is missing.");
            else if (PublishedFile.Of(folder, line[66..]).Sha256 != line[..64])
                book.Fault(CheckKind.Checksums, ChecksumFile.Name, $"{line[66..]} has other bytes than were published.");
        }
        foreach (var extra in present.Order(StringComparer.Ordinal))
            book.Fault(CheckKind.Checksums, ChecksumFile.Name, $"{extra} is not listed.");
    }
}
