using Dateline.Extraction;

namespace Dateline.Publishing.Tables;

/// <summary>The published form of the program's enumerations.</summary>
public static class PublishedName
{
    /// <summary>Lower case: <c>Direct</c> is "direct".</summary>
    public static string Of<T>(T value) where T : struct, Enum => Names<T>.Lower[value];

    /// <summary>TIMEX3 spells its types in capitals.</summary>
    public static string Of(TimexType type) => Names<TimexType>.Upper[type];

    /// <summary>TimeML spells its classes in capitals, the intensional ones with an underscore.</summary>
    public static string Of(EventClass value) => value switch
    {
        EventClass.IAction => "I_ACTION",
        EventClass.IState => "I_STATE",
        _ => Names<EventClass>.Upper[value],
    };

    // Enum.ToString allocates; a name is needed for every row.
    static class Names<T> where T : struct, Enum
    {
        public static readonly Dictionary<T, string> Lower = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToLowerInvariant());
        public static readonly Dictionary<T, string> Upper = Enum.GetValues<T>().ToDictionary(value => value, value => value.ToString().ToUpperInvariant());
    }
}
