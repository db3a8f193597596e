namespace Dateline.Tests.Extraction.Metrics;

/// <summary>Rows of a case file: tab-separated, comment lines left out.</summary>
static class CaseFile
{
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", name)).Where(line => line.Length > 0 && line[0] != '#').Select(line => line.Split('\t'));
}
