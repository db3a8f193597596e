using System.Diagnostics;
using System.IO.Compression;
using Dateline.Cli.Failures;

namespace Dateline.Cli.History;

/// <summary>An output folder as it was in a commit, unpacked into a folder of its own until it is disposed of.</summary>
sealed class GitRevision : IDisposable
{
    readonly string _root;

    GitRevision(string root, string folder) => (_root, Folder) = (root, folder);

    /// <summary>The output folder of that commit.</summary>
    public string Folder { get; }

    /// <summary>Unpacks a folder of a commit.</summary>
    /// <param name="revision">Commit, branch or tag.</param>
    /// <param name="folder">The folder as it stands, or would stand, in the working tree.</param>
    /// <exception cref="UsageException">The folder is in no repository, the revision is unknown, or the folder was not there.</exception>
    public static GitRevision Unpack(string revision, string folder)
    {
        if (revision.StartsWith('-'))
            throw new UsageException($"'{revision}' is neither a folder nor a revision.");
        folder = Path.GetFullPath(folder);
        var root = Directory.CreateTempSubdirectory("dateline-diff-").FullName;
        var archive = Path.Combine(root, "tree.zip");
        try
        {
            // A folder that was never built stands in none: then the one around it is asked.
            var (asked, rest) = Directory.Exists(folder) ? (folder, "") : (Path.GetDirectoryName(folder) ?? folder, Path.GetFileName(folder));
            if (!Directory.Exists(asked))
                throw new UsageException($"'{revision}' is no folder, and there is no repository at '{folder}' that would know it as a revision.");
            // The prefix of the folder in its repository; empty where the folder is the repository itself.
            var prefix = Git(asked, revision, "rev-parse", "--show-prefix").Trim() + rest;
            // From its root: below it, git would look for the folder within the archived one.
            var repository = Git(asked, revision, "rev-parse", "--show-toplevel").Trim();
            Git(repository, revision, "archive", "--format=zip", $"--output={archive}", $"{revision}:{prefix}");
            var unpacked = Path.Combine(root, "tree");
            ZipFile.ExtractToDirectory(archive, unpacked);
            return new GitRevision(root, unpacked);
        }
        catch
        {
            Directory.Delete(root, recursive: true);
            throw;
        }
    }

    /// <inheritdoc/>
    public void Dispose() => Directory.Delete(_root, recursive: true);

    static string Git(string folder, string revision, params string[] arguments)
    {
        var start = new ProcessStartInfo("git") { WorkingDirectory = folder, RedirectStandardOutput = true, RedirectStandardError = true };
        foreach (var argument in arguments)
            start.ArgumentList.Add(argument);
        try
        {
            using var git = Process.Start(start)!;
            var error = git.StandardError.ReadToEndAsync();
            var output = git.StandardOutput.ReadToEnd();
            git.WaitForExit();
            return git.ExitCode == 0 ? output
                : throw new UsageException(
                $"'{revision}' is neither a folder nor a revision that holds '{folder}'. git says: {error.GetAwaiter().GetResult().Trim()}");
        }
        catch (System.ComponentModel.Win32Exception)
        {
            throw new UsageException($"'{revision}' is no folder, and git, which would know it as a revision, is not installed.");
        }
    }
}
