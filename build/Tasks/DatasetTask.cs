using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Writes the tables and texts alone, without reports.</summary>
[TaskName("Dataset")]
[IsDependentOn(typeof(CompileTask))]
sealed class DatasetTask : BuildTask
{
    public override void Run(BuildContext context) =>
        context.RunDateline(arguments => arguments.Append("build").Append("--tables-only").Append("--seeds").AppendQuoted(context.Seeds).Append("--output")
        .AppendQuoted(context.Output));
}
