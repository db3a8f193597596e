using Dateline.Language;

namespace Dateline.Training;

/// <summary>A document of the treebank with gold tokens, read by the models that come before the roles.</summary>
/// <param name="Analysis">Its analysis: tags, trees and names are the models', not the treebank's.</param>
/// <param name="States">States of the parsing network.</param>
/// <param name="Ids">Identifiers of its sentences.</param>
sealed record RoleDocument(Analysis Analysis, byte[] States, string[] Ids)
{
    /// <summary>Reads a treebank.</summary>
    /// <param name="path">The file.</param>
    /// <param name="parser">The parser; null: the shipped one.</param>
    public static List<RoleDocument> Read(string path, NeuralParser? parser = null) =>
        [.. Corpus.ReadConllu(path).GroupBy(sentence => sentence.Document).Select(document => Of([.. document], parser))];

    static RoleDocument Of(CorpusSentence[] sentences, NeuralParser? parser)
    {
        var example = NameExample.Of([.. sentences]).Single();
        var (analysis, states) = Analyzer.Read(example.Text, [.. example.Tokens], [.. example.Sentences], [.. example.Sentences.Select(_ => 0)], parser);
        return new(analysis, states, [.. sentences.Select(sentence => sentence.Id)]);
    }
}
