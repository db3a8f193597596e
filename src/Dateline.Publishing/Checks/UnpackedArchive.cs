using System.Globalization;
using System.IO.Compression;

namespace Dateline.Publishing.Checks;

/// <summary>A downloaded archive, unpacked into a folder of its own until it is disposed of.</summary>
public sealed class UnpackedArchive : IDisposable
{
    // Tables and texts grow some ten times; what grows far beyond that is a bomb or broken.
    const int MostEntries = 10_000_000;
    const long Slack = 100 * 1024 * 1024;
    const int MostGrowth = 100;

    UnpackedArchive(string folder) => Folder = folder;

    /// <summary>Where it was unpacked to.</summary>
    public string Folder { get; }

    /// <summary>Unpacks an archive.</summary>
    /// <exception cref="InvalidDataException">It is no zip, names a path outside itself, or grows beyond measure.</exception>
    public static UnpackedArchive Of(string path)
    {
        var unpacked = new UnpackedArchive(Directory.CreateTempSubdirectory("dateline-verify-").FullName);
        try
        {
            using var archive = ZipFile.OpenRead(path);
            var left = new FileInfo(path).Length * MostGrowth + Slack;
            if (archive.Entries.Count > MostEntries)
                throw new InvalidDataException(
                    string.Create(CultureInfo.InvariantCulture, $"{path}: {archive.Entries.Count} entries are more than any dataset has."));
            foreach (var entry in archive.Entries.Where(entry => !entry.FullName.EndsWith('/')))
            {
                left -= entry.Length;
                if (left < 0)
                    throw new InvalidDataException($"{path}: unpacked it would be more than a hundred times as large. It is not unpacked.");
                var target = Path.GetFullPath(Path.Combine(unpacked.Folder, entry.FullName));
                if (!target.StartsWith(unpacked.Folder + Path.DirectorySeparatorChar, StringComparison.Ordinal))
                    throw new InvalidDataException($"{path}: the entry '{entry.FullName}' leads out of the archive. It is not unpacked.");
                Directory.CreateDirectory(Path.GetDirectoryName(target)!);
                entry.ExtractToFile(target, overwrite: true);
            }
            return unpacked;
        }
        catch
        {
            unpacked.Dispose();
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(Folder, recursive: true);
}
