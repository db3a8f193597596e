using Dateline.Training;

switch (args)
{
    case ["lemmas", var treebanks, var output]:
        LemmaCommand.Run(treebanks, output);
        return 0;
    case ["gazetteers", var packages, var source]:
        GazetteerCommand.Run(packages, source);
        return 0;
    default:
        Console.Error.WriteLine("""
            Trains the models of Dateline.Language and builds its lexicons. Commands:
              lemmas TREEBANKS OUTPUT    lemma tables from the folder of treebanks; writes lemmas.bin and its card to the folder OUTPUT
              gazetteers PACKAGES SRC    countries, first names and places from a folder node_modules (packages and versions: NOTICE); writes into the folder SRC
            """);
        return 2;
}
