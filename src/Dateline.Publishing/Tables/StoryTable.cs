using Dateline.Linking.Stories;
using static Dateline.Publishing.Tables.Columns<Dateline.Publishing.Tables.DocumentRow<Dateline.Linking.Stories.Story>>;

namespace Dateline.Publishing.Tables;

/// <summary>The table of stories: what several documents tell within days.</summary>
public static class StoryTable
{
    /// <summary>One row a story, in the order of their first documents.</summary>
    public static readonly ExtractTable<DocumentRow<Story>> Table = new("stories", "story",
        "What several documents tell within days.", ["story_id"], source => source.Of(source.Links.Stories),
    [
        Key("story_id", "Key of the story, made of the text of its earliest document.", row => row.Record.Id),
        Reference("document_id", "documents", "First of its documents in the order of their keys.", row => row.DocumentId)
            .As(ColumnRole.Document) with { IsRequired = true },
        Text("title", "Headline of the document that is most like all of them; its first words where it has none.", row => row.Record.Title)
            .Shown() with { IsRequired = true },
        Count("documents", "documents", "Documents that tell it, copies of others among them.", row => row.Record.Documents).Shown(),
        Count("copies", "documents", "Those of them that are copies of another.", row => row.Record.Copies),
        List("publishers", "Who published them.", row => row.Record.Publishers).Shown(),
        Date("first_on", "First day on which one of them was published.", row => row.Record.FirstOn).Shown(),
        Date("last_on", "Last day on which one of them was published.", row => row.Record.LastOn).Shown(),
        List("places", "Places that many of them name.", row => row.Record.Places),
        List("people", "People that many of them name.", row => row.Record.People).Shown(),
        List("organizations", "Organisations that many of them name.", row => row.Record.Organizations),
        List("keywords", "Words that tell it from other stories.", row => row.Record.Keywords),
        List("related", "Keys of stories like this one, the most alike first: an earlier or later turn of the same matter.", row => row.Record.Related),
    ]) { Label = "title" };
}
