using Microsoft.Win32.SafeHandles;

namespace Dateline.Documents.Containers;

/// <summary>Files that vanish with their handle.</summary>
static class TemporaryFile
{
    /// <summary>Makes one, for reading and writing.</summary>
    /// <exception cref="IOException">The folder for temporary files is missing, full or not to be written.</exception>
    public static SafeFileHandle Create() => File.OpenHandle(Path.Combine(Path.GetTempPath(), Path.GetRandomFileName()), FileMode.CreateNew, FileAccess.ReadWrite, FileShare.None, FileOptions.DeleteOnClose);
}
