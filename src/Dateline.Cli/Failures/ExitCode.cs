namespace Dateline.Cli.Failures;

/// <summary>What the program's exit code says.</summary>
public static class ExitCode
{
    /// <summary>All is well.</summary>
    public const int Fine = 0;

    /// <summary>The work is done and there is something to look at: rejected documents, failed checks.</summary>
    public const int Findings = 1;

    /// <summary>The command line is not understood.</summary>
    public const int Usage = 2;

    /// <summary>The work is not complete: a shard is missing, another build is at work.</summary>
    public const int Incomplete = 3;

    /// <summary>Input could not be read or output not be written.</summary>
    public const int InputOutput = 4;

    /// <summary>A fault of this program.</summary>
    public const int Bug = 70;

    /// <summary>Stopped by Ctrl-C, as shells count it.</summary>
    public const int Interrupted = 130;

    /// <summary>Stopped by SIGTERM, as shells count it.</summary>
    public const int Terminated = 143;
}
