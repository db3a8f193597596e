using System.Globalization;
using System.Xml.Linq;
using Cake.Common;
using Cake.Common.Diagnostics;
using Cake.Common.IO;
using Cake.Core;
using Cake.Core.IO;
namespace Dateline.Build.Tasks;

/// <summary>Runs every test and closes with one line that counts them.</summary>
[TaskName("Test")]
[IsDependentOn(typeof(CompileTask))]
sealed class TestTask : BuildTask
{
    public override void Run(BuildContext context)
    {
        var results = context.Root.Combine("artifacts/tests");
        context.CleanDirectory(results);
        SqlConsole.Bundle(context, context.Root.Combine("artifacts/site/console").FullPath);
        SiteCheckers.Install(context);
        var failures = 0;
        var files = new List<string>();
        foreach (var project in context.GetFiles("tests/*.Tests/*.csproj").OrderBy(path => path.FullPath, StringComparer.Ordinal))
        {
            var file = results.CombineWithFilePath($"{project.GetFilenameWithoutExtension()}.trx").FullPath;
            files.Add(file);
            var arguments = new ProcessArgumentBuilder().Append("test").AppendQuoted(project.FullPath).Append("-c").Append("Release").Append("--nologo")
                .Append("--logger").AppendQuoted($"trx;LogFileName={file}").Append("--logger").AppendQuoted("console;verbosity=minimal");
            if (context.HasArgument("filter"))
                arguments.Append("--filter").AppendQuoted(context.Argument<string>("filter"));
            if (context.Run("dotnet", arguments, _ => true) != 0)
                failures++;
        }
        var (passed, failed, skipped) = Count(files);
        foreach (var reason in files.Where(File.Exists).SelectMany(SkipReasons).Distinct(StringComparer.Ordinal).Order(StringComparer.Ordinal))
            context.Information("skipped: {0}", reason);
        context.ClosingLine = string.Create(CultureInfo.InvariantCulture, $"{passed} passed, {failed} failed, {skipped} skipped");
        if (failures > 0 || failed > 0 || passed == 0)
            throw new CakeException(1, failed > 0 ? "Some tests failed." : "A test run broke off before its end.");
    }

    static (int Passed, int Failed, int Skipped) Count(IEnumerable<string> files)
    {
        var counters = files.Where(File.Exists)
            .Select(file => XDocument.Load(file).Descendants().First(element => element.Name.LocalName == "Counters")).ToList();
        return (Sum("passed"), Sum("failed") + Sum("error") + Sum("timeout") + Sum("aborted"), Sum("total") - Sum("executed"));

        int Sum(string name) => counters.Sum(counter => int.Parse(counter.Attribute(name)?.Value ?? "0", CultureInfo.InvariantCulture));
    }

    static IEnumerable<string> SkipReasons(string file) => XDocument.Load(file).Descendants()
        .Where(element => element.Name.LocalName == "UnitTestResult" && element.Attribute("outcome")?.Value == "NotExecuted")
        .Select(element => element.Descendants().FirstOrDefault(inner => inner.Name.LocalName == "Message")?.Value
        ?? element.Attribute("testName")?.Value ?? "");
}
