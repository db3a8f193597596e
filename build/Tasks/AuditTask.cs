using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Asks Lighthouse for all four of its scores, performance too: a timing, so to be run on a machine that does nothing else.</summary>
[TaskName("Audit")]
sealed class AuditTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        SiteCheckers.Install(context);
        context.Run("dotnet", new ProcessArgumentBuilder().Append("test").AppendQuoted("tests/Dateline.Site.Tests/Dateline.Site.Tests.csproj").Append("-c").Append("Release").Append("--nologo")
            .Append("--filter").AppendQuoted("FullyQualifiedName~Lighthouse"), environment: new Dictionary<string, string?> { ["DATELINE_AUDIT"] = "1" });
    }
}
