using System.Collections.Immutable;
using Dateline.Extraction;
using Dateline.Publishing.Addresses;
using Dateline.Publishing.Tables;

namespace Dateline.Publishing.History;

/// <summary>Why rows changed; several may apply.</summary>
[Flags]
public enum ChangeCauses
{
    /// <summary>It cannot be told.</summary>
    Unknown = 0,
    /// <summary>The words of the document changed, or the document came or went.</summary>
    Text = 1,
    /// <summary>What the publisher says about the document changed: its date, title, publisher.</summary>
    Configuration = 2,
    /// <summary>The code that reads and extracts changed.</summary>
    Rule = 4,
    /// <summary>A word list changed.</summary>
    Lexicon = 8,
    /// <summary>A trained model changed.</summary>
    Model = 16,
}

/// <summary>What became of a row.</summary>
public enum ChangeKind : byte
{
    /// <summary>It is new.</summary>
    Added,
    /// <summary>It is gone.</summary>
    Removed,
    /// <summary>It has other values.</summary>
    Changed,
}

/// <summary>One row that differs between two versions of a dataset.</summary>
/// <param name="Table">Name of the table.</param>
/// <param name="Key">Its key; the parts of a composed one joined with a space.</param>
/// <param name="DocumentId">Document it stands in; null for an entity.</param>
/// <param name="Kind">What became of it.</param>
/// <param name="Causes">Why.</param>
/// <param name="Label">Its words, for reading.</param>
/// <param name="Fields">What differs, for a changed row.</param>
public sealed record RowChange(string Table, string Key, string? DocumentId, ChangeKind Kind, ChangeCauses Causes, string Label,
    ImmutableArray<FieldChange> Fields)
{
    /// <summary>The causes as words: <c>text</c>, <c>rule+model</c>, <c>unknown</c>.</summary>
    public string Cause => Causes == ChangeCauses.Unknown ? "unknown"
        : string.Join('+', Enum.GetValues<ChangeCauses>().Where(cause => cause != ChangeCauses.Unknown && Causes.HasFlag(cause))
        .Select(cause => PublishedName.Of(cause)));

    /// <summary>The page the row is read on, below the output folder.</summary>
    public string Page { get; init; } = DocumentId is null ? EntityLink.PageOf(Key, EntityType.Other) : $"documents/{PageFile.NameOf(DocumentId)}.html";

    /// <summary>Where the row can be read, below the output folder.</summary>
    public string Permalink => DocumentId is null || DatasetTables.Of(Table).Address == RowAddress.Page ? Page : $"{Page}#{Key.Split(' ')[0]}";
}

/// <summary>One value that differs.</summary>
/// <param name="Column">Name of the column.</param>
/// <param name="Old">As text; null where nothing stood.</param>
/// <param name="New">As text; null where nothing stands.</param>
public sealed record FieldChange(string Column, string? Old, string? New);

/// <summary>Everything that differs between two versions of a dataset.</summary>
/// <param name="OldVersion">Version of the older one; null where it says none.</param>
/// <param name="NewVersion">Version of the newer one.</param>
/// <param name="Rows">The rows, by document, then by table.</param>
/// <param name="Moved">Rows that only stand elsewhere in their document, because words before them changed.</param>
public sealed record DatasetChanges(string? OldVersion, string? NewVersion, ImmutableArray<RowChange> Rows, long Moved);
