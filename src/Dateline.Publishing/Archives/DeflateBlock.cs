using System.Collections.Immutable;
using System.Numerics;

namespace Dateline.Publishing;

/// <summary>Literals and matches of one block of a deflate stream (RFC 1951), and how they are written down.</summary>
sealed class DeflateBlock
{
    const int EndOfBlock = 256;
    const int LargestStored = 65_535;
    static readonly ImmutableArray<byte> s_lengthSymbol = [.. Enumerable.Range(0, 259).Select(length => (byte)LengthSymbol(length))];
    static readonly ImmutableArray<byte> s_lengthOrder = [16, 17, 18, 0, 8, 7, 9, 6, 10, 5, 11, 4, 12, 3, 13, 2, 14, 1, 15];

    readonly uint[] _tokens = new uint[1 << 15];
    readonly int[] _literals = new int[286];
    readonly int[] _distances = new int[30];
    readonly int[] _lengthCounts = new int[19];
    readonly HuffmanCode _literalCode = new(286, 15);
    readonly HuffmanCode _distanceCode = new(30, 15);
    readonly HuffmanCode _lengthCode = new(19, 7);
    readonly HuffmanCode _fixedLiterals = new(288, 15);
    readonly HuffmanCode _fixedDistances = new(30, 15);
    readonly List<(byte Symbol, byte Extra)> _runs = [];
    int _count;

    public DeflateBlock()
    {
        _fixedLiterals.Take([.. Enumerable.Range(0, 288).Select(symbol => (byte)(symbol < 144 ? 8 : symbol < 256 ? 9 : symbol < 280 ? 7 : 8))]);
        _fixedDistances.Take([.. Enumerable.Repeat((byte)5, 30)]);
    }

    /// <summary>Whether nothing more may be added.</summary>
    public bool IsFull => _count == _tokens.Length;

    /// <summary>Adds a byte.</summary>
    public void Add(byte literal)
    {
        _tokens[_count++] = literal;
        _literals[literal]++;
    }

    /// <summary>Adds bytes that stood before.</summary>
    /// <param name="length">How many, 3 to 258.</param>
    /// <param name="distance">How far back, 1 to 32,768.</param>
    public void Add(int length, int distance)
    {
        _tokens[_count++] = ((uint)distance << 9) | (uint)length;
        _literals[257 + s_lengthSymbol[length]]++;
        _distances[DistanceSymbol(distance)]++;
    }

    /// <summary>Writes the block in the shortest of the three forms and begins the next.</summary>
    /// <param name="raw">The bytes that the block stands for.</param>
    /// <param name="isLast">Whether the stream ends with it.</param>
    /// <param name="output">Receives the block.</param>
    public void Write(ReadOnlySpan<byte> raw, bool isLast, BitBuffer output)
    {
        _literals[EndOfBlock] = 1;
        var plain = CostOf(_fixedLiterals, _fixedDistances);
        _literalCode.Fit(_literals);
        _distanceCode.Fit(_distances);
        var (literals, distances) = (LengthOf(_literalCode, 257), LengthOf(_distanceCode, 1));
        DescribeRuns(literals, distances);
        var described = _lengthCode.Lengths.Length;
        while (described > 4 && _lengthCode.Lengths[s_lengthOrder[described - 1]] == 0)
            described--;
        var fitted = CostOf(_literalCode, _distanceCode) + 14 + 3 * described + _runs.Sum(run => _lengthCode.Lengths[run.Symbol] + ExtraOf(run.Symbol));
        var stored = 8L * (raw.Length + 5 * (1 + raw.Length / LargestStored));
        if (stored < Math.Min(plain, fitted))
            Store(raw, isLast, output);
        else
        {
            output.Reserve((int)(Math.Min(plain, fitted) / 8) + 64);
            output.Add(isLast ? 1UL : 0, 1);
            output.Add(plain <= fitted ? 1UL : 2, 2);
            if (plain <= fitted)
                WriteTokens(_fixedLiterals, _fixedDistances, output);
            else
            {
                WriteCodes(literals, distances, described, output);
                WriteTokens(_literalCode, _distanceCode, output);
            }
        }
        _count = 0;
        Array.Clear(_literals);
        Array.Clear(_distances);
    }

    /// <summary>Writes bytes as they are; of none it fills the last byte, so that streams can be joined.</summary>
    public static void Store(ReadOnlySpan<byte> raw, bool isLast, BitBuffer output)
    {
        do
        {
            var part = raw[..Math.Min(raw.Length, LargestStored)];
            raw = raw[part.Length..];
            output.Reserve(16);
            output.Add(isLast && raw.IsEmpty ? 1UL : 0, 3);
            output.Align();
            output.Add((uint)part.Length | ((ulong)(ushort)~part.Length << 16), 32);
            output.Add(part);
        }
        while (!raw.IsEmpty);
    }

