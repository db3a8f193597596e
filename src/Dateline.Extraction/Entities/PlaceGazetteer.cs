using System.Buffers.Binary;
using System.Collections.Immutable;
using System.Text;
using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Places of the world by name: capitals, towns with at least 5,000 inhabitants, first-level regions.</summary>
/// <remarks>
/// Read where it lies in <c>places.bin</c>, which <c>Dateline.Training gazetteers</c> builds from GeoNames (CC BY 4.0). Layout, little-endian: 8 bytes magic;
/// counts of places,
/// names and bytes of text; then one array after another: of places, the GeoNames id, latitude and longitude in 1/100,000 degree, population, text offset of
/// the name,
/// region as a place number (<c>int32</c> each, -1 for none), country as two letters, kind; of names, sorted by the bytes of their keys, text offset and place
/// number. Texts are UTF-8 behind a byte of length.
/// </remarks>
public sealed class PlaceGazetteer
{
    const int Header = 20;

    static readonly Lazy<PlaceGazetteer> s_default = new(() => new(ReadEmbedded("places.bin")));

    readonly byte[] _file;
    readonly int _places;
    readonly int _names;
    readonly int _nameRows;
    readonly int _texts;

    PlaceGazetteer(byte[] file)
    {
        _file = file;
        if (file.Length < Header || !file.AsSpan(0, 8).SequenceEqual(PlaceFormat.Magic))
            throw new InvalidDataException("places.bin: not a gazetteer of Dateline (its first bytes differ); restore the file or build it again.");
        _places = Int32(8);
        _names = Int32(12);
        _nameRows = Header + (_places * 27);
        _texts = _nameRows + (_names * 8);
        if (_texts + Int32(16) != file.Length)
            throw new InvalidDataException($"places.bin: {file.Length} bytes where the header says {_texts + Int32(16)}; restore the file or build it again.");
    }

    /// <summary>The gazetteer embedded in this assembly, loaded at first use.</summary>
    public static PlaceGazetteer Default => s_default.Value;

    /// <summary>Number of places.</summary>
    public int Count => _places;

    /// <summary>All places of that name, the most populous first; accents, letter case and punctuation do not count.</summary>
    public ImmutableArray<Place> Find(ReadOnlySpan<char> name) => FindKey(PlaceKey.Of(name));

    /// <summary>All places of a name that <see cref="PlaceKey"/> has prepared, the most populous first.</summary>
    internal ImmutableArray<Place> FindKey(string name)
    {
        if (name.Length is 0 or > byte.MaxValue)
            return [];
        Span<byte> buffer = stackalloc byte[3 * byte.MaxValue];
        var key = buffer[..Encoding.UTF8.GetBytes(name, buffer)];
        if (key.Length > byte.MaxValue)
            return [];
        var (low, high) = (0, _names);
        while (low < high)
        {
            var middle = (low + high) / 2;
            if (TextAt(Int32(_nameRows + (middle * 4))).SequenceCompareTo(key) < 0)
                low = middle + 1;
            else
                high = middle;
        }
        if (low == _names || !TextAt(Int32(_nameRows + (low * 4))).SequenceEqual(key))
            return [];
        var found = ImmutableArray.CreateBuilder<Place>();
        for (; low < _names && TextAt(Int32(_nameRows + (low * 4))).SequenceEqual(key); low++)
            found.Add(PlaceAt(Int32(_nameRows + (_names * 4) + (low * 4))));
        found.Sort((left, right) => left.Population != right.Population ? right.Population.CompareTo(left.Population)
            : (left.GeonamesId ?? 0).CompareTo(right.GeonamesId ?? 0));
        return found.ToImmutable();
    }

    Place PlaceAt(int number)
    {
        var id = Column(0, number);
        var region = Column(5, number);
        var country = Encoding.ASCII.GetString(_file, Header + (_places * 24) + (number * 2), 2);
        return new(
            id < 0 ? null : id,
            Encoding.UTF8.GetString(TextAt(Column(4, number))),
            (PlaceKind)_file[Header + (_places * 26) + number],
            Column(1, number) / 100_000.0,
            Column(2, number) / 100_000.0,
            Column(3, number),
            Countries.OfAlpha2(country)?.Alpha3 ?? country,
            region < 0 ? null : Encoding.UTF8.GetString(TextAt(Column(4, region))));
    }

    int Column(int column, int number) => Int32(Header + (((column * _places) + number) * 4));

    ReadOnlySpan<byte> TextAt(int offset) => _file.AsSpan(_texts + offset + 1, _file[_texts + offset]);

    int Int32(int offset) => BinaryPrimitives.ReadInt32LittleEndian(_file.AsSpan(offset));

    static byte[] ReadEmbedded(string name)
    {
        using var stream = typeof(PlaceGazetteer).Assembly.GetManifestResourceStream(name)
            ?? throw new InvalidDataException($"{name} is not embedded in Dateline.Extraction; build it with the gazetteers command and build again.");
        var file = new byte[stream.Length];
        stream.ReadExactly(file);
        return file;
    }
}
