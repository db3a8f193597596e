using System.Formats.Tar;
using System.IO.Compression;
using System.Text;
using Dateline.Documents.Containers;

namespace Dateline.Documents.Formats.Archives;

/// <summary>Unpacks the members of an archive that are read, within limits, whatever the archive says of their sizes.</summary>
static class ArchiveMembers
{
    /// <summary>The most members that are looked at.</summary>
    public const int MostMembers = 1_000_000;

    /// <summary>The members of a zip archive.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="isWanted">Whether a member is read, by its name.</param>
    /// <param name="workspace">Takes their bytes.</param>
    /// <exception cref="RejectedException">The archive is broken, or unpacks to far more than news text does.</exception>
    public static IEnumerable<SourceFile> OfZip(SourceFile file, Func<string, bool> isWanted, Workspace workspace)
    {
        using var stream = file.Open();
        using var zip = Guard(file, () => new ZipArchive(stream, ZipArchiveMode.Read, leaveOpen: true, Encoding.UTF8));
        var total = 0L;
        foreach (var entry in Guard(file, () => zip.Entries).Take(MostMembers))
            if (!entry.FullName.EndsWith('/') && NameOf(entry.FullName) is { } name && isWanted(name))
                yield return Member(file, name, workspace, write => Guard(file, () =>
                {
                    using var member = entry.Open();
                    return Copy(member, file, write, ref total);
                }));
    }

    /// <summary>The members of a tar archive, packed or not.</summary>
    /// <param name="file">The archive.</param>
    /// <param name="isWanted">Whether a member is read, by its name.</param>
    /// <param name="workspace">Takes their bytes.</param>
    /// <exception cref="RejectedException">The archive is broken, or unpacks to far more than news text does.</exception>
    public static IEnumerable<SourceFile> OfTar(SourceFile file, Func<string, bool> isWanted, Workspace workspace)
    {
        using var stream = file.Open();
        using Stream unpacked = file.EndsIn(".tar") ? stream : new GZipStream(stream, CompressionMode.Decompress);
        using var tar = new TarReader(unpacked, leaveOpen: true);
        var total = 0L;
        for (var count = 0; count < MostMembers && Guard(file, () => tar.GetNextEntry()) is { } entry; count++)
            if (entry.EntryType is TarEntryType.RegularFile or TarEntryType.V7RegularFile && NameOf(entry.Name) is { } name && isWanted(name))
                yield return Member(file, name, workspace, write => Guard(file, () => entry.DataStream is { } data ? Copy(data, file, write, ref total) : 0));
    }

    static SourceFile Member(SourceFile archive, string name, Workspace workspace, Action<Action<ReadOnlySpan<byte>>> unpack) =>
        new(archive.File, $"{archive.Path}/{name}", workspace.Unpack(archive, unpack));

    // Names are paths on the machine that packed them; nothing is written by them, but they become paths of documents.
    static string? NameOf(string member)
    {
        var parts = member.Replace('\\', '/').Split('/', StringSplitOptions.RemoveEmptyEntries).Where(part => part is not ("." or "..")).ToList();
        return parts.Count == 0
            || parts.Any(part => part[0] == '.' || part == "__MACOSX") ? null : string.Join('/', parts.Select(part => part.Replace('\0', '\uFFFD')))
            .Normalize();
    }

    static long Copy(Stream member, SourceFile file, Action<ReadOnlySpan<byte>> write, ref long total)
    {
        var buffer = new byte[1 << 16];
        var copied = 0L;
        for (int read; (read = member.Read(buffer)) > 0; copied += read)
        {
            total += read;
            UnpackedFile.Limit(file.Path, total, file.Length);
            write(buffer.AsSpan(0, read));
        }
        return copied;
    }

    static T Guard<T>(SourceFile file, Func<T> read)
    {
        try
        {
            return read();
        }
        catch (Exception broken) when (broken is InvalidDataException or EndOfStreamException or NotSupportedException or ArgumentException or FormatException)
        {
            throw new RejectedException(new() { Path = file.Path, Code = "damaged-archive",
                Message = $"The archive is damaged or cut off: {broken.Message.Split('\n')[0].TrimEnd('.')}.", Advice = "Fetch or pack it again." });
        }
    }
}
