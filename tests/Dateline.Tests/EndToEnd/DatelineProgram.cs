using System.Diagnostics;

namespace Dateline.Tests.EndToEnd;

/// <summary>Runs the <c>dateline</c> program as a user does: in a process of its own.</summary>
static class DatelineProgram
{
    static readonly string s_program = Path.Combine(AppContext.BaseDirectory, "dateline.dll");

    /// <summary>Runs a command and waits for its end.</summary>
    public static (int ExitCode, string Output, string Error) Run(
        IEnumerable<string> arguments, string? workingDirectory = null, IReadOnlyDictionary<string, string>? environment = null) =>
        Start("dotnet", [s_program, .. arguments], workingDirectory, environment);

    /// <summary>Runs a command of a program that stands elsewhere, as a fork does.</summary>
    public static (int ExitCode, string Output, string Error) RunFork(string program, IEnumerable<string> arguments) =>
        Start("dotnet", [program, .. arguments], null, null);

    /// <summary>Runs the compiler and its kin.</summary>
    public static (int ExitCode, string Output, string Error) Compile(IEnumerable<string> arguments) => Start("dotnet", arguments, Repository.Root, null);

    /// <summary>Runs a command and kills the process at its n-th write; the last line of a run with fewer writes says how many there were.</summary>
    public static (int ExitCode, string Output, string Error) RunUntilWrite(int number, IEnumerable<string> arguments) =>
        Start("dotnet", [typeof(FaultyProgram).Assembly.Location, number.ToString(System.Globalization.CultureInfo.InvariantCulture), .. arguments],
        null, null);

    /// <summary>Runs a shell script, which knows the program as <c>dateline</c> and its file as <c>$program</c>, and waits for its end.</summary>
    public static (int ExitCode, string Output, string Error) Script(string script, string? workingDirectory = null) =>
        Start("bash", ["-c", $"set -e\nprogram='{s_program}'\ndateline() {{ dotnet \"$program\" \"$@\"; }}\n{script}"], workingDirectory, null);

    static (int ExitCode, string Output, string Error) Start(string program, IEnumerable<string> arguments, string? workingDirectory,
        IReadOnlyDictionary<string, string>? environment)
    {
        var start = new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true,
            WorkingDirectory = workingDirectory ?? Path.GetTempPath() };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        using var process = Process.Start(start)!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, output, error.Result);
    }

    /// <summary>The files below a folder with the hash of each, ordinal order.</summary>
    public static SortedDictionary<string, string> Hashes(string folder) => new(
        Directory.EnumerateFiles(folder, "*", SearchOption.AllDirectories).ToDictionary(
            file => Path.GetRelativePath(folder, file).Replace('\\', '/'),
            file => Convert.ToHexStringLower(System.Security.Cryptography.SHA256.HashData(File.ReadAllBytes(file)))),
        StringComparer.Ordinal);
}
