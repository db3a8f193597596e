namespace Dateline.Benchmarks;

/// <summary>Texts to measure on: the paragraphs of the seed in as many orders as documents are wanted, so that no two documents are alike.</summary>
static class SampleTexts
{
    /// <summary>Makes documents of about the seed's length.</summary>
    public static IReadOnlyList<string> Of(int count)
    {
        var lines = File.ReadAllLines(Path.Combine(Root(), "seeds", "000_ad5b41631710ae11.txt"));
        var state = 12345u;
        var texts = new List<string>(count);
        for (var document = 0; document < count; document++)
        {
            var shuffled = lines[1..];
            for (var index = shuffled.Length - 1; index > 0; index--)
            {
                state = state * 1664525 + 1013904223;
                var other = (int)(state >> 8) % (index + 1);
                (shuffled[index], shuffled[other]) = (shuffled[other], shuffled[index]);
            }
            texts.Add(lines[0] + "\n" + string.Join('\n', shuffled));
        }
        return texts;
    }

    /// <summary>Root of the repository.</summary>
    public static string Root()
    {
        var directory = new DirectoryInfo(AppContext.BaseDirectory);
        while (directory is not null && !File.Exists(Path.Combine(directory.FullName, "Pipeline.sln")))
            directory = directory.Parent;
        return directory?.FullName ?? throw new InvalidOperationException("No Pipeline.sln stands above this program.");
    }
}
