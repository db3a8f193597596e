namespace Dateline.Language;

/// <summary>What the features of the name model are made of: per token hashes of form, affixes and shape, word classes, list hints and tags.</summary>
/// <remarks>Built once a text.</remarks>
sealed class NameContext
{
    readonly char[] _initials;

    /// <summary>Hash of the form as written.</summary>
    public uint[] Forms { get; }

    /// <summary>Hash of the lower-cased form.</summary>
    public uint[] Lowers { get; }

    /// <summary>Hash of the shape: runs of capitals, small letters, digits and other marks.</summary>
    public uint[] Shapes { get; }

    /// <summary>Fine word class.</summary>
    public uint[] Fine { get; }

    /// <summary>Coarse word class.</summary>
    public uint[] Coarse { get; }

    /// <summary>Hints of the word lists.</summary>
    public NameHints[] Hints { get; }

    /// <summary>Universal part of speech, by the tagger.</summary>
    public PartOfSpeech[] Tags { get; }

    /// <summary>Relation to the head, by the parser.</summary>
    public DependencyRelation[] Relations { get; }

    /// <summary>Head, by the parser; -1 for a root.</summary>
    public int[] Heads { get; }

    /// <summary>Gathers the context of a text.</summary>
    public NameContext(ReadOnlySpan<char> text, ReadOnlySpan<TextSpan> tokens, ReadOnlySpan<TokenRange> sentences, Prediction prediction, WordClasses classes)
    {
        (Forms, Lowers, Shapes, Fine, Coarse) = (new uint[tokens.Length], new uint[tokens.Length], new uint[tokens.Length], new uint[tokens.Length],
            new uint[tokens.Length]);
        _initials = new char[tokens.Length];
        for (var token = 0; token < tokens.Length; token++)
        {
            var form = tokens[token].In(text);
            _initials[token] = form[0];
            Forms[token] = NameHash.Of(form);
            Lowers[token] = NameHash.OfLower(form);
            Shapes[token] = ShapeOf(form);
            (Fine[token], Coarse[token]) = classes.Of(Lowers[token]);
        }
        Hints = NameLexicon.Mark(text, tokens, sentences);
        Tags = prediction.PartsOfSpeech;
        Relations = prediction.Relations;
        Heads = prediction.Heads;
    }

    /// <summary>Hash of the form that the capitals of a name make: "WHO" for "World Health Organization".</summary>
    public uint AcronymOf(TokenRange name)
    {
        Span<char> letters = stackalloc char[name.Count];
        var count = 0;
        for (var token = name.First; token < name.End; token++)
            if (char.IsUpper(_initials[token]))
                letters[count++] = _initials[token];
        return NameHash.Of(letters[..count]);
    }

    /// <summary>Whether a token starts with a capital letter.</summary>
    public bool IsCapitalised(int token) => char.IsUpper(_initials[token]);

    // Runs are cut to two, "McDonald" is XxXx.. and "U.S." X.X.; only the first eight steps count.
    static uint ShapeOf(ReadOnlySpan<char> form)
    {
        var (shape, last, run, steps) = (1u, 0u, 0, 0);
        foreach (var c in form)
        {
            var kind = char.IsUpper(c) ? 1u : char.IsLower(c) ? 2u : char.IsDigit(c) ? 3u : char.IsLetter(c) ? 4u : c is '-' ? 5u : c is '.' ? 6u : 7u;
            run = kind == last ? run + 1 : 1;
            last = kind;
            if (run > 2)
                continue;
            shape = shape * 8 + kind;
            if (++steps == 8)
                break;
        }
        return shape;
    }
}
