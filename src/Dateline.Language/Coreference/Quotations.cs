namespace Dateline.Language;

/// <summary>Tells which tokens stand inside quotation marks.</summary>
static class Quotations
{
    /// <summary>For each token the number of its quotation, from 1; 0 outside. A quotation never reaches over a block's end.</summary>
    public static int[] Number(Analysis analysis)
    {
        var numbers = new int[analysis.TokenCount];
        var (count, open, block) = (0, false, -1);
        foreach (var sentence in analysis.Sentences)
        {
            if (sentence.Block != block)
                (open, block) = (false, sentence.Block);
            for (var token = sentence.Tokens.First; token < sentence.Tokens.End; token++)
            {
                var form = analysis[token].Form;
                if (form is "“" or "``" || form is "\"" && !open)
                {
                    open = true;
                    count++;
                }
                else if (form is "”" or "''" or "\"")
                    open = false;
                else if (open)
                    numbers[token] = count;
            }
        }
        return numbers;
    }
}
