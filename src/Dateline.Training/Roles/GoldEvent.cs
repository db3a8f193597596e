using System.Text.Json;

namespace Dateline.Training;

/// <summary>What readers answered of an event.</summary>
/// <param name="Word">Its word, from 1.</param>
/// <param name="Mean">Mean answer whether it happened, -3 to 3; null where nobody was asked.</param>
/// <param name="Class">0: all said it happened; 1: all said it did not; 2: divided; -1: nobody was asked.</param>
/// <param name="Traits">Particular, dynamic, hypothetical: the normalised value, and how much it counts.</param>
sealed record GoldEvent(int Word, float? Mean, int Class, (float Value, float Weight)[] Traits)
{
    static readonly string[] s_traits = ["particular", "dynamic", "hypothetical"];

    /// <summary>Reads one.</summary>
    public static GoldEvent Of(JsonElement json)
    {
        var (mean, kind) = ((float?)null, -1);
        if (json.TryGetProperty("mean", out var value) && json.TryGetProperty("votes", out var votes))
        {
            var yes = json.GetProperty("yes").GetInt32();
            (mean, kind) = (value.GetSingle(), yes == votes.GetInt32() ? 0 : yes == 0 ? 1 : 2);
        }
        return new(json.GetProperty("word").GetInt32(), mean, kind,
            [.. s_traits.Select(name => json.TryGetProperty(name, out var pair) ? (pair[0].GetSingle(), pair[1].GetSingle()) : (0f, 0f))]);
    }
}
