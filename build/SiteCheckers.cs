using Cake.Common.Diagnostics;
using Cake.Core;
using Cake.Core.IO;

namespace Dateline.Build;

/// <summary>
/// Installs the outside checkers of the site's tests, npm packages by their lock file; where node is absent the tests that need them are skipped.
/// </summary>
static class SiteCheckers
{
    const string Source = "tests/Dateline.Site.Tests/Checkers";

    /// <summary>Installs them once; says so where they cannot be had.</summary>
    public static void Install(BuildContext context)
    {
        var folder = context.Root.Combine(Source).FullPath;
        if (Npm.IsInstalled(folder))
            return;
        if (Npm.Find("npm") is not { } npm)
        {
            context.Warning("npm is not at hand: the tests with the Nu HTML checker and Lighthouse are skipped.");
            return;
        }
        try
        {
            Npm.Install(context, npm, folder);
        }
        catch (CakeException failed)
        {
            context.Warning($"The tests with the Nu HTML checker and Lighthouse are skipped: {failed.Message}");
        }
    }
}
