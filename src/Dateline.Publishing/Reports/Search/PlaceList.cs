using System.Text;

namespace Dateline.Publishing;

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

    /// <summary>The first number, then the steps to each next one, in base 36 with spaces between.</summary>
    public string ToSteps()
    {
        var steps = new StringBuilder();
        for (var index = 0; index < _length;)
        {
            var (step, shift) = (0, 0);
            for (; _bytes[index] >= 0x80; shift += 7)
                step |= (_bytes[index++] & 0x7F) << shift;
            step |= _bytes[index++] << shift;
            if (steps.Length > 0)
                steps.Append(' ');
            AppendBase36(steps, step);
        }
        return steps.ToString();
    }

    static void AppendBase36(StringBuilder text, int number)
    {
        if (number >= 36)
            AppendBase36(text, number / 36);
        text.Append("0123456789abcdefghijklmnopqrstuvwxyz"[number % 36]);
    }
}
