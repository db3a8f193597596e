using Dateline.Training;

switch (args)
{
    case ["lemmas", var treebanks, var output]:
        LemmaCommand.Run(treebanks, output);
        return 0;
    default:
        Console.Error.WriteLine("""
            Trains the models of Dateline.Language and builds its lexicons. Commands:
              lemmas TREEBANKS OUTPUT    lemma tables from the folder of treebanks; writes lemmas.bin and its card to the folder OUTPUT
            """);
        return 2;
}
