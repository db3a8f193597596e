using Dateline.Linking.Accounts;

namespace Dateline.Linking.Happenings;

/// <summary>Accounts of one happening as far as is known, while groups are joined.</summary>
sealed class HappeningGroup
{
    readonly SortedSet<int> _families = [];
    readonly SortedSet<int> _types = [];
    readonly SortedSet<int> _actors = [];
    readonly SortedSet<int> _recipients = [];
    readonly SortedSet<int> _places = [];
    (int First, int Last) _days;

    /// <summary>Begins with one account.</summary>
    /// <param name="account">The account.</param>
    /// <param name="number">Its number.</param>
    public HappeningGroup(EventAccount account, int number) => Add(account, number);

    /// <summary>Numbers of its accounts.</summary>
    public List<int> Accounts { get; } = [];

    /// <summary>Adds an account of the same document that the document itself counts to this happening.</summary>
    public void Add(EventAccount account, int number)
    {
        Accounts.Add(number);
        _families.Add(account.Family);
        if (account.Type != WordPool.None)
            _types.Add(account.Type);
        _actors.UnionWith(account.Actors);
        _recipients.UnionWith(account.Recipients);
        if (account.Place != WordPool.None)
            _places.Add(account.Place);
        _days = Narrower(_days, account.Days);
    }

    /// <summary>Takes in another group.</summary>
    public void Join(HappeningGroup other)
    {
        Accounts.AddRange(other.Accounts);
        _families.UnionWith(other._families);
        _types.UnionWith(other._types);
        _actors.UnionWith(other._actors);
        _recipients.UnionWith(other._recipients);
        _places.UnionWith(other._places);
        _days = Narrower(_days, other._days);
    }

    /// <summary>
    /// How much speaks for one happening: from <see cref="HappeningSettings.Joins"/> on both are one; 0 or less where something speaks against it.
    /// </summary>
    public int Agreement(HappeningGroup other)
    {
        if (Contradict(_days, other._days))
            return 0;
        var word = _families.Overlaps(other._families);
        var type = _types.Count == 0 || other._types.Count == 0 ? 0 : _types.Overlaps(other._types) ? 1 : -1;
        var parties = Sharing(_actors, other._actors) + Sharing(_recipients, other._recipients);
        var place = Sharing(_places, other._places);
        // The same word in one story is the same happening unless who takes part speaks against it; another word of the same type needs the same people.
        return word ? (parties < -1 || type < 0 && parties <= 0 ? 0 : HappeningSettings.Joins + 1 + parties + place)
            : type > 0 && parties > 0 && place >= 0 ? HappeningSettings.Joins + parties - 1 + place
            : 0;
    }

    static int Sharing(SortedSet<int> one, SortedSet<int> other) => one.Count == 0 || other.Count == 0 ? 0 : one.Overlaps(other) ? 1 : -1;

    // Days that do not meet are two happenings; a longer period that holds the shorter one is the same, told less exactly.
    static bool Contradict((int First, int Last) one, (int First, int Last) two) =>
        one.First > 0 && two.First > 0 && (one.Last + HappeningSettings.DaySlack < two.First || two.Last + HappeningSettings.DaySlack < one.First);

    static (int First, int Last) Narrower((int First, int Last) one, (int First, int Last) two) =>
        one.First == 0 ? two : two.First == 0 || one.Last - one.First <= two.Last - two.First ? one : two;
}
