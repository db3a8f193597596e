using Cake.Cli;
using Cake.Core;
using Cake.Core.Configuration;
using Cake.Core.Diagnostics;
using Cake.Core.IO;
using Cake.Core.Scripting;
using Dateline.Build;
using Microsoft.Extensions.DependencyInjection;
// A name of an MSBuild or dotnet option that slipped in front of "--" would be lost without a word.
var arguments = args.Select(argument => argument.TrimStart('-').Split('=', 2))
    .ToLookup(pair => pair[0], pair => pair.Length > 1 ? pair[1] : "true", StringComparer.OrdinalIgnoreCase);
if (arguments.Select(group => group.Key).FirstOrDefault(name => !BuildContext.Accepts.ContainsKey(name)) is { } unknown)
{
    Console.Error.WriteLine($"build: there is no argument '--{unknown}'. The arguments are:");
    foreach (var (name, meaning) in BuildContext.Accepts)
        Console.Error.WriteLine($"  --{name,-10} {meaning}");
    return 2;
}

var services = new ServiceCollection();
services.UseCakeDefaultModules();
services.AddCakeDiagnostics();
services.AddSingleton<ICakeArguments>(new CakeArguments(arguments));
services.AddSingleton<ICakeConfiguration>(
    provider => new CakeConfigurationProvider(provider.GetRequiredService<IFileSystem>(), provider.GetRequiredService<ICakeEnvironment>())
    .CreateConfiguration(provider.GetRequiredService<ICakeEnvironment>().WorkingDirectory, new Dictionary<string, string>()));
services.AddSingleton<BuildScriptHost>();
using var provider = services.BuildServiceProvider();
var host = provider.GetRequiredService<BuildScriptHost>();
var context = new BuildContext(host.Context);
BuildTasks.Register(host, context);
try
{
    await host.RunTargetAsync(context.Target);
    return 0;
}
catch (Exception failed)
{
    provider.GetRequiredService<ICakeLog>().Error("{0}", failed.Message);
    return failed is CakeException { ExitCode: > 0 } known ? known.ExitCode : 1;
}
finally
{
    // Behind Cake's own report, because whoever reads a log looks at its last line.
    if (context.ClosingLine is { } line)
        Console.WriteLine(line);
}
