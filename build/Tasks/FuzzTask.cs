using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>
/// Mutates the documents, as files of every kind, for two minutes and checks what must hold for every one; then lets every single write of a build fail.
/// </summary>
[TaskName("Fuzz")]
sealed class FuzzTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        context.Run("dotnet", new ProcessArgumentBuilder().Append("run").Append("-c").Append("Release").Append("--project").AppendQuoted("tests/Dateline.Fuzz")
            .Append("--").Append("120").AppendQuoted(context.Seeds));
        context.Run("dotnet", new ProcessArgumentBuilder().Append("test").AppendQuoted("tests/Dateline.Tests/Dateline.Tests.csproj").Append("-c")
            .Append("Release").Append("--nologo")
            .Append("--filter").AppendQuoted("FullyQualifiedName~FailingWriteTests"),
            environment: new Dictionary<string, string?> { ["DATELINE_EXHAUSTIVE"] = "1" });
    }
}
