using System.Text;

namespace Dateline.Publishing.Reports.Search;

/// <summary>Growing numbers, kept as the steps between them: about a byte and a half each.</summary>
sealed class PlaceList
{
    byte[] _bytes = new byte[4];
    int _length;
    int _last;

    /// <summary>How many numbers there are.</summary>
    public int Count { get; private set; }

    /// <summary>Adds a number that is not smaller than the last.</summary>
    public void Add(int place)
    {
        var step = (uint)(place - _last);
        _last = place;
        Count++;
        if (_length + 5 > _bytes.Length)
            Array.Resize(ref _bytes, _bytes.Length * 2 + 4);
        for (; step >= 0x80; step >>= 7)
            _bytes[_length++] = (byte)(step | 0x80);
        _bytes[_length++] = (byte)step;
    }

    /// <summary>
    /// The first number, then the steps to each next one: five bits a character, the lowest first, in the alphabet of URL-safe Base64; a character of the upper
    /// half says that the number goes on.
    /// </summary>
    public string ToSteps()
    {
        var steps = new StringBuilder(_length + _length / 2);
        for (var index = 0; index < _length;)
        {
            var (step, shift) = (0, 0);
            for (; _bytes[index] >= 0x80; shift += 7)
                step |= (_bytes[index++] & 0x7F) << shift;
            step |= _bytes[index++] << shift;
            for (; step >= 32; step >>= 5)
                steps.Append(Alphabet[step & 31 | 32]);
            steps.Append(Alphabet[step]);
        }
        return steps.ToString();
    }

    const string Alphabet = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";
}
