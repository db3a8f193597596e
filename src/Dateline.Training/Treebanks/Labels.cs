using Dateline.Language;

namespace Dateline.Training;

/// <summary>The tags that occur in training, in a fixed order.</summary>
sealed class Labels
{
    readonly Dictionary<string, int> _pennTags;

    /// <summary>Collects the Penn tags of some sentences.</summary>
    public Labels(IEnumerable<CorpusSentence> sentences)
    {
        PennTags = [.. sentences.SelectMany(sentence => sentence.PennTags).Where(tag => tag != "_").Distinct().Order(StringComparer.Ordinal)];
        _pennTags = PennTags.Select((tag, index) => (tag, index)).ToDictionary(pair => pair.tag, pair => pair.index, StringComparer.Ordinal);
    }

    /// <summary>The Penn tags.</summary>
    public string[] PennTags { get; }

    /// <summary>Number of a universal tag, that of <see cref="PartOfSpeech"/>; -1 for none.</summary>
    public int PartOfSpeech(string label) => Enum.TryParse<PartOfSpeech>(label, ignoreCase: true, out var tag) && label.Length > 0 && char.IsUpper(label[0])
        ? (int)tag : -1;

    /// <summary>Number of a Penn tag; -1 for one that training does not have.</summary>
    public int PennTag(string label) => _pennTags.GetValueOrDefault(label, -1);
}
