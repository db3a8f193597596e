using System.CommandLine;
using System.CommandLine.Invocation;
using System.Reflection;
using Dateline.Cli.Failures;
using Dateline.Cli.Store;

namespace Dateline.Cli;

/// <summary><c>dateline --version</c>: the version, and the fingerprints of what makes the rows, so that two machines can be told to agree.</summary>
sealed class VersionAction : SynchronousCommandLineAction
{
    public override int Invoke(ParseResult parseResult)
    {
        var version = typeof(VersionAction).Assembly.GetCustomAttribute<AssemblyInformationalVersionAttribute>()!.InformationalVersion;
        var engine = RunningEngine.Fingerprint;
        var output = parseResult.InvocationConfiguration.Output;
        output.WriteLine($"dateline {version.Split('+')[0]}");
        output.WriteLine($"rules    {engine.Rules}");
        output.WriteLine($"lexicons {engine.Lexicons}");
        output.WriteLine($"models   {engine.Models}");
        return ExitCode.Fine;
    }
}
