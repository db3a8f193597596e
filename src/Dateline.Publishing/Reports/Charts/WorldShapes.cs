using System.Collections.Immutable;
using System.Globalization;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.Reports.Charts;

/// <summary>Country outlines (<c>world.tsv</c>), projected once.</summary>
static class WorldShapes
{
    /// <summary>Every ring of every country in projected coordinates.</summary>
    public static ImmutableArray<Ring> Rings { get; } = Read();

    /// <summary>
    /// Projects a place: Natural Earth projection (Patterson, Šavrič), x in about [-2.73, 2.73], y in about [-1.42, 1.42], y grows to the south.
    /// </summary>
    /// <param name="longitude">Degrees east.</param>
    /// <param name="latitude">Degrees north.</param>
    public static (double X, double Y) Project(double longitude, double latitude)
    {
        var (lambda, phi) = (longitude * Math.PI / 180, latitude * Math.PI / 180);
        var p2 = phi * phi;
        var p4 = p2 * p2;
        return (lambda * (0.8707 - 0.131979 * p2 + p4 * (-0.013791 + p4 * (0.003971 * p2 - 0.001529 * p4))),
            -phi * (1.007226 + p2 * (0.015085 + p4 * (-0.044475 + 0.028874 * p2 - 0.005916 * p4))));
    }

    static ImmutableArray<Ring> Read()
    {
        var rings = ImmutableArray.CreateBuilder<Ring>();
        foreach (var cells in EmbeddedList.Rows("world.tsv"))
            if (cells is [_, _, var outline])
                foreach (var ring in outline.Split(';', StringSplitOptions.RemoveEmptyEntries))
                    rings.Add(ReadRing(ring));
        return rings.DrainToImmutable();
    }

    static Ring ReadRing(string text)
    {
        var steps = text.Split(' ');
        var points = ImmutableArray.CreateBuilder<(double, double)>(steps.Length / 2);
        var (longitude, latitude) = (0, 0);
        for (var index = 0; index + 1 < steps.Length; index += 2)
        {
            longitude += int.Parse(steps[index], CultureInfo.InvariantCulture);
            latitude += int.Parse(steps[index + 1], CultureInfo.InvariantCulture);
            points.Add(Project(longitude / 10.0, latitude / 10.0));
        }
        return new Ring(points.DrainToImmutable());
    }
}

/// <summary>A closed outline in projected coordinates.</summary>
sealed class Ring(ImmutableArray<(double X, double Y)> points)
{
    public ImmutableArray<(double X, double Y)> Points => points;
    public double Left { get; } = points.Min(point => point.X);
    public double Right { get; } = points.Max(point => point.X);
    public double Top { get; } = points.Min(point => point.Y);
    public double Bottom { get; } = points.Max(point => point.Y);
}
