using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build.Tasks;

/// <summary>Publishes, then shows the site on this machine.</summary>
[TaskName("Serve")]
[IsDependentOn(typeof(PublishTask))]
sealed class ServeTask : BuildTask
{
    public override void Run(BuildContext context) =>
        context.RunDateline(arguments => arguments.Append("serve").AppendQuoted(context.Output), code => code == 130);
}
