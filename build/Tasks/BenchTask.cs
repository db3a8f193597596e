using Cake.Common;
using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>
/// Measures speed: each figure beside something that runs in the same run. <c>--scale DAY</c> measures whole builds of up to <c>--most</c> documents instead,
/// <c>--slope DAY</c> hostile texts of growing length, <c>--startup DAY</c> the start of each kind of program.
/// </summary>
[TaskName("Bench")]
[IsDependentOn(typeof(CompileTask))]
sealed class BenchTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        var arguments = new ProcessArgumentBuilder().Append("run").Append("-c").Append("Release").Append("--project").AppendQuoted("tests/Dateline.Benchmarks")
            .Append("--");
        if (context.HasArgument("scale"))
            arguments.Append("scale").AppendQuoted(context.Argument<string>("scale")).AppendQuoted(context.Argument("most", "100000"))
                .AppendQuoted(context.Argument("folder", System.IO.Path.Combine(System.IO.Path.GetTempPath(), "dateline-scale")));
        else if (context.HasArgument("slope"))
            arguments.Append("slope").AppendQuoted(context.Argument<string>("slope"));
        else if (context.HasArgument("startup"))
            arguments.Append("startup").AppendQuoted(context.Argument<string>("startup"))
                .AppendQuoted(context.Argument("folder", System.IO.Path.Combine(System.IO.Path.GetTempPath(), "dateline-startup")));
        else if (context.HasArgument("filter"))
            arguments.AppendQuoted(context.Argument<string>("filter"));
        context.Run("dotnet", arguments);
    }
}
