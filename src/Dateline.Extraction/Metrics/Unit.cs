namespace Dateline.Extraction;

/// <summary>A unit of measurement, a currency, or what is counted.</summary>
/// <param name="Code">What the dataset prints: the unit's symbol, an ISO 4217 code, or a singular noun.</param>
/// <param name="Standard">UCUM code of a unit, ISO 4217 code of a currency; empty for counts and whatever has neither.</param>
/// <param name="Kind">Kind of quantity: <c>money</c>, <c>length</c>, <c>count</c> ….</param>
/// <param name="Base">UCUM code of the kind's base unit, or the currency; empty where there is none.</param>
/// <param name="Factor">What one of it is in the base unit.</param>
/// <param name="Offset">What is added after that: only for temperatures.</param>
sealed record Unit(string Code, string Standard, string Kind, string Base, decimal Factor, decimal Offset)
{
    /// <summary>A counted noun.</summary>
    public static Unit Counted(string noun) => new(noun, "", "count", "", 1, 0);

    /// <summary>A unit over another: dollars a barrel, metres per second.</summary>
    public Unit Per(Unit other) =>
        new($"{Code}/{other.Code}", Standard.Length > 0 && other.Standard.Length > 0 ? $"{Standard}/{other.Standard}" : "", Kind is "count" ? "rate"
            : Kind is "percent" ? "percent" : $"{Kind}_rate", Base.Length > 0 && other.Base.Length > 0 ? $"{Base}/{other.Base}" : "",
            other.Factor == 0 ? 0 : Factor / other.Factor, 0);

    /// <summary>A value in the base unit; null where there is none or it is out of range.</summary>
    public decimal? ToBase(decimal value)
    {
        if (Base.Length == 0 || Math.Abs((double)value * (double)Factor) > 7e27)
            return null;
        var converted = value * Factor;
        return converted == 0 && value != 0 && Offset == 0 ? null : converted + Offset;
    }
}
