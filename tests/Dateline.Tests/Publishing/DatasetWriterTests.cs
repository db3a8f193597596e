using System.Text;
using Dateline.Publishing;
using Dateline.Publishing.Files;

namespace Dateline.Tests.Publishing;

public sealed class DatasetWriterTests
{
    [Fact]
    public void A_table_is_written_as_CSV_with_code_point_offsets_and_empty_cells()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        Assert.Equal(
            """
            metric_id,document_id,sentence_id,char_start,char_end,text,value,value_low,value_high,comparator,unit_text,unit,quantity_kind,measured_text,measured_start,measured_end,change,baseline_text,period_text,period_start,period_end,subject_text,subject_id,source_text,source_id,quote_id,rule,confidence,base_value,base_unit,unit_code,baseline_value,baseline_start,baseline_end,share_of_text,per_text,per_unit,figure_status,series_id
            a-plain-m-1,a-plain,a-plain-s-1,15,17,40,40,,,=,,house,count,houses,18,24,,,,,,,,,,a-plain-q-1,metrics/count,0.3333333333333333,,,,,,,,,,fact,
            b-awkward-m-1,b-awkward,b-awkward-s-1,24,26,-5,-5.5,0.1,1.2345678901234567E+19,range,,,count,,,,,,,,,,,,,,metrics/count,0,,,,,,,,,,fact,

            """.ReplaceLineEndings("\n"), File.ReadAllText(folder["data/metrics.csv"]));
    }

    [Fact]
    public void Text_stays_exact_in_CSV()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        var quotes = File.ReadAllText(folder["data/quotes.csv"]);
        Assert.Contains("b-awkward-q-1,b-awkward,b-awkward-s-1,0,4,=1+1,indirect,\"😀 \"\"Zoë\"\"\r\",11,19,,,", quotes, StringComparison.Ordinal);
        Assert.DoesNotContain("\r\n", quotes, StringComparison.Ordinal);
        Assert.NotEqual(0xEF, File.ReadAllBytes(folder["data/quotes.csv"])[0]);
    }

    [Fact]
    public void Lists_are_joined_and_their_items_never_hold_the_separator()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        Assert.Contains(",Ada Lind|We¦us,", File.ReadAllText(folder["data/events.csv"]), StringComparison.Ordinal);
    }

    [Fact]
    public void Entities_of_all_documents_are_merged_and_sorted()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        Assert.Equal(
            """
            entity_id,name,entity_type,description,country,latitude,longitude,geonames_id,aliases,mentions,documents,gender,gender_basis,wikidata,place_precision
            ada-lind,Ada Lind,person,Mayor,NOR,,,,Ada|Lind,3,2,,,,
            oslo,Oslo,place,,NOR,59.91273,10.74609,3143244,,0,1,,,,

            """.ReplaceLineEndings("\n"), File.ReadAllText(folder["data/entities.csv"]));
    }

    [Fact]
    public void Participants_are_numbered_within_event_and_role()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        Assert.Equal(
            """
            event_id,role,number,char_start,char_end,text,entity_id
            a-plain-e-1,actor,1,,,,ada-lind
            a-plain-e-1,actor,2,1,3,We,

            """.ReplaceLineEndings("\n"), File.ReadAllText(folder["data/event_participants.csv"]));
    }

    [Fact]
    public void The_canonical_text_is_published_byte_for_byte()
    {
        using var folder = new TemporaryFolder();
        SampleCorpus.Write(folder.Path, TableFormats.Csv);
        foreach (var (document, _) in SampleCorpus.Documents)
            Assert.Equal(Encoding.UTF8.GetBytes(document.Text), File.ReadAllBytes(folder[$"text/{document.Id}.txt"]));
    }

    [Fact]
    public void Documents_out_of_order_are_refused()
    {
        using var folder = new TemporaryFolder();
        using var writer = new DatasetWriter(folder.Path, TableFormats.Csv);
        var (document, extract) = SampleCorpus.Documents[1];
        writer.Add(document, extract);
        var (earlier, its) = SampleCorpus.Documents[0];
        Assert.Contains("ordinal order", Assert.Throws<ArgumentException>(() => writer.Add(earlier, its)).Message, StringComparison.Ordinal);
    }
}
