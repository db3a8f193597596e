namespace Dateline.Documents.Containers;

/// <summary>The mark that some programs write before UTF-8.</summary>
static class Utf8Mark
{
    /// <summary>Its length at a place: 3, or 0 where there is none.</summary>
    public static int LengthAt(Container container, long offset)
    {
        Span<byte> bytes = stackalloc byte[3];
        return container.Read(bytes, offset) == 3 && bytes is [0xEF, 0xBB, 0xBF] ? 3 : 0;
    }
}
