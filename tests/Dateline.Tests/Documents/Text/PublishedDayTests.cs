using System.Globalization;
using Dateline.Documents.Text;

namespace Dateline.Tests.Documents.Text;

public class PublishedDayTests
{
    public static TheoryData<string, string> Days
    {
        get
        {
            var cases = new TheoryData<string, string>();
            foreach (var row in CaseFile.Rows("days.tsv"))
                cases.Add(row[0], row[1]);
            return cases;
        }
    }

    [Theory]
    [MemberData(nameof(Days))]
    public void A_day_is_read_where_the_words_leave_no_doubt(string words, string day)
    {
        var stated = PublishedDay.Read(words);

        Assert.Equal(day, stated.Fault switch
        {
            DayFault.None => stated.Day!.Value.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture),
            DayFault.Ambiguous => "ambiguous",
            DayFault.Missing => "missing",
            _ => "none",
        });
    }

    [Theory]
    [InlineData("2020-02-25T02:25:54Z", "February 24, 2020 9:25 p.m. EST", true)]
    [InlineData("2020-02-25T02:25:54Z", "Feb 24, 2020 9:25 PM ET", true)]
    [InlineData("2020-02-25T02:25:54Z", "2020-02-24T21:25:54-05:00", true)]
    [InlineData("2020-02-25T02:25:54Z", "February 24, 2020 8:07 p.m.", false)]
    [InlineData("2020-02-25T02:25:54-05:00", "February 24, 2020 9:25 p.m.", false)]
    public void A_day_by_a_clock_in_UTC_is_the_place_s_own_where_another_clock_tells_the_same_moment(string utc, string local, bool isLocal)
    {
        var stated = PublishedDay.Read(utc);
        var day = stated.IsUtc ? stated.LocalDay(PublishedDay.Read(local)) : null;

        Assert.Equal(isLocal ? new DateOnly(2020, 2, 24) : null, day);
    }

    [Theory]
    [InlineData("Ferry late again\n\nPosted: Nov 27, 2005 8:20 AM ET\n\nThe ferry was late.", "2005-11-27")]
    [InlineData("Ferry late again\nJuly 03, 2013\nThe ferry was late.", "2013-07-03")]
    [InlineData("OLDTOWN, Nov. 27, 2005 -- The ferry was late.", "2005-11-27")]
    [InlineData("Ferry late again\n\nUpdated: Nov 27, 2005\n\nThe ferry was late.", null)]
    [InlineData("Ferry late again\n\nThe ferry was late on July 3, 2013, the harbour said.", null)]
    [InlineData("Results\n\n2013\n\n20130703\n", null)]
    public void A_date_line_at_the_head_of_a_text_dates_it(string text, string? day) =>
        Assert.Equal(day is null ? null : DateOnly.Parse(day, CultureInfo.InvariantCulture), DateLines.Find(text)?.Day);

    [Fact]
    public void No_words_however_long_keep_the_reader_busy() => Assert.Equal(DayFault.NoDay, PublishedDay.Read(new string('1', 1_000_000)).Fault);
}
