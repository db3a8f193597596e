using System.Runtime.InteropServices;

namespace Dateline.Publishing.Output;

/// <summary>Lets two folders change names in one step, so that at no moment one of the names is missing.</summary>
static partial class FolderExchange
{
    const int WorkingFolder = -100;
    const uint Exchange = 2;

    /// <summary>Exchanges two folders of one file system; false where the system or the file system cannot do it in one step.</summary>
    public static bool TryExchange(string one, string other)
    {
        if (!OperatingSystem.IsLinux())
            return false;
        try
        {
            return Rename(WorkingFolder, one, WorkingFolder, other, Exchange) == 0;
        }
        catch (Exception missing) when (missing is EntryPointNotFoundException or DllNotFoundException)
        {
            return false;
        }
    }

    [LibraryImport("libc", EntryPoint = "renameat2", StringMarshalling = StringMarshalling.Utf8)]
    private static partial int Rename(int oldFolder, string oldPath, int newFolder, string newPath, uint flags);
}
