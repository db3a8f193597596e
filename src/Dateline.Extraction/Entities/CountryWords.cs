using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>What the catalog of countries says about the capitalised words of a text, looked up once.</summary>
sealed class CountryWords
{
    // Longer pairs of words are no name of a country.
    const int LongestPair = 64;

    readonly CountryWord?[] _words;

    // By the first token of two; few texts have more than some.
    readonly Dictionary<int, CountryWord> _pairs = [];

    public CountryWords(Analysis analysis)
    {
        _words = new CountryWord?[analysis.TokenCount];
        Span<char> pair = stackalloc char[LongestPair];
        for (var token = 0; token < analysis.TokenCount; token++)
        {
            var form = analysis[token].Form;
            if (!char.IsUpper(form[0]))
                continue;
            _words[token] = CountryCatalog.Find(form);
            if (token + 1 >= analysis.TokenCount || !CountryCatalog.IsFirst(form))
                continue;
            var next = analysis[token + 1].Form;
            if (form.Length + 1 + next.Length > LongestPair)
                continue;
            form.CopyTo(pair);
            pair[form.Length] = ' ';
            next.CopyTo(pair[(form.Length + 1)..]);
            if (CountryCatalog.Find(pair[..(form.Length + 1 + next.Length)]) is { } word)
                _pairs[token] = word;
        }
    }

    /// <summary>The country that a token tells, alone or with the token behind it; null for none.</summary>
    public Country? At(int token) => (_pairs.Count > 0 ? _pairs.GetValueOrDefault(token)?.Any : null) ?? _words[token]?.Any;

    /// <summary>The country whose nationality a token is; null for none.</summary>
    public Country? NationalityAt(int token) => _words[token]?.Nationality;

    /// <summary>The country whose nationality a token and the one behind it are together; null for none.</summary>
    public Country? NationalityOfPairAt(int token) => _pairs.Count > 0 ? _pairs.GetValueOrDefault(token)?.Nationality : null;
}
