using Dateline.Publishing;
using Dateline.Tests.EndToEnd;

namespace Dateline.Tests.Publishing;

/// <summary>A build whose n-th write fails, for every n: the old output is whole, or the new one complete.</summary>
public sealed class FailingWriteTests : IDisposable
{
    static readonly EngineFingerprint s_engine = EngineFingerprint.Of(typeof(FailingWriteTests).Assembly);

    readonly TemporaryFolder _folder = new();

    public void Dispose()
    {
        OutputFile.BeforeWrite = null;
        _folder.Dispose();
    }

    [Theory]
    [InlineData(false)]
    [InlineData(true)]
    public void Whichever_write_fails_the_output_is_whole_and_nothing_is_left_beside_it(bool withPages)
    {
        Publish(withPages, documents: 1);
        var before = DatelineProgram.Hashes(_folder["output"]);
        var (writes, files) = CountWrites(withPages);
        var after = DatelineProgram.Hashes(_folder["counted"]);
        Assert.NotEqual(before, after);
        // Pages are many and written alike, so a few of their writes stand for all.
        var step = withPages ? writes / 8 : 1;
        var failed = 0;
        for (var number = 1; number <= writes; number += step)
        {
            var left = number;
            // From that write on all fail, as on a full disk, where things can still be removed.
            OutputFile.BeforeWrite = path => left = left > 1 || path.EndsWith(".staging", StringComparison.Ordinal) ? Math.Max(left - 1, 1) : throw new IOException($"No space left on device : '{path}'");
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
                Assert.True(before.SequenceEqual(DatelineProgram.Hashes(_folder["output"])), $"The output is not the old one when write {number} of {writes} fails.");
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
        OutputFile.BeforeWrite = _ => writes++;
        Publish(withPages, documents: 2, "counted");
        OutputFile.BeforeWrite = null;
        return (writes, PublishedFile.PathsOf(_folder["counted"]).Count());
    }

    void Publish(bool withPages, int documents, string output = "output")
    {
        using var publication = Publication.Begin(_folder[output], SampleCorpus.Settings, s_engine, new BuildStamp(), withPages);
        foreach (var (document, extract) in SampleCorpus.Documents.Take(documents))
            publication.Add(document, extract);
        publication.Complete([], []);
    }
}
