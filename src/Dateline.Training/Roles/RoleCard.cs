using System.Security.Cryptography;

namespace Dateline.Training;

/// <summary>The card beside <c>roles.bin</c>.</summary>
static class RoleCard
{
    static readonly string[] s_files =
    [
        "treebanks/ewt-train.conllu.gz", "treebanks/ewt-dev.conllu.gz", "roles/roles-train.jsonl.gz", "roles/roles-dev.jsonl.gz",
            "roles/factuality-train.jsonl.gz",
        "roles/factuality-dev.jsonl.gz", "roles/frames.tsv.gz",
    ];

    /// <summary>Writes the card.</summary>
    /// <param name="folder">Where to.</param>
    /// <param name="data">The data folder.</param>
    /// <param name="network">The network whose states the layers stand on.</param>
    /// <param name="file">The model file.</param>
    /// <param name="recipe">Seed and passes.</param>
    /// <param name="scores">Scores on the development part, a line each.</param>
    public static void Write(string folder, string data, string network, byte[] file, string recipe, List<string> scores) =>
        File.WriteAllText(Path.Combine(folder, "roles.card.md"), FormattableString.Invariant($"""
            # roles.bin

            Predicates, arguments and factuality: three scorers with one hidden layer each (words {RoleSizes.WordHidden}, pairs {RoleSizes.PairHidden}, events {RoleSizes.EventHidden} units), which adds up
            units of the states of parser.bin and vectors of hashed features of tree, lemmas, names and frames. Vectors, matrices and hidden layers are bytes. Candidates for
            arguments are the dependents of a predicate, the words above it and their dependents. With it PropBank's rolesets of each lemma, the commonest of the training data.

            | | |
            | --- | --- |
            | Data | PropBank roles, frames, and factuality, genericity and kind of events (UDS) over UD English EWT 2.16, train |
            | Recipe | `dotnet run --project src/Dateline.Training -c Release -- roles --data DIR --network src/Dateline.Language/Models/parser.bin --output DIR {recipe}` |
            | | trees, tags and names of the training data are the shipped models' own; each sentence is read once as it is and once without the trained vectors of half of the words |
            | Stands on | parser.bin, SHA-256 {Digest(network)} |
            | Size | {file.Length} bytes |
            | SHA-256 | {Convert.ToHexStringLower(SHA256.HashData(file))} |
            | Licence | CC BY-SA 4.0, apart from the MIT licence of the code |

            Scores on EWT dev, gold tokens, the shipped models' own trees; F1 in per cent, arguments by role and head of predicates that both sides have.

            {string.Join('\n', scores.Select(line => "- " + line))}

            Readers answered for verbs, and for adjectives and nouns with a copula; other nouns get no factuality. Web text of 2012: blogs, newsgroups, e-mail, reviews, answers.

            | File | SHA-256 |
            | --- | --- |
            {string.Join('\n', s_files.Select(name => $"| {name} | {Digest(Path.Combine(data, name))} |"))}

            Attribution: M. Palmer, D. Gildea, P. Kingsbury, "The Proposition Bank", Computational Linguistics 31(1), 2005, and T. O'Gorman and others, "The New PropBank", LREC 2018
            (CC BY-SA 4.0); A. S. White and others, "The Universal Decompositional Semantics Dataset and Decomp Toolkit", LREC 2020 (CC BY-SA 4.0); R. Rudinger, A. S. White,
            B. Van Durme, "Neural Models of Factuality", NAACL 2018; N. Silveira and others, "A Gold Standard Dependency Corpus for English", LREC 2014 (CC BY-SA 4.0).

            """).ReplaceLineEndings("\n"));

    static string Digest(string path) => Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(path)));
}
