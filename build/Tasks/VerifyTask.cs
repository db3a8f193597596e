using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Checks the published dataset: hashes, keys, references, spans.</summary>
[TaskName("Verify")]
[IsDependentOn(typeof(CompileTask))]
sealed class VerifyTask : BuildTask
{
    public override void Run(BuildContext context) =>
        context.RunDateline(arguments => arguments.Append("verify").AppendQuoted(context.Output));
}
