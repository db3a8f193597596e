using Dateline.Language;

namespace Dateline.Tests;

public sealed class LanguageGuesserTests
{
    [Theory]
    [InlineData("The minister said that the talks would go on until the end of the week.", "en")]
    [InlineData("Talks between Russia and Ukraine to resume in Geneva", "en")]
    [InlineData("Der Minister sagte, dass die Gespräche bis zum Ende der Woche dauern werden.", "de")]
    [InlineData("Le ministre a dit que les discussions se poursuivront dans la semaine.", "fr")]
    [InlineData("El ministro dijo que las conversaciones seguirán hasta el fin de semana.", "es")]
    [InlineData("Міністр сказав, що переговори триватимуть до кінця тижня.", "uk")]
    [InlineData("Министр сказал, что переговоры продлятся до конца недели, и мы готовы.", "ru")]
    [InlineData("وقال الوزير إن المحادثات ستستمر حتى نهاية الأسبوع.", "ar")]
    [InlineData("大臣は、協議は週末まで続くと述べた。", "ja")]
    [InlineData("A fathom is exactly two yards whilst a chain is 22 of them, so a mile is 80 chains.", "und")]
    [InlineData("Ouch!", "und")]
    [InlineData("", "und")]
    [InlineData("12, 34, 56: 78", "und")]
    public void A_text_shows_its_language(string text, string code) => Assert.Equal(code, Analyzer.Default.Analyze(text).Language);
}
