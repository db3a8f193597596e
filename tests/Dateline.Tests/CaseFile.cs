namespace Dateline.Tests;

/// <summary>Tables of cases in the folder <c>Cases</c>.</summary>
static class CaseFile
{
    /// <summary>Rows of a table, cut at tabs; empty lines and lines that start with <c>#</c> are passed over.</summary>
    public static IEnumerable<string[]> Rows(string name) =>
        File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", name)).Where(line => line is not ("" or ['#', ..])).Select(line => line.Split('\t'));
}
