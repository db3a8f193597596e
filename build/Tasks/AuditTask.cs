using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>What is timed: the performance score of Lighthouse, and searches of 10,000 documents. To be run on a machine that does nothing else.</summary>
[TaskName("Audit")]
sealed class AuditTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        SiteCheckers.Install(context);
        context.Run("dotnet", new ProcessArgumentBuilder().Append("test").AppendQuoted("tests/Dateline.Site.Tests/Dateline.Site.Tests.csproj").Append("-c")
            .Append("Release").Append("--nologo")
            .Append("--filter").AppendQuoted("FullyQualifiedName~Lighthouse|FullyQualifiedName~LargeSite"),
            environment: new Dictionary<string, string?> { ["DATELINE_AUDIT"] = "1" });
    }
}
