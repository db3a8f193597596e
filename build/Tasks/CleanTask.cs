using Cake.Common.IO;

namespace Dateline.Build.Tasks;

/// <summary>Removes what compiling left behind; the published dataset stays.</summary>
[TaskName("Clean")]
sealed class CleanTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        context.CleanDirectories("src/*/bin");
        context.CleanDirectories("src/*/obj");
        context.CleanDirectories("tests/*/bin");
        context.CleanDirectories("tests/*/obj");
        context.CleanDirectory("artifacts");
    }
}
