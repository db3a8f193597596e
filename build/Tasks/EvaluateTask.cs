using Cake.Common;
using Cake.Common.Diagnostics;
using Cake.Common.IO;
using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Runs the product over the public benchmarks and prints one table of scores.</summary>
/// <remarks>The benchmarks belong to others and stand beside the repository; without them there is nothing to measure.</remarks>
[TaskName("Evaluate")]
[IsDependentOn(typeof(PublishTask))]
sealed class EvaluateTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        if (!context.DirectoryExists(context.Bench))
        {
            context.Warning("There are no benchmarks at {0}; nothing is measured.", context.Bench);
            return;
        }
        var python = context.Environment.Platform.Family == PlatformFamily.Windows ? "python" : "python3";
        context.Run(python, new ProcessArgumentBuilder().AppendQuoted(context.Bench.CombineWithFilePath("seed/score.py").FullPath).AppendQuoted(context.Output));
        var evaluate = new ProcessArgumentBuilder()
            .AppendQuoted(context.Bench.CombineWithFilePath("evaluate.py").FullPath)
            .Append("--dateline").AppendQuoted($"dotnet {context.Dateline.FullPath}");
        if (context.HasArgument("only"))
            evaluate.Append("--only").AppendQuoted(context.Argument<string>("only"));
        context.Run(python, evaluate);
    }
}
