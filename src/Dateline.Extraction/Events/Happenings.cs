using System.Collections.Immutable;

namespace Dateline.Extraction;

/// <summary>
/// Tells which mentions of a document are of one happening: of one kind, told with words that belong together, with parties, times and places that can be the
/// same.
/// </summary>
static class Happenings
{
    // Mentions further apart are joined only by parties of their own.
    const int NearestSentences = 6;

    // Documents longer than this have their mentions compared with the latest ones only.
    const int MostCompared = 200;

    // Derived words share so many letters: "resign" and "resignation".
    const int StemLetters = 5;

    sealed class Cluster(string id)
    {
        public string Id => id;
        public List<(Event Event, int Sentence)> Mentions { get; } = [];
    }

    /// <summary>The events, each with the key of its happening: that of its first mention.</summary>
    /// <param name="events">The events of a document, by place.</param>
    /// <param name="sentenceOf">Index of the sentence of an event's trigger.</param>
    public static ImmutableArray<Event> Name(ImmutableArray<Event> events, Func<Event, int> sentenceOf)
    {
        var clusters = new List<Cluster>();
        var named = events.ToBuilder();
        for (var index = 0; index < events.Length; index++)
        {
            var found = events[index];
            if (found.EventType == "STATEMENT" || found.EventType is null && found.Class is not (EventClass.Occurrence or EventClass.State))
                continue;
            var sentence = sentenceOf(found);
            var cluster = Find(clusters, found, sentence);
            if (cluster is null)
                clusters.Add(cluster = new(found.Id));
            cluster.Mentions.Add((found, sentence));
            named[index] = found with { HappeningId = cluster.Id };
        }
        return named.DrainToImmutable();
    }

    static Cluster? Find(List<Cluster> clusters, Event found, int sentence)
    {
        var (best, most) = (default(Cluster), 0);
        for (var index = clusters.Count - 1; index >= Math.Max(0, clusters.Count - MostCompared); index--)
        {
            var score = 0;
            foreach (var (other, where) in clusters[index].Mentions)
                score = Math.Max(score, Likeness(found, other, sentence - where));
            if (score > most)
                (best, most) = (clusters[index], score);
        }
        return best;
    }

    /// <summary>How well two mentions agree; 0 where nothing says that they are one happening, or something says that they are not.</summary>
    internal static int Likeness(Event found, Event other, int apart)
    {
        var words = SameWord(found, other) ? 2 : found.EventType is not null && found.EventType == other.EventType && found.Mode == other.Mode
            && found.Mode is not null ? 1 : 0;
        if (found.EventType != other.EventType && words < 2)
            return 0;
        var (actors, recipients) = (Compare(found, other, ParticipantRole.Actor), Compare(found, other, ParticipantRole.Recipient));
        var (time, place) = (Times(found, other), Places(found, other));
        if (words == 0)
            return 0;
        if (actors < 0 || recipients < 0 || time < 0 || place < 0)
            return 0;
        var shared = actors + recipients + time + place;
        // Two mentions in one clause are two happenings, unless all is the same.
        if (apart == 0 && shared < 2)
            return 0;
        return shared > 0 ? words + shared : words == 2 && apart <= NearestSentences && (IsBare(found) || IsBare(other)) ? 1 : 0;
    }

    static bool IsBare(Event found) => !found.Participants.Any(part => part.Role is ParticipantRole.Actor or ParticipantRole.Recipient);

    static bool SameWord(Event left, Event right)
    {
        if (left.Lemma == right.Lemma)
            return true;
        var length = Math.Min(Math.Min(left.Lemma.Length, right.Lemma.Length), StemLetters);
        return length >= 4 && left.EventType is not null && left.EventType == right.EventType
            && left.Lemma.AsSpan(0, length).SequenceEqual(right.Lemma.AsSpan(0, length));
    }

    static int Compare(Event left, Event right, ParticipantRole role)
    {
        var (some, other) = (false, false);
        foreach (var part in left.Participants)
            if (part.Role == role)
            {
                some = true;
                foreach (var match in right.Participants)
                    if (match.Role == role)
                    {
                        other = true;
                        if (part.EntityId is not null ? part.EntityId == match.EntityId : LastWord(part.Name) == LastWord(match.Name))
                            return 1;
                    }
            }
        return some && other ? -1 : 0;
    }

    static string LastWord(string name) => name[(name.LastIndexOf(' ') + 1)..].ToLowerInvariant();

    static int Times(Event left, Event right) => (left.StartsOn, right.StartsOn) is ({ } first, { } second)
        ? first <= (right.EndsOn ?? second) && second <= (left.EndsOn ?? first) ? 1 : -1
        : 0;

    static int Places(Event left, Event right) => (left.PlaceId, right.PlaceId) is ({ } first, { } second) ? first == second ? 1 : -1 : 0;
}
