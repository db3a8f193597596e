using System.Collections.Immutable;

namespace Dateline.Documents;

/// <summary>Reads one document: decodes it strictly, takes its markup off, finds its parts.</summary>
public static class DocumentReader
{
    /// <summary>A document from words at hand, as a <c>.txt</c> file of that name would give it.</summary>
    public static Document OfText(string id, string text, DocumentMetadata? metadata = null)
    {
        var canonical = CanonicalText.Of(text);
        var stated = metadata ?? DocumentMetadata.None;
        return Of(DocumentId.Of(id), id, canonical, BlockReader.Read(canonical, stated.Title), stated);
    }

    internal static Document OfFile(CorpusEntry entry, SourceCatalog catalog)
    {
        var bytes = ReadWhole(entry);
        var listed = catalog.Of(entry.Path);
        var kind = DocumentFiles.KindOf(entry.Path);
        if (kind == FileKind.Html)
            return OfPage(entry, HtmlEncoding.Decode(bytes, served: null, entry.Path), listed);
        var text = CanonicalText.Of(StrictText.Decode(bytes, entry.Path));
        if (kind != FileKind.Markdown)
            return Of(entry.Id, entry.Path, text, BlockReader.Read(text, listed.Title), listed);
        var (stated, body) = FrontMatter.Split(text, entry.Path);
        var metadata = listed.Or(stated);
        var (plain, blocks) = MarkdownText.Of(body, metadata.Title, entry.Path);
        return OfMarkup(entry, plain, blocks, metadata);
    }

    static Document OfPage(CorpusEntry entry, string page, DocumentMetadata stated)
    {
        if (HtmlNesting.Of(page) > HtmlNesting.Deepest)
            throw new RejectedException(new()
            {
                Path = entry.Path,
                Code = "nested-too-deep",
                Byte = entry.Container is null ? null : entry.Offset,
                Message = FormattableString.Invariant($"More than {HtmlNesting.Deepest} elements of the page are open at once."),
                Advice = "Close the elements, or save the article as plain text.",
            });
        var (article, parts, found) = HtmlText.Of(CanonicalText.Of(page), stated.Title);
        return OfMarkup(entry, article, parts, stated.Or(found));
    }

    // Entities can bring in what the bytes did not hold; a text that changes in canonical form gets its blocks anew.
    static Document OfMarkup(CorpusEntry entry, string text, ImmutableArray<Block> blocks, DocumentMetadata metadata)
    {
        var canonical = CanonicalText.Of(text);
        return Of(entry.Id, entry.Path, canonical, canonical == text ? blocks : BlockReader.Read(canonical, metadata.Title), metadata);
    }

    internal static Document OfRecord(CorpusEntry entry, SourceCatalog catalog)
    {
        var container = entry.Container!;
        if (!container.IsUnchanged)
            throw new RejectedException(ChangedWhileRead(entry.Path));
        return container.Kind == FileKind.WebArchive ? OfArchived(entry, container, catalog.Of(entry.Path)) : OfLine(entry, container, catalog.Of(entry.Path));
    }

    static Document OfLine(CorpusEntry entry, Container container, DocumentMetadata listed)
    {
        var bytes = new byte[entry.Length];
        var read = container.Read(bytes, entry.Offset);
        var path = entry.Path[..entry.Path.IndexOf('#', StringComparison.Ordinal)];
        var (_, words, stated) = JsonRecord.Of(bytes.AsSpan(0, read), path, entry.Line, entry.Offset);
        var text = CanonicalText.Of(words);
        var metadata = listed.Or(stated);
        return Of(entry.Id, entry.Path, text, BlockReader.Read(text, metadata.Title), metadata);
    }

    static Document OfArchived(CorpusEntry entry, Container container, DocumentMetadata listed)
    {
        var bytes = container.IsPacked ? GzipMembers.Unpack(container, entry.Offset, entry.Offset + entry.Length, Corpus.LargestDocument).Bytes : new byte[entry.Length];
        if (!container.IsPacked)
            bytes = bytes[..container.Read(bytes, entry.Offset)];
        var content = WarcRecord.Read(bytes, entry.Path, entry.Offset);
        if (content.IsHtml)
            return OfPage(entry, content.Words, listed) is var page && page.Url is null ? page with { Url = content.Url } : page;
        var text = CanonicalText.Of(content.Words);
        return Of(entry.Id, entry.Path, text, BlockReader.Read(text, listed.Title), listed.Or(new() { Url = content.Url }));
    }

    internal static Rejection Unreadable(string path, Exception failed) => new()
    {
        Path = path,
        Code = "unreadable",
        Message = failed switch
        {
            UnauthorizedAccessException => "The file may not be read.",
            FileNotFoundException or DirectoryNotFoundException => "The file is no longer there.",
            // Behind the reason stands the file's path on this machine, and rejections are published.
            _ => $"The file cannot be read: {failed.Message.Split(" : '")[0].TrimEnd('.')}.",
        },
        Advice = "Check that it exists, that you may read it and that its disk is sound.",
    };

    internal static Rejection TooLarge(string path, long bytes, int? line = null, long? offset = null) => new()
    {
        Path = path,
        Code = "too-large",
        Line = line,
        Byte = offset,
        Message = FormattableString.Invariant($"The document has {bytes} bytes; the limit is {Corpus.LargestDocument}."),
        Advice = "Split it into one document an article.",
    };

    static Rejection ChangedWhileRead(string path) => new()
    {
        Path = path,
        Code = "changed-while-read",
        Message = "The file changed while it was read.",
        Advice = "Run the build again when nothing writes to it.",
    };

    static byte[] ReadWhole(CorpusEntry entry)
    {
        var before = new FileInfo(entry.File);
        // An empty file may be a pipe, and opening one waits for its writer.
        if (before.Length == 0)
            return [];
        if (before.Length > Corpus.LargestDocument)
            throw new RejectedException(TooLarge(entry.Path, before.Length));
        var bytes = File.ReadAllBytes(entry.File);
        var after = new FileInfo(entry.File);
        if (bytes.LongLength != before.Length || after.Length != before.Length || after.LastWriteTimeUtc != before.LastWriteTimeUtc)
            throw new RejectedException(ChangedWhileRead(entry.Path));
        return bytes;
    }

    static Document Of(string id, string path, string text, ImmutableArray<Block> blocks, DocumentMetadata metadata) => new()
    {
        Id = id,
        Text = text,
        Blocks = blocks,
        Title = metadata.Title ?? (blocks is [{ Kind: BlockKind.Title } title, ..] ? text[title.Start..title.End] : null),
        PublishedOn = metadata.PublishedOn,
        PublishedBasis = metadata.PublishedBasis,
        PublishedNote = metadata.PublishedNote,
        Publisher = metadata.Publisher,
        Author = metadata.Author,
        Url = metadata.Url,
        Language = metadata.Language,
        License = metadata.License,
        SourcePath = path,
        Sha256 = CanonicalText.Sha256Of(text),
    };
}
