using System.Text.Json;

namespace Dateline.Training;

/// <summary>A predicate as annotated.</summary>
/// <param name="Word">Its word, from 1.</param>
/// <param name="Lemma">Its lemma.</param>
/// <param name="Roleset">Its roleset.</param>
/// <param name="Class">Verb, noun or adjective: <c>v</c>, <c>n</c>, <c>j</c>.</param>
/// <param name="Arguments">Roles with the words that head them.</param>
sealed record GoldPredicate(int Word, string Lemma, string Roleset, char Class, List<(string Role, int Head)> Arguments)
{
    /// <summary>Reads one.</summary>
    public static GoldPredicate Of(JsonElement json) => new(
        json.GetProperty("word").GetInt32(), json.GetProperty("lemma").GetString()!, json.GetProperty("roleset").GetString()!,
            json.GetProperty("pos").GetString()![0],
        [.. json.GetProperty("arguments").EnumerateArray()
            .Select(argument => (argument.GetProperty("role").GetString()!, argument.GetProperty("head").GetInt32()))]);
}
