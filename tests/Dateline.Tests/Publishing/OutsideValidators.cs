using System.Diagnostics;

namespace Dateline.Tests.Publishing;

/// <summary>Validators and readers of others, as npm packages (<c>tests/Validators/package-lock.json</c>), installed at the first use.</summary>
static class OutsideValidators
{
    static readonly string s_folder = Repository.At("tests", "Validators");
    static readonly Lazy<string?> s_missing = new(Install);

    /// <summary>Why they cannot be run here; null where they can.</summary>
    public static string? Missing => s_missing.Value;

    /// <summary>Hands files to a validator.</summary>
    /// <param name="check">Name of the check: a module in <c>Validators</c>.</param>
    /// <param name="paths">Published folders or files, as the check asks.</param>
    /// <returns>What it finds; empty where it accepts them.</returns>
    public static string Findings(string check, params IEnumerable<string> paths)
    {
        var (code, output) = Run("node", [Path.Combine(s_folder, "validate.mjs"), check, .. paths]);
        return code == 0 ? "" : output.Length > 0 ? output : $"exit code {code}";
    }

    static string? Install()
    {
        try
        {
            var (locked, installed) = (Path.Combine(s_folder, "package-lock.json"), Path.Combine(s_folder, "node_modules", ".package-lock.json"));
            if (File.Exists(installed) && File.GetLastWriteTimeUtc(installed) >= File.GetLastWriteTimeUtc(locked))
                return null;
            var (code, output) = Run(OperatingSystem.IsWindows() ? "npm.cmd" : "npm",
                ["ci", "--ignore-scripts", "--no-audit", "--no-fund", "--silent", "--prefix", s_folder]);
            return code == 0 ? null : $"The validators of others cannot be had from npm; this test hands them what is published. {output}";
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return "Node.js is not installed; this test hands what is published to validators of others.";
        }
    }

    static (int Code, string Output) Run(string program, IEnumerable<string> arguments)
    {
        using var process = Process.Start(new ProcessStartInfo(program, arguments) { RedirectStandardOutput = true, RedirectStandardError = true })!;
        var error = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return (process.ExitCode, (output + error.GetAwaiter().GetResult()).Trim());
    }
}

/// <summary>A test of several cases that needs the validators of others, and is skipped where they cannot be had.</summary>
sealed class OutsideTheoryAttribute : TheoryAttribute
{
    public OutsideTheoryAttribute() => Skip = OutsideValidators.Missing;
}
