using System.Globalization;

namespace Dateline.Training;

/// <summary>Options of a command: <c>--name value</c>.</summary>
sealed class Options
{
    readonly Dictionary<string, string> _values = new(StringComparer.Ordinal);

    /// <summary>Reads options.</summary>
    /// <exception cref="UsageException">An argument is no option or has no value.</exception>
    public Options(ReadOnlySpan<string> arguments)
    {
        for (var i = 0; i < arguments.Length; i += 2)
        {
            if (!arguments[i].StartsWith("--", StringComparison.Ordinal))
                throw new UsageException($"'{arguments[i]}' is no option; options are written --name value.");
            if (i + 1 == arguments.Length)
                throw new UsageException($"{arguments[i]} needs a value.");
            _values[arguments[i][2..]] = arguments[i + 1];
        }
    }

    /// <summary>Value of an option that must be given.</summary>
    public string Required(string name) => _values.GetValueOrDefault(name) ?? throw new UsageException($"--{name} is missing.");

    /// <summary>Value of an option that may be given.</summary>
    public string? Optional(string name) => _values.GetValueOrDefault(name);

    /// <summary>Value of an option that is a whole number above 0.</summary>
    public int Number(string name, int otherwise) =>
        Optional(name) is not { } text ? otherwise
        : int.TryParse(text, NumberStyles.None, CultureInfo.InvariantCulture, out var number) && number > 0 ? number
        : throw new UsageException($"--{name} {text}: give a whole number above 0.");
}
