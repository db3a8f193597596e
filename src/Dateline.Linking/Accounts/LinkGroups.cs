using System.Collections.Immutable;

namespace Dateline.Linking.Accounts;

/// <summary>Groups of accounts that are one thing, looked up by either.</summary>
sealed class LinkGroups
{
    readonly ImmutableArray<ImmutableArray<int>> _groups;
    readonly int[] _groupOf;

    /// <summary>Takes the groups; an account stands in one at most.</summary>
    /// <param name="groups">Numbers of accounts, ascending in each group.</param>
    /// <param name="accounts">How many accounts there are.</param>
    public LinkGroups(ImmutableArray<ImmutableArray<int>> groups, int accounts)
    {
        _groups = groups;
        _groupOf = new int[accounts];
        Array.Fill(_groupOf, -1);
        foreach (var (group, members) in groups.Index())
            foreach (var member in members)
                _groupOf[member] = group;
    }

    /// <summary>The members of an account's group, itself among them; default where it has none.</summary>
    public ImmutableArray<int> Of(int account) => _groupOf[account] < 0 ? default : _groups[_groupOf[account]];
}
