namespace Dateline.Language;

/// <summary>What the file of places, its builder and its reader share.</summary>
public static class PlaceFormat
{
    /// <summary>First bytes of the file.</summary>
    public static ReadOnlySpan<byte> Magic => "DLPLACE1"u8;
}
