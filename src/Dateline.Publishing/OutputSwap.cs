using System.Globalization;
using Dateline.Publishing.History;
using Dateline.Publishing.Output;

namespace Dateline.Publishing;

/// <summary>Replaces an output folder whole or not at all: a build writes beside it and the two change places at the end.</summary>
/// <remarks>
/// Beside <c>output</c> stand, while a build runs, <c>.output.lock</c>, <c>.output.staging</c> and, where two folders cannot change names in one step, for a
/// moment
/// <c>.output.previous</c>.
/// What a killed build left is cleared, or put back, by the next one.
/// </remarks>
public sealed class OutputSwap : IDisposable
{
    readonly string _output;
    readonly string _previous;
    readonly FileStream _lock;

    OutputSwap(string output, string staging, string previous, FileStream held) => (_output, Folder, _previous, _lock) = (output, staging, previous, held);

    /// <summary>The folder to write into.</summary>
    public string Folder { get; }

    /// <summary>Begins a build.</summary>
    /// <param name="output">The folder to replace; it need not exist.</param>
    /// <exception cref="IOException">The folder is not one a build may replace, or a folder beside it cannot be made.</exception>
    /// <exception cref="OutputBusyException">Another build holds the folder.</exception>
    public static OutputSwap Begin(string output)
    {
        output = Path.TrimEndingDirectorySeparator(Path.GetFullPath(output));
        if (Path.GetDirectoryName(output) is not { } parent)
            throw new IOException($"'{output}' is a root, not a folder that can be replaced. Name another with --output.");
        if (File.Exists(output))
            throw new IOException($"'{output}' is a file. Name a folder with --output.");
        if (new DirectoryInfo(output) is { Exists: true, LinkTarget: not null })
            throw new IOException($"'{output}' is a link, and replacing it would leave its target as it is. Name the target itself with --output.");
        Directory.CreateDirectory(parent);
        var name = Path.GetFileName(output);
        var (staging, previous) = (Path.Combine(parent, $".{name}.staging"), Path.Combine(parent, $".{name}.previous"));
        var held = Lock(Path.Combine(parent, $".{name}.lock"), output);
        try
        {
            if (!Directory.Exists(output) && Directory.Exists(previous))
                OutputFile.MoveFolder(previous, output);
            OutputFile.DeleteFolder(previous);
            RequireOurs(output);
            OutputFile.DeleteFolder(staging);
            Directory.CreateDirectory(staging);
            return new OutputSwap(output, staging, previous, held);
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }

    /// <summary>Puts the folder written in the place of the old one.</summary>
    /// <exception cref="IOException">The folders cannot change places; the old one is as it was.</exception>
    public void Commit()
    {
        if (Directory.Exists(_output) && OutputFile.TryExchangeFolders(Folder, _output))
            return;
        if (Directory.Exists(_output))
            OutputFile.MoveFolder(_output, _previous);
        try
        {
            OutputFile.MoveFolder(Folder, _output);
        }
        catch when (Directory.Exists(_previous))
        {
            OutputFile.MoveFolder(_previous, _output);
            throw;
        }
        OutputFile.DeleteFolder(_previous);
    }

    /// <summary>Ends the build; what was not committed is gone.</summary>
    public void Dispose()
    {
        try
        {
            OutputFile.DeleteFolder(Folder);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException)
        {
            // The next build clears it; the failure that brought us here is the one to tell.
        }
        _lock.Dispose();
    }

    static void RequireOurs(string output)
    {
        if (Directory.Exists(output) && Directory.EnumerateFileSystemEntries(output).Any() && !File.Exists(Path.Combine(output, FingerprintFile.Name)))
            throw new IOException($"'{output}' holds files that no build of dateline made ({FingerprintFile.Name} is missing). Empty it, or name another folder with --output.");
    }

    static FileStream Lock(string path, string output)
    {
        FileStream held;
        try
        {
            held = new FileStream(path, FileMode.OpenOrCreate, FileAccess.ReadWrite, FileShare.None, 64, FileOptions.DeleteOnClose);
        }
        catch (IOException) when (File.Exists(path))
        {
            throw new OutputBusyException($"another build is at work on '{output}'. Wait for it, or name another folder with --output.");
        }
        try
        {
            held.Write(System.Text.Encoding.ASCII.GetBytes(Environment.ProcessId.ToString(CultureInfo.InvariantCulture)));
            held.Flush();
            return held;
        }
        catch
        {
            held.Dispose();
            throw;
        }
    }
}
