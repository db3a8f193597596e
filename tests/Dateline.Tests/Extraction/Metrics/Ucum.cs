using System.Globalization;

namespace Dateline.Tests.Extraction.Metrics;

/// <summary>Reckons what a UCUM expression is worth in base units, from the definitions of <c>Cases/ucum-atoms.tsv</c>. Annotations are worth one.</summary>
sealed class Ucum
{
    static readonly Dictionary<string, double> s_prefixes = new(StringComparer.Ordinal)
    {
        ["R"] = 1e27,
        ["Y"] = 1e24,
        ["Z"] = 1e21,
        ["E"] = 1e18,
        ["P"] = 1e15,
        ["T"] = 1e12,
        ["G"] = 1e9,
        ["M"] = 1e6,
        ["k"] = 1e3,
        ["h"] = 1e2,
        ["da"] = 10,
        ["d"] = 0.1,
        ["c"] = 1e-2,
        ["m"] = 1e-3,
        ["u"] = 1e-6,
        ["n"] = 1e-9,
        ["p"] = 1e-12,
        ["f"] = 1e-15,
        ["a"] = 1e-18,
        ["Ki"] = 1L << 10,
        ["Mi"] = 1L << 20,
        ["Gi"] = 1L << 30,
        ["Ti"] = 1L << 40,
        ["Pi"] = 1L << 50,
        ["Ei"] = 1L << 60,
    };

    static readonly Dictionary<string, string[]> s_atoms = CaseFile.Rows("ucum-atoms.tsv").ToDictionary(row => row[0], StringComparer.Ordinal);

    readonly string _code;
    int _at;

    Ucum(string code) => _code = code;

    /// <summary>The factor and the powers of the base units.</summary>
    /// <exception cref="FormatException">The expression is no UCUM, or holds an atom that the list does not have.</exception>
    public static (double Factor, string Dimension) Of(string code)
    {
        var reader = new Ucum(code);
        var (factor, powers) = reader.Term();
        if (reader._at < code.Length)
            throw new FormatException($"'{code}' goes on behind character {reader._at}.");
        return (factor, string.Join(' ', powers.Where(power => power.Value != 0).OrderBy(power => power.Key, StringComparer.Ordinal)
            .Select(power => power.Key + power.Value)));
    }

    (double Factor, Dictionary<string, int> Powers) Term()
    {
        var (factor, powers) = (1d, new Dictionary<string, int>(StringComparer.Ordinal));
        var sign = Take('/') ? -1 : 1;
        while (true)
        {
            var (part, of) = Component();
            factor *= Math.Pow(part, sign);
            foreach (var (atom, power) in of)
                powers[atom] = powers.GetValueOrDefault(atom) + sign * power;
            if (Take('.'))
                sign = 1;
            else if (Take('/'))
                sign = -1;
            else
                return (factor, powers);
        }
    }

    (double Factor, Dictionary<string, int> Powers) Component()
    {
        if (Take('('))
        {
            var inner = Term();
            return Take(')') ? inner : throw new FormatException($"'{_code}' lacks a bracket.");
        }
        var start = _at;
        while (_at < _code.Length && char.IsAsciiDigit(_code[_at]))
            _at++;
        if (_at > start && !(_at < _code.Length && _code[_at] == '*'))
        {
            var number = double.Parse(_code.AsSpan(start, _at - start), CultureInfo.InvariantCulture);
            Annotation();
            return (number, []);
        }
        if (_at > start)
            _at++;
        else
            for (var bracket = false;
                _at < _code.Length && (bracket || _code[_at] is not ('.' or '/' or '(' or ')' or '{' or '-' or '+') && !char.IsAsciiDigit(_code[_at])); _at++)
                bracket = _code[_at] == '[' || bracket && _code[_at] != ']';
        var (atom, digits) = (_code[start.._at], _at);
        if (_at < _code.Length && _code[_at] == '-')
            _at++;
        while (_at < _code.Length && char.IsAsciiDigit(_code[_at]))
            _at++;
        var exponent = _at > digits ? int.Parse(_code.AsSpan(digits, _at - digits), CultureInfo.InvariantCulture) : 1;
        Annotation();
        if (atom.Length == 0)
            return (1, []);
        var (factor, powers) = Atom(atom);
        return (Math.Pow(factor, exponent), powers.ToDictionary(power => power.Key, power => power.Value * exponent, StringComparer.Ordinal));
    }

    static (double Factor, Dictionary<string, int> Powers) Atom(string atom)
    {
        if (!s_atoms.TryGetValue(atom, out var row))
        {
            var prefix = s_prefixes.Keys.FirstOrDefault(prefix => atom.StartsWith(prefix, StringComparison.Ordinal)
                && s_atoms.TryGetValue(atom[prefix.Length..], out var rest) && rest[3] == "y")
                ?? throw new FormatException($"'{atom}' is no atom of the list, with a prefix or without.");
            var (factor, powers) = Atom(atom[prefix.Length..]);
            return (factor * s_prefixes[prefix], powers);
        }
        if (row[1].Length == 0)
            return (1, new(StringComparer.Ordinal) { [atom] = 1 });
        var value = double.Parse(row[1], CultureInfo.InvariantCulture);
        if (row[2].Length == 0)
            return (value, []);
        var (of, dimension) = new Ucum(row[2]).Term();
        return (value * of, dimension);
    }

    void Annotation()
    {
        if (_at < _code.Length && _code[_at] == '{')
            _at = _code.IndexOf('}', _at) + 1;
    }

    bool Take(char sign)
    {
        if (_at >= _code.Length || _code[_at] != sign)
            return false;
        _at++;
        return true;
    }
}
