namespace Dateline.Linking.Accounts;

/// <summary>Accounts of rows with the keys of the rows, in the order of documents.</summary>
sealed class Ledger<T>
{
    readonly List<int> _starts = [];
    readonly List<string> _keys = [];
    readonly List<T> _accounts = [];

    /// <summary>The accounts; their place in the list is their number.</summary>
    public IReadOnlyList<T> Accounts => _accounts;

    /// <summary>Begins the next document.</summary>
    public void Begin() => _starts.Add(_accounts.Count);

    /// <summary>Adds a row of the document begun last.</summary>
    public void Add(string key, T account)
    {
        _keys.Add(key);
        _accounts.Add(account);
    }

    /// <summary>The numbers of a document's accounts.</summary>
    public IEnumerable<int> Of(int document)
    {
        var end = document + 1 < _starts.Count ? _starts[document + 1] : _accounts.Count;
        return Enumerable.Range(_starts[document], end - _starts[document]);
    }

    /// <summary>The key of the row of an account.</summary>
    public string KeyOf(int number) => _keys[number];
}
