namespace Dateline.Documents.Text;

/// <summary>Tells files that are not text by their first bytes, whatever their name says.</summary>
static class Magic
{
    /// <summary>What the file is, such as "a PDF document"; null when nothing says it is not text.</summary>
    public static string? Of(ReadOnlySpan<byte> bytes) => bytes switch
    {
        [(byte)'%', (byte)'P', (byte)'D', (byte)'F', ..] => "a PDF document",
        [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => "a PNG picture",
        [0xFF, 0xD8, 0xFF, ..] => "a JPEG picture",
        [(byte)'G', (byte)'I', (byte)'F', (byte)'8', ..] => "a GIF picture",
        [(byte)'P', (byte)'K', 3, 4, ..] => "a ZIP archive or office document",
        [0x1F, 0x8B, ..] => "compressed with gzip",
        [0x28, 0xB5, 0x2F, 0xFD, ..] => "compressed with zstd",
        [(byte)'P', (byte)'A', (byte)'R', (byte)'1', ..] => "a Parquet file",
        [0xFF, 0xFE, 0, 0, ..] or [0, 0, 0xFE, 0xFF, ..] => "text in UTF-32",
        [0xFF, 0xFE, ..] or [0xFE, 0xFF, ..] => "text in UTF-16",
        [0xD0, 0xCF, 0x11, 0xE0, ..] => "an old office document",
        _ => null,
    };

    /// <summary>Whether the bytes are what Git LFS leaves in place of a file that was not fetched.</summary>
    public static bool IsLfsPointer(ReadOnlySpan<byte> bytes) => bytes.StartsWith("version https://git-lfs.github.com/spec/"u8);

    /// <summary>What is told of such a file.</summary>
    public static Rejection LfsPointer(string path) => new()
    {
        Path = path,
        Code = "git-lfs",
        Message = "This is a Git LFS pointer, not the file itself.",
        Advice = "Fetch it with 'git lfs pull'; in a workflow, check out with 'lfs: true'.",
    };
}
