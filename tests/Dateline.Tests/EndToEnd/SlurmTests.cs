using Dateline.Tests.Publishing;

namespace Dateline.Tests.EndToEnd;

public class SlurmTests
{
    [SlurmFact]
    public void A_cluster_with_a_killed_task_gives_the_bytes_of_one_machine_after_its_repair()
    {
        using var folder = new TemporaryFolder();
        var script = Repository.At("tests", "Dateline.Tests", "EndToEnd", "slurm.sh");

        var (code, output, error) =
            DatelineProgram.Script($"bash '{script}' '{folder.Path}' '{Repository.Root}' '{Path.Combine(AppContext.BaseDirectory, "dateline.dll")}'");

        Assert.True(code == 0, output + error);
        Assert.EndsWith("equal\n", output, StringComparison.Ordinal);
    }
}

/// <summary>A test on a real Slurm, skipped where none is installed.</summary>
sealed class SlurmFactAttribute : FactAttribute
{
    public SlurmFactAttribute()
    {
        var paths = (Environment.GetEnvironmentVariable("PATH") ?? "").Split(Path.PathSeparator);
        if (!((string[])["slurmctld", "slurmd", "munged", "sbatch"]).All(
            program => paths.Append("/usr/sbin").Any(folder => File.Exists(Path.Combine(folder, program)))))
            Skip = "Slurm is not installed (Debian: slurm-wlm, munge); this test runs a distributed build on it.";
    }
}
