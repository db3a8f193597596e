using Dateline.Publishing;
using Dateline.Publishing.History;
using Dateline.Publishing.Output;

namespace Dateline.Tests.Publishing;

public sealed class OutputSwapTests : IDisposable
{
    readonly TemporaryFolder _folder = new();

    string Output => _folder["output"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_build_takes_the_place_of_the_old_output_whole()
    {
        Publish("old", "gone");
        Publish("new");
        Assert.Equal(["data/fingerprint.json", "new"], PublishedFile.PathsOf(Output));
        Assert.Equal([Output], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void A_failed_build_leaves_the_old_output_as_it_was()
    {
        Publish("old");
        using (var swap = OutputSwap.Begin(Output))
            File.WriteAllText(Path.Combine(swap.Folder, "half"), "");
        Assert.Equal(["data/fingerprint.json", "old"], PublishedFile.PathsOf(Output));
        Assert.Equal([Output], Directory.GetFileSystemEntries(_folder.Path));
    }

    [Fact]
    public void Files_that_no_build_made_are_not_replaced()
    {
        Directory.CreateDirectory(Output);
        File.WriteAllText(Path.Combine(Output, "thesis.doc"), "");
        Assert.Contains("no build of dateline made", Assert.Throws<IOException>(() => OutputSwap.Begin(Output)).Message, StringComparison.Ordinal);
        Assert.Equal(["thesis.doc"], PublishedFile.PathsOf(Output));
    }

    [Fact]
    public void A_file_or_a_link_or_a_root_is_no_output()
    {
        File.WriteAllText(_folder["file"], "");
        Assert.Throws<IOException>(() => OutputSwap.Begin(_folder["file"]));
        Directory.CreateDirectory(_folder["target"]);
        Directory.CreateSymbolicLink(_folder["link"], _folder["target"]);
        Assert.Contains("is a link", Assert.Throws<IOException>(() => OutputSwap.Begin(_folder["link"])).Message, StringComparison.Ordinal);
        Assert.Throws<IOException>(() => OutputSwap.Begin(Path.GetPathRoot(_folder.Path)!));
    }

    [Fact]
    public void Two_builds_at_once_are_one_too_many()
    {
        using var first = OutputSwap.Begin(Output);
        Assert.Contains("another build", Assert.Throws<OutputBusyException>(() => OutputSwap.Begin(Output)).Message, StringComparison.Ordinal);
    }

    [Fact]
    public void What_a_killed_build_left_is_cleared_and_an_output_caught_between_names_comes_back()
    {
        Publish("old");
        Directory.Move(Output, _folder[".output.previous"]);
        Directory.CreateDirectory(_folder[".output.staging"]);
        File.WriteAllText(_folder[".output.staging/half"], "");
        using (var swap = OutputSwap.Begin(Output))
        {
            Assert.Empty(Directory.GetFileSystemEntries(swap.Folder));
            Assert.Equal(["data/fingerprint.json", "old"], PublishedFile.PathsOf(Output));
        }
        Assert.Equal([Output], Directory.GetFileSystemEntries(_folder.Path));
    }

    void Publish(params string[] files)
    {
        using var swap = OutputSwap.Begin(Output);
        Directory.CreateDirectory(Path.Combine(swap.Folder, "data"));
        File.WriteAllText(Path.Combine(swap.Folder, FingerprintFile.Name), "{}");
        foreach (var file in files)
            File.WriteAllText(Path.Combine(swap.Folder, file), "");
        swap.Commit();
    }
}
