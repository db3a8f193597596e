namespace Dateline.Publishing.Tables;

/// <summary>Where a row of a table can be read on the site.</summary>
public enum RowAddress : byte
{
    /// <summary>Nowhere by itself: it is read with the row it belongs to.</summary>
    None,
    /// <summary>On a page of its own.</summary>
    Page,
    /// <summary>On the page of its document, at an anchor of its own; it can be cited.</summary>
    Anchor,
    /// <summary>On the page of its document, with an anchor where no other row stands in its place.</summary>
    MaybeAnchor,
}
