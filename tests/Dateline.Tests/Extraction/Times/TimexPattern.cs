using System.Text.RegularExpressions;

namespace Dateline.Tests.Extraction.Times;

/// <summary>What a TIMEX3 value may look like.</summary>
static partial class TimexPattern
{
    [GeneratedRegex(
        @"^(PAST_REF|PRESENT_REF|FUTURE_REF" +
        @"|P(T?(\d+(\.\d+)?|X)(DE|CE|ML|WE|NI|[YMWDQHS]))(T?\d+(\.\d+)?(NI|[YMWDQHS]))*" +
        @"|(BC)?[\dX]{1,4}(-(Q[1-4X]|H[12]|SP|SU|FA|WI|W[\dX]{2}(-(WE|[1-7]))?|[\dX]{2}(-[\dX]{2})?))?(T(MO|AF|EV|NI|DT|\d\d:\d\d(:\d\d)?(Z|[+-]\d\d)?))?)$",
        RegexOptions.CultureInvariant)]
    public static partial Regex Value { get; }
}
