using System.Text;

namespace Dateline.Tests.House;

/// <summary>The table of what can go wrong: every case has a test.</summary>
public class ReliabilityTests
{
    [Fact]
    public void Every_case_of_the_table_has_its_test()
    {
        var tests = typeof(ReliabilityTests).Assembly.GetTypes()
            .SelectMany(type => type.GetMethods().Where(method => method.IsDefined(typeof(FactAttribute), inherit: true))
            .Select(method => $"{type.Name}.{method.Name}")).ToHashSet(StringComparer.Ordinal);
        foreach (var cells in File.ReadLines(Repository.At("tests", "Dateline.Tests", "Cases", "reliability.tsv"), Encoding.UTF8).Where(line => line[0] != '#')
            .Select(line => line.Split('\t')))
        {
            Assert.Equal(3, cells.Length);
            Assert.All(cells[2].Split(','), test => Assert.Contains(test, tests));
        }
    }
}
