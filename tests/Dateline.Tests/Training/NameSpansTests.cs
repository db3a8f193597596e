using Dateline.Language;
using Dateline.Training;

namespace Dateline.Tests.Training;

public sealed class NameSpansTests
{
    [Fact]
    public void The_best_tags_never_continue_a_name_that_has_not_begun()
    {
        // Alone, both words would be I-PER; together the first has to begin the name.
        var scores = new float[3 * EntityTags.Count];
        scores[EntityTags.Count + EntityTags.Inside(NameType.Person)] = 5;
        scores[EntityTags.Count + EntityTags.Begin(NameType.Person)] = 3;
        scores[(2 * EntityTags.Count) + EntityTags.Inside(NameType.Person)] = 5;
        Assert.Equal([0, EntityTags.Begin(NameType.Person), EntityTags.Inside(NameType.Person)], NameSpans.BestTags(scores, positions: 3));
    }

    [Fact]
    public void A_name_of_another_type_begins_a_new_span()
    {
        int[] tags = [0, EntityTags.Begin(NameType.Place), EntityTags.Inside(NameType.Place), EntityTags.Begin(NameType.Place),
            EntityTags.Inside(NameType.Person)];
        Assert.Equal([(1, 2, (int)NameType.Place), (3, 3, (int)NameType.Place), (4, 4, (int)NameType.Person)], NameSpans.Of(tags));
    }
}
