using Cake.Common.Tools.DotNet;
using Cake.Common.Tools.DotNet.Build;

namespace Dateline.Build.Tasks;

/// <summary>Compiles the command line and the rooms it is made of.</summary>
[TaskName("Compile")]
sealed class CompileTask : BuildTask
{
    public override void Run(BuildContext context) =>
        context.DotNetBuild("src/Dateline.Cli/Dateline.Cli.csproj",
        new DotNetBuildSettings { Configuration = "Release", NoLogo = true, Verbosity = DotNetVerbosity.Quiet });
}
