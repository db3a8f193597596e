using System.Runtime.InteropServices;
using Cake.Core;
using Cake.Core.IO;
namespace Dateline.Build;

/// <summary>Packages of npm, always by their lock file and without running their scripts.</summary>
static class Npm
{
    /// <summary>Whether a folder holds the packages of its lock file.</summary>
    public static bool IsInstalled(string folder) => new FileInfo($"{folder}/node_modules/.package-lock.json") is { Exists: true } installed
        && installed.LastWriteTimeUtc >= File.GetLastWriteTimeUtc($"{folder}/package-lock.json");

    /// <summary>Installs the packages of a folder's lock file.</summary>
    /// <exception cref="CakeException">npm fails.</exception>
    public static void Install(BuildContext context, string npm, string folder) =>
        context.Run(npm, new ProcessArgumentBuilder().Append("ci").Append("--ignore-scripts").Append("--no-audit").Append("--no-fund").Append("--silent")
        .Append("--prefix").AppendQuoted(folder));

    /// <summary>Finds a program on the path; null where it is absent.</summary>
    public static string? Find(string program)
    {
        string[] names = RuntimeInformation.IsOSPlatform(OSPlatform.Windows) ? [$"{program}.exe", $"{program}.cmd"] : [program];
        return (Environment.GetEnvironmentVariable("PATH") ?? "").Split(System.IO.Path.PathSeparator, StringSplitOptions.RemoveEmptyEntries)
            .SelectMany(folder => names.Select(name => System.IO.Path.Combine(folder, name))).FirstOrDefault(File.Exists);
    }
}
