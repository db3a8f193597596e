using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Mutates the documents, as files of every kind, for two minutes and checks what must hold for every one.</summary>
[TaskName("Fuzz")]
sealed class FuzzTask : BuildTask
{
    public override void Run(BuildContext context) =>
        context.Run("dotnet", new ProcessArgumentBuilder().Append("run").Append("-c").Append("Release").Append("--project").AppendQuoted("tests/Dateline.Fuzz").Append("--").Append("120").AppendQuoted(context.Seeds));
}
