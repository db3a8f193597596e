using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>The main job: tables, metadata and reports.</summary>
[TaskName("Publish")]
[IsDependentOn(typeof(CompileTask))]
sealed class PublishTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        context.RunDateline(arguments => arguments.Append("build").Append("--seeds").AppendQuoted(context.Seeds).Append("--output")
            .AppendQuoted(context.Output));
        SqlConsole.Bundle(context, context.Output);
    }
}
