namespace Dateline.Extraction;

/// <summary>Units and stretches of the calendar, the finer before the coarser.</summary>
enum TimeUnit : byte
{
    Second,
    Minute,
    Hour,
    Day,
    Night,
    Weekend,
    Week,
    Fortnight,
    Month,
    Season,
    Quarter,
    Half,
    Year,
    Decade,
    Century,
    Millennium,
}

/// <summary>Names of units in TIMEX3 values.</summary>
static class TimeUnits
{
    extension(TimeUnit unit)
    {
        /// <summary>Whether a length in the unit is written behind a T: <c>PT30M</c>.</summary>
        public bool IsOfClock => unit <= TimeUnit.Hour;

        /// <summary>The letters behind the number of a TIMEX3 duration.</summary>
        public string Designator => unit switch
        {
            TimeUnit.Second => "S",
            TimeUnit.Minute => "M",
            TimeUnit.Hour => "H",
            TimeUnit.Day => "D",
            TimeUnit.Night => "NI",
            TimeUnit.Weekend => "WE",
            TimeUnit.Week or TimeUnit.Fortnight => "W",
            TimeUnit.Month => "M",
            TimeUnit.Season => "SU",
            TimeUnit.Quarter => "Q",
            TimeUnit.Half => "H",
            TimeUnit.Year => "Y",
            TimeUnit.Decade => "DE",
            TimeUnit.Century => "CE",
            _ => "ML",
        };

        /// <summary>A duration of so many units; <paramref name="amount"/> is a number or X.</summary>
        public string Length(string amount) => $"P{(unit.IsOfClock ? "T" : "")}{amount}{unit.Designator}";
    }
}