    long CostOf(HuffmanCode literals, HuffmanCode distances)
    {
        var bits = 3L;
        for (var symbol = 0; symbol < _literals.Length; symbol++)
            bits += (long)_literals[symbol] * (literals.Lengths[symbol] + (symbol > EndOfBlock ? LengthExtra(symbol - 257) : 0));
        for (var symbol = 0; symbol < _distances.Length; symbol++)
            bits += (long)_distances[symbol] * (distances.Lengths[symbol] + DistanceExtra(symbol));
        return bits;
    }

    static int LengthOf(HuffmanCode code, int least)
    {
        var length = code.Lengths.Length;
        while (length > least && code.Lengths[length - 1] == 0)
            length--;
        return length;
    }

    // RFC 1951, 3.2.7: the lengths of both codes in a row, repeated ones as runs.
    void DescribeRuns(int literals, int distances)
    {
        Span<byte> lengths = stackalloc byte[literals + distances];
        _literalCode.Lengths[..literals].CopyTo(lengths);
        _distanceCode.Lengths[..distances].CopyTo(lengths[literals..]);
        _runs.Clear();
        Array.Clear(_lengthCounts);
        for (var place = 0; place < lengths.Length;)
        {
            var length = lengths[place];
            var run = lengths[place..].IndexOfAnyExcept(length) is >= 0 and var end ? end : lengths.Length - place;
            place += run;
            if (length != 0)
            {
                Run(length, 0);
                run--;
            }
            while (run >= 3)
            {
                var part = Math.Min(run, length != 0 ? 6 : run > 10 ? 138 : 10);
                Run(length != 0 ? 16 : part > 10 ? 18 : 17, part - (length == 0 && part > 10 ? 11 : 3));
                run -= part;
            }
            for (; run > 0; run--)
                Run(length, 0);
        }
        _lengthCode.Fit(_lengthCounts);

        void Run(int symbol, int extra)
        {
            _runs.Add(((byte)symbol, (byte)extra));
            _lengthCounts[symbol]++;
        }
    }

    void WriteCodes(int literals, int distances, int described, BitBuffer output)
    {
        output.Reserve(1024);
        output.Add((ulong)(literals - 257), 5);
        output.Add((ulong)(distances - 1), 5);
        output.Add((ulong)(described - 4), 4);
        for (var place = 0; place < described; place++)
            output.Add(_lengthCode.Lengths[s_lengthOrder[place]], 3);
        foreach (var (symbol, extra) in _runs)
        {
            output.Add(_lengthCode.Bits[symbol], _lengthCode.Lengths[symbol]);
            output.Add(extra, ExtraOf(symbol));
        }
    }

    void WriteTokens(HuffmanCode literals, HuffmanCode distances, BitBuffer output)
    {
        var literalBits = literals.Bits;
        var literalLengths = literals.Lengths;
        var distanceBits = distances.Bits;
        var distanceLengths = distances.Lengths;
        foreach (var token in _tokens.AsSpan(0, _count))
        {
            if (token < 256)
            {
                output.Add(literalBits[(int)token], literalLengths[(int)token]);
                continue;
            }
            var (length, distance) = ((int)(token & 511), (int)(token >> 9));
            var symbol = s_lengthSymbol[length];
            var (bits, count) = ((ulong)literalBits[257 + symbol], (int)literalLengths[257 + symbol]);
            bits |= (ulong)(length - LengthBase(symbol)) << count;
            count += LengthExtra(symbol);
            var far = DistanceSymbol(distance);
            bits |= (ulong)distanceBits[far] << count;
            count += distanceLengths[far];
            bits |= (ulong)(distance - DistanceBase(far)) << count;
            output.Add(bits, count + DistanceExtra(far));
        }
        output.Add(literalBits[EndOfBlock], literalLengths[EndOfBlock]);
    }

    static int ExtraOf(int run) => run switch { 16 => 2, 17 => 3, 18 => 7, _ => 0 };

    // RFC 1951, 3.2.5. Lengths from 3, distances from 1: each power of two is cut into four, or two, steps.
    static int LengthSymbol(int length) => length switch
    {
        < 11 => Math.Max(length - 3, 0),
        258 => 28,
        _ => BitOperations.Log2((uint)length - 3) is var power ? (power - 1) * 4 + ((length - 3) >> (power - 2) & 3) : 0,
    };

    static int LengthExtra(int symbol) => symbol is < 8 or 28 ? 0 : symbol / 4 - 1;

    static int LengthBase(int symbol) => symbol switch { < 8 => symbol + 3, 28 => 258, _ => 3 + ((4 + symbol % 4) << (symbol / 4 - 1)) };

    static int DistanceSymbol(int distance) => distance < 3 ? distance - 1
        : BitOperations.Log2((uint)distance - 1) is var power ? power * 2 + ((distance - 1) >> (power - 1) & 1) : 0;

    static int DistanceExtra(int symbol) => symbol < 4 ? 0 : symbol / 2 - 1;

    static int DistanceBase(int symbol) => symbol < 4 ? symbol + 1 : 1 + ((2 + symbol % 2) << (symbol / 2 - 1));
}
