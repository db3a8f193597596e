using System.Globalization;

namespace Dateline.Extraction;

/// <summary>What a word can mean in a time expression (<c>time-words.tsv</c>).</summary>
sealed class TimeWord
{
    /// <summary>A word that means nothing there.</summary>
    public static readonly TimeWord None = new();

    static readonly WordTable<TimeWord> s_words = Load();

    bool _standsAlone;

    /// <summary>Month, 1 to 12; 0 for other words.</summary>
    public int Month { get; private set; }

    /// <summary>Day of the week, Monday = 1; 0 for other words.</summary>
    public int Weekday { get; private set; }

    /// <summary>Whether the month or weekday is abbreviated.</summary>
    public bool IsShort { get; private set; }

    /// <summary>Whether unit, weekday, season or part of the day is a plural.</summary>
    public bool IsPlural { get; private set; }

    /// <summary>Unit of time.</summary>
    public TimeUnit? Unit { get; private set; }

    /// <summary>Season: SP, SU, FA, WI.</summary>
    public string? Season { get; private set; }

    /// <summary>Part of the day: MO, AF, EV, NI, DT.</summary>
    public string? DayPart { get; private set; }

    /// <summary>A time of day by name, <c>12:00</c>.</summary>
    public string? HourName { get; private set; }

    /// <summary>am or pm.</summary>
    public string? Meridiem { get; private set; }

    /// <summary>BC or AD.</summary>
    public string? Era { get; private set; }

    /// <summary>Days from today: 0, -1, 1.</summary>
    public int? DayOffset { get; private set; }

    /// <summary>Nights from tonight.</summary>
    public int? NightOffset { get; private set; }

    /// <summary>Cardinal number below a hundred; 0 for other words.</summary>
    public int Cardinal { get; private set; }

    /// <summary>Hundred, thousand, million; 0 for other words.</summary>
    public int Scale { get; private set; }

    /// <summary>Ordinal number; 0 for other words.</summary>
    public int Ordinal { get; private set; }

    /// <summary>Decade by name: 90 for "nineties"; 0 for other words.</summary>
    public int DecadeName { get; private set; }

    /// <summary>The set an adverb means: P1D for "daily".</summary>
    public string? Frequency { get; private set; }

    /// <summary>A word for what lies before now: last, past, previous, latest.</summary>
    public string? Past { get; private set; }

    /// <summary>A word for what is now or was just spoken of: this, same, that.</summary>
    public string? Present { get; private set; }

    /// <summary>A word for what comes: next, following, coming.</summary>
    public string? Future { get; private set; }

    /// <summary>A part of a period: START, MID, END.</summary>
    public string? Part { get; private set; }

    /// <summary>Whether the word makes a set: every, each, per.</summary>
    public bool IsEvery { get; private set; }

    /// <summary>Offset of a time zone; empty where its name has several.</summary>
    public string? Zone { get; private set; }

    /// <summary>Whether it is "a" or the like.</summary>
    public bool IsArticle { get; private set; }

    /// <summary>Whether it is "the".</summary>
    public bool IsThe { get; private set; }

    /// <summary>A vague number: X, or what it is about.</summary>
    public string? Quantifier { get; private set; }

    /// <summary>Which way a length before it leads: ago, earlier, later, hence.</summary>
    public string? Suffix { get; private set; }

    /// <summary>Whether it may stand between a number and its unit: "two more weeks".</summary>
    public bool IsFiller { get; private set; }

    /// <summary>Whether an expression can start with the word; a word that only ends or fills one cannot.</summary>
    public bool CanStart { get; private set; }

    /// <summary>Whether an expression that starts with the word needs another of these words or a number right behind: "the", "last", "some".</summary>
    public bool NeedsNext =>
        !_standsAlone && (IsThe || IsArticle || IsEvery || Past is not null || Present is not null || Future is not null || Quantifier is "X");

    /// <summary>Looks a word up, letter case ignored.</summary>
    public static TimeWord Of(ReadOnlySpan<char> word) => Of(WordTable<TimeWord>.Key(word), word);

    /// <summary>Looks a word up whose <see cref="WordTable{T}.Key"/> is at hand.</summary>
    public static TimeWord Of(ulong key, ReadOnlySpan<char> word) => s_words.TryGet(key, word, out var found) ? found : None;

    static WordTable<TimeWord> Load()
    {
        var words = new Dictionary<string, TimeWord>(StringComparer.Ordinal);
        foreach (var row in Lexicon.Rows("time-words.tsv"))
        {
            if (!words.TryGetValue(row[0], out var word))
                words[row[0]] = word = new TimeWord();
            word.Add(row[1], row[2]);
        }
        foreach (var list in (ReadOnlySpan<string>)["holidays.tsv", "approximations.tsv", "references.tsv"])
            foreach (var row in Lexicon.Rows(list))
            {
                var phrase = row[0].Split(' ');
                foreach (var part in phrase)
                    words.TryAdd(part, new TimeWord());
                words[phrase[0]].CanStart = true;
                words[phrase[0]]._standsAlone |= phrase.Length == 1;
            }
        // The marks of phrases ("new year 's day") are no words.
        return new(words.Where(word => word.Key.AsSpan().IndexOfAnyExceptInRange('a', 'z') < 0));
    }

    void Add(string kind, string value)
    {
        CanStart |= kind is not ("suffix" or "filler" or "zone" or "meridiem" or "link");
        IsShort |= kind.EndsWith("-short", StringComparison.Ordinal);
        IsPlural |= kind is "weekdays" or "units" or "seasons" or "day-parts";
        switch (kind)
        {
            case "month" or "month-short": Month = Int(value); break;
            case "weekday" or "weekday-short" or "weekdays": Weekday = Int(value); break;
            case "unit" or "units": Unit = Enum.Parse<TimeUnit>(value, ignoreCase: true); break;
            case "season" or "seasons": Season = value; break;
            case "day-part" or "day-parts": DayPart = value; break;
            case "hour-name": HourName = value; break;
            case "meridiem": Meridiem = value; break;
            case "era": Era = value; break;
            case "day-offset": DayOffset = Int(value); break;
            case "night-offset": NightOffset = Int(value); break;
            case "cardinal": Cardinal = Int(value); break;
            case "scale": Scale = Int(value); break;
            case "ordinal": Ordinal = Int(value); break;
            case "decade-name": DecadeName = Int(value); break;
            case "frequency": Frequency = value; break;
            case "past": Past = value; break;
            case "present": Present = value; break;
            case "future": Future = value; break;
            case "part": Part = value; break;
            case "every": IsEvery = true; break;
            case "zone": Zone = value; break;
            case "article": IsArticle = true; break;
            case "the": IsThe = true; break;
            case "quantifier": Quantifier = value; break;
            case "suffix": Suffix = value; break;
            case "filler": IsFiller = true; break;
            case "start" or "link": break;
            default: throw new InvalidDataException($"time-words.tsv: the class '{kind}' is not known.");
        }
    }

    static int Int(string value) => int.Parse(value, CultureInfo.InvariantCulture);
}
