using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build;

/// <summary>Brings the engine of the site's SQL console in: npm packages by their lock file, bundled into one script that is never committed.</summary>
static class SqlConsole
{
    const string Source = "src/Dateline.Publishing/Reports/Console";

    /// <summary>
    /// Bundles the engine into <c>assets/vendor</c> of a published folder; where node is absent, or the packages cannot be had, it says so and leaves only the
    /// console out.
    /// </summary>
    public static void Bundle(BuildContext context, string output)
    {
        if (Npm.Find("node") is not { } node || Npm.Find("npm") is not { } npm)
        {
            context.Warning("node is not at hand: the site is published without its SQL console. Install Node.js 20 or later and publish again to have it.");
            return;
        }
        try
        {
            var folder = context.Root.Combine(Source).FullPath;
            if (!Npm.IsInstalled(folder))
                Npm.Install(context, npm, folder);
            context.Run(node, new ProcessArgumentBuilder().AppendQuoted($"{folder}/node_modules/esbuild/bin/esbuild").AppendQuoted($"{folder}/console.js")
                .Append("--bundle").Append("--minify").Append("--format=iife").Append("--target=es2022").Append("--charset=utf8").Append("--log-level=warning")
                .AppendQuoted("--banner:js=/* fzstd, hyparquet, squirreling: MIT */").AppendQuoted($"--outfile={output}/assets/vendor/console.js"));
        }
        catch (CakeException failed)
        {
            context.Warning($"The site is published without its SQL console: {failed.Message}");
        }
    }
}
