using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;
using Dateline.Cli.Failures;
using Microsoft.Data.Sqlite;

namespace Dateline.Cli;

/// <summary>The commands, and what becomes of their failures.</summary>
static class CommandLine
{
    public static async Task<int> RunAsync(string[] args)
    {
        // Nothing the program writes may depend on the language of the machine.
        CultureInfo.DefaultThreadCurrentCulture = CultureInfo.DefaultThreadCurrentUICulture = CultureInfo.InvariantCulture;
        CultureInfo.CurrentCulture = CultureInfo.CurrentUICulture = CultureInfo.InvariantCulture;
        Console.OutputEncoding = new System.Text.UTF8Encoding(encoderShouldEmitUTF8Identifier: false);
        var root = Root();
        root.Options.OfType<VersionOption>().Single().Action = new VersionAction();
        var parsed = root.Parse(args);
        var stopped = ExitCode.Interrupted;
        using var termination = PosixSignalRegistration.Create(PosixSignal.SIGTERM, _ => stopped = ExitCode.Terminated);
        try
        {
            var code = await parsed.InvokeAsync(
                new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (Exception failure)
        {
            return Fail(failure, stopped);
        }
    }

    // What runs on several threads fails on several; the first failure is the one to tell.
    static int Fail(Exception failure, int stopped) => failure switch
    {
        AggregateException { InnerExceptions: [var first, ..] } => Fail(first, stopped),
        OperationCanceledException => Fail("stopped before the work was complete; nothing was published.", stopped),
        UsageException => Fail(failure.Message, ExitCode.Usage),
        Publishing.History.ContractException => Fail(failure.Message, ExitCode.Findings),
        IncompleteException => Fail(failure.Message, ExitCode.Incomplete),
        IOException or UnauthorizedAccessException or InvalidDataException => Fail(failure.Message, ExitCode.InputOutput),
        SqliteException => Fail($"the store cannot be read or written: {failure.Message.TrimEnd('.')}. Check its disk, or name another one with --store.",
            ExitCode.InputOutput),
        _ => Fail($"this is a fault of dateline; please report it with what follows.\n{failure}", ExitCode.Bug),
    };

    static RootCommand Root() => new("Turns news documents into an open dataset of quotes, figures and events, each row with the words it came from.")
    {
        Commands.InitCommand.Create(),
        Commands.BuildCommand.Create(),
        Commands.ExtractCommand.Create(),
        Commands.DiffCommand.Create(),
        Commands.ExplainCommand.Create(),
        Commands.ServeCommand.Create(),
        Commands.StoreCommand.Create(),
        Commands.VerifyCommand.Create(),
    };

    static int Fail(string message, int code)
    {
        Console.Error.WriteLine($"dateline: {message}");
        return code;
    }
}
