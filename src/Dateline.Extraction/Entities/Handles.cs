using Dateline.Language;

namespace Dateline.Extraction;

/// <summary>Tells the names of accounts on social networks: "@press_office".</summary>
static class Handles
{
    const int Longest = 31;

    /// <summary>Whether a token is the name of an account: an at sign, then letters, digits and low lines; no part of an address.</summary>
    public static bool IsHandle(Analysis analysis, int token)
    {
        var form = analysis[token].Form;
        if (form is not ['@', _, _, ..] || form.Length > Longest || !char.IsLetter(form[1]) && form[1] != '_')
            return false;
        foreach (var character in form[1..])
            if (!char.IsAsciiLetterOrDigit(character) && character != '_')
                return false;
        return token == 0 || analysis.TokenSpans[token - 1].End < analysis.TokenSpans[token].Start || !char.IsLetterOrDigit(analysis[token - 1].Form[^1]);
    }
}
