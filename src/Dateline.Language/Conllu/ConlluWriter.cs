namespace Dateline.Language;

/// <summary>Writes an analysis as CoNLL-U, ten columns a word, so that any scorer of treebanks can read it.</summary>
/// <remarks>
/// Lemmas, tags, heads and relations are those of the analysis; features and enhanced dependencies are <c>_</c>. Clitics are words of a multiword token
/// (<c>don't</c> = <c>do</c> + <c>n't</c>). The last column holds <c>SpaceAfter=No</c>, the names as <c>NER=B-PER</c> and so on over PER, ORG and LOC, and of a
/// predicate
/// <c>Roleset=kill.01</c> (<c>_</c> where there is none), its arguments with their head words, <c>Roles=ARG0:2,ARGM-TMP:7</c>, and whether it happened,
/// <c>Factuality=happened:2.4</c> (<c>not</c>, <c>uncertain</c>; -3 to 3). Lines end in LF.
/// </remarks>
public static class ConlluWriter
{
    /// <summary>Writes every sentence of an analysis.</summary>
    /// <param name="analysis">What to write.</param>
    /// <param name="documentId">Identifier for <c># newdoc id</c>; null leaves the line out.</param>
    /// <param name="output">Receives the lines.</param>
    public static void Write(Analysis analysis, string? documentId, TextWriter output)
    {
        if (documentId is not null)
            output.Write($"# newdoc id = {documentId}\n");
        var names = NameTags(analysis);
        var block = -1;
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.Block != block)
                output.Write("# newpar\n");
            block = sentence.Block;
            output.Write(string.Create(System.Globalization.CultureInfo.InvariantCulture, $"# sent_id = {documentId ?? "text"}-{sentence.Index + 1}\n"));
            output.Write("# text = ");
            WriteOneLine(sentence.Span.In(analysis.Text), output);
            output.Write('\n');
            for (var token = sentence.Tokens.First; token < sentence.Tokens.End;)
            {
                var end = EndOfSurfaceToken(analysis, token, sentence.Tokens.End);
                if (end > token + 1)
                    WriteSurfaceToken(analysis, token, end, sentence, output);
                for (; token < end; token++)
                    WriteWord(analysis, token, sentence, names[token], end, output);
            }
            output.Write('\n');
        }
    }

    // A word and the clitics that touch it are one surface token.
    static int EndOfSurfaceToken(Analysis analysis, int token, int limit)
    {
        var end = token + 1;
        if (!char.IsLetterOrDigit(analysis[token].Form[^1]) && analysis[token].Form[^1] != '.')
            return end;
        while (end < limit && !analysis[end - 1].SpaceAfter && IsLaterPart(analysis, end))
            end++;
        return end;
    }

    static bool IsLaterPart(Analysis analysis, int token)
    {
        var form = analysis[token].Form;
        return Clitics.IsClitic(form)
            || form.Length == 1 && Characters.IsApostrophe(form[0]) && analysis.PennTags[token] == "POS"
            || char.IsLetter(form[0]) && Tokenizer.IsContraction(analysis.Text.AsSpan(analysis.TokenSpans[token - 1].Start..analysis.TokenSpans[token].End));
    }

    static void WriteSurfaceToken(Analysis analysis, int first, int end, Sentence sentence, TextWriter output)
    {
        WriteNumber(first - sentence.Tokens.First + 1, output);
        output.Write('-');
        WriteNumber(end - sentence.Tokens.First, output);
        output.Write('\t');
        output.Write(analysis.SpanOf(new(first, end)).In(analysis.Text));
        output.Write("\t_\t_\t_\t_\t_\t_\t_\t");
        output.Write(analysis[end - 1].SpaceAfter ? "_\n" : "SpaceAfter=No\n");
    }

    static void WriteWord(Analysis analysis, int index, Sentence sentence, string name, int surfaceEnd, TextWriter output)
    {
        var token = analysis[index];
        WriteNumber(index - sentence.Tokens.First + 1, output);
        output.Write('\t');
        output.Write(token.Form);
        output.Write('\t');
        output.Write(token.Lemma);
        output.Write('\t');
        output.Write(token.Upos.Label());
        output.Write('\t');
        output.Write(token.Xpos);
        output.Write("\t_\t");
        WriteNumber(token.Head < 0 ? 0 : token.Head - sentence.Tokens.First + 1, output);
        output.Write('\t');
        output.Write(token.Relation.Label());
        output.Write("\t_\tNER=");
        output.Write(name);
        if (analysis.PredicateAt(index) is { } predicate)
            WritePredicate(predicate, sentence, output);
        // White space behind a word within a surface token is told by the surface token.
        output.Write(index + 1 == surfaceEnd && !token.SpaceAfter && !IsWithinSurface(analysis, index) ? "|SpaceAfter=No\n" : "\n");
    }

    static void WritePredicate(Predicate predicate, Sentence sentence, TextWriter output)
    {
        output.Write("|Roleset=");
        output.Write(predicate.Roleset ?? "_");
        for (var index = 0; index < predicate.Arguments.Length; index++)
        {
            var argument = predicate.Arguments[index];
            output.Write(index == 0 ? "|Roles=" : ",");
            output.Write(argument.Role.Label(argument.Form));
            output.Write(':');
            WriteNumber(argument.Head - sentence.Tokens.First + 1, output);
        }
        if (predicate.Factuality is not { } factuality)
            return;
        output.Write("|Factuality=");
        output.Write(factuality.Class switch { FactualityClass.Happened => "happened:", FactualityClass.DidNotHappen => "not:", _ => "uncertain:" });
        output.Write(factuality.Value.ToString("0.0", System.Globalization.CultureInfo.InvariantCulture));
    }

    static bool IsWithinSurface(Analysis analysis, int index) =>
        index > 0 && !analysis[index - 1].SpaceAfter && analysis.SentenceOf(index - 1) == analysis.SentenceOf(index)
        && char.IsLetterOrDigit(analysis[index - 1].Form[^1]) && IsLaterPart(analysis, index);

    static void WriteNumber(int number, TextWriter output)
    {
        Span<char> digits = stackalloc char[11];
        number.TryFormat(digits, out var length, default, System.Globalization.CultureInfo.InvariantCulture);
        output.Write(digits[..length]);
    }

    static void WriteOneLine(ReadOnlySpan<char> text, TextWriter output)
    {
        foreach (var c in text)
            output.Write(char.IsWhiteSpace(c) || char.IsControl(c) ? ' ' : c);
    }

    static string[] NameTags(Analysis analysis)
    {
        var tags = new string[analysis.TokenCount];
        Array.Fill(tags, "O");
        foreach (var name in analysis.Names)
            for (var token = name.Tokens.First; token < name.Tokens.End; token++)
                tags[token] = (token == name.Tokens.First, name.Type) switch
                {
                    (true, NameType.Person) => "B-PER",
                    (false, NameType.Person) => "I-PER",
                    (true, NameType.Organization) => "B-ORG",
                    (false, NameType.Organization) => "I-ORG",
                    (true, _) => "B-LOC",
                    _ => "I-LOC",
                };
        return tags;
    }
}
