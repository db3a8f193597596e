using Dateline.Publishing;
using Dateline.Publishing.History;
using Dateline.Publishing.Metadata;
using Dateline.Publishing.Output;
using Dateline.Tests.EndToEnd;

namespace Dateline.Tests.Publishing;

/// <summary>A build whose n-th write fails, for every n: the old output is whole, or the new one complete.</summary>
public sealed class FailingWriteTests : IDisposable
{
    // Drawn once; begins the sample of the writes of pages.
    const int Begin = 11;

    static readonly bool s_isExhaustive = Environment.GetEnvironmentVariable("DATELINE_EXHAUSTIVE") == "1";

    static readonly EngineFingerprint s_engine = EngineFingerprint.Of(typeof(FailingWriteTests).Assembly);

    readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        OutputFile.BeforeWrite = null;
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false, false)]
    [InlineData(false, true)]
    [InlineData(true, false)]
    [InlineData(true, true)]
    public void Whichever_write_fails_the_output_is_whole_and_nothing_is_left_beside_it(bool withPages, bool once)
    {
        Publish(withPages, documents: 1);
        var before = DatelineProgram.Hashes(_folder["output"]);
        var (writes, files) = CountWrites(withPages);
        var after = DatelineProgram.Hashes(_folder["counted"]);
        Assert.NotEqual(before, after);
        // Pages are many and written alike: here every so many of their writes, all of them in the task Fuzz.
        var step = withPages && !s_isExhaustive ? writes / 40 : 1;
        var failed = 0;
        for (var number = 1 + Begin % step; number <= writes; number += step)
        {
            // From that write on all fail, as on a full disk, where things can still be removed; or that one alone, as on a disk with one bad place.
            var remaining = number;
            OutputFile.BeforeWrite = path =>
            {
                if (!IsCleared(path) && Interlocked.Decrement(ref remaining) is <= 0 and var left && (left == 0 || !once))
                    throw new IOException($"Input/output error : '{path}'");
            };
            try
            {
                Publish(withPages, documents: 2);
                OutputFile.BeforeWrite = null;
                Assert.Equal(after, DatelineProgram.Hashes(_folder["output"]));
                Publish(withPages, documents: 1);
            }
            catch (IOException)
            {
                failed++;
                OutputFile.BeforeWrite = null;
                Assert.True(before.SequenceEqual(DatelineProgram.Hashes(_folder["output"])),
                    $"The output is not the old one when write {number} of {writes} fails.");
            }
            Assert.Equal(["counted", "output"], Directory.EnumerateFileSystemEntries(_folder.Path).Select(Path.GetFileName).Order(StringComparer.Ordinal));
        }
        Assert.True(failed * step >= files / 2, $"{failed} of {writes} failures came through.");
        Publish(withPages, documents: 2);
        Assert.Equal(after, DatelineProgram.Hashes(_folder["output"]));
    }

    [Fact]
    public void Folders_change_places_in_one_step_where_the_system_can()
    {
        if (!OperatingSystem.IsLinux())
            return;
        foreach (var name in (string[])["one", "other"])
            File.WriteAllText(Path.Combine(Directory.CreateDirectory(_folder[name]).FullName, name), "");

        Assert.True(OutputFile.TryExchangeFolders(_folder["one"], _folder["other"]));

        Assert.True(File.Exists(_folder["one/other"]) && File.Exists(_folder["other/one"]));
        Assert.False(OutputFile.TryExchangeFolders(_folder["one"], _folder["nowhere"]));
    }

    (int Writes, int Files) CountWrites(bool withPages)
    {
        var writes = 0;
        OutputFile.BeforeWrite = path => Interlocked.Add(ref writes, IsCleared(path) ? 0 : 1);
        Publish(withPages, documents: 2, "counted");
        OutputFile.BeforeWrite = null;
        return (writes, PublishedFile.PathsOf(_folder["counted"]).Count());
    }

    static bool IsCleared(string path) => path.EndsWith(".staging", StringComparison.Ordinal);

    void Publish(bool withPages, int documents, string output = "output")
    {
        using var publication = Publication.Begin(_folder[output], SampleCorpus.Settings, s_engine, new BuildStamp(), withPages);
        foreach (var (document, extract) in SampleCorpus.Documents.Take(documents))
            publication.Add(document, extract);
        publication.Complete([], []);
    }
}
