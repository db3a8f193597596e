using System.CommandLine;
using System.Globalization;
using System.Runtime.InteropServices;

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
            var code = await parsed.InvokeAsync(new InvocationConfiguration { EnableDefaultExceptionHandler = false, ProcessTerminationTimeout = TimeSpan.FromSeconds(5) });
            return parsed.Errors.Count > 0 ? ExitCode.Usage : code;
        }
        catch (OperationCanceledException)
        {
            return Fail("stopped before the work was complete; nothing was published.", stopped);
        }
        catch (UsageException wrong)
        {
            return Fail(wrong.Message, ExitCode.Usage);
        }
        catch (Publishing.ContractException broken)
        {
            return Fail(broken.Message, ExitCode.Findings);
        }
        catch (IncompleteException incomplete)
        {
            return Fail(incomplete.Message, ExitCode.Incomplete);
        }
        catch (Exception failed) when (failed is IOException or UnauthorizedAccessException or InvalidDataException)
        {
            return Fail(failed.Message, ExitCode.InputOutput);
        }
        catch (Exception bug)
        {
            return Fail($"this is a fault of dateline; please report it with what follows.\n{bug}", ExitCode.Bug);
        }
    }

    static RootCommand Root() => new("Turns news documents into an open dataset of quotes, figures and events, each row with the words it came from.")
    {
        Commands.InitCommand.Create(),
        Commands.BuildCommand.Create(),
        Commands.ExtractCommand.Create(),
        Commands.DiffCommand.Create(),
        Commands.ExplainCommand.Create(),
        Commands.EvaluateCommand.Create(),
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
