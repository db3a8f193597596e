namespace Dateline.Extraction;

/// <summary>Finds the people, organisations, places and groups of a document and their mentions.</summary>
public static class EntityExtractor
{
    /// <summary>Reads the entities of a document.</summary>
    public static EntityIndex Extract(Reading reading) => new EntityReader(reading).Read();
}
