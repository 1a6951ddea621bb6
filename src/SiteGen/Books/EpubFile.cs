using System.IO.Compression;
using System.Text;
using System.Xml;
using System.Xml.Linq;

namespace SiteGen.Books;

/// <summary>
/// A book as an EPUB 3.3 file (https://www.w3.org/TR/epub-33/): a ZIP archive of a package document, a navigation
/// document and a page for each chapter. The same book gives the same bytes.
/// </summary>
public static class EpubFile
{
    private static readonly XNamespace Xhtml = "http://www.w3.org/1999/xhtml";
    private static readonly XNamespace Epub = "http://www.idpf.org/2007/ops";
    private static readonly XNamespace Opf = "http://www.idpf.org/2007/opf";
    private static readonly XNamespace Dc = "http://purl.org/dc/elements/1.1/";
    private static readonly XNamespace Container = "urn:oasis:names:tc:opendocument:xmlns:container";

    // The earliest time that ZIP knows; an archive without a clock.
    private static readonly DateTimeOffset NoTime = new(1980, 1, 1, 0, 0, 0, TimeSpan.Zero);

    private const string Style =
        """
        body { font-family: serif; line-height: 1.5; }
        h1 { line-height: 1.2; page-break-before: always; break-before: page; }
        .date, .address { font-family: sans-serif; font-size: 0.85em; }
        .address { margin-top: 2em; overflow-wrap: anywhere; }
        blockquote { margin-left: 1em; font-style: italic; }
        img { max-width: 100%; height: auto; }
        table { border-collapse: collapse; }
        th, td { border: 1px solid; padding: 0.2em 0.5em; text-align: left; }

        """;

    /// <summary>Makes the file.</summary>
    /// <exception cref="XmlException">A chapter is not well-formed.</exception>
    public static byte[] Write(Book book)
    {
        using var file = new MemoryStream();
        using (var zip = new ZipArchive(file, ZipArchiveMode.Create, leaveOpen: true))
        {
            // First and not compressed (OCF 4.2.2), so that the file's kind is seen at its beginning.
            Add(zip, "mimetype", "application/epub+zip"u8, CompressionLevel.NoCompression);
            Add(zip, "META-INF/container.xml", ContainerOf());
            Add(zip, "OEBPS/book.opf", PackageOf(book));
            Add(zip, "OEBPS/contents.xhtml", ContentsOf(book));
            Add(zip, "OEBPS/style.css", Encoding.UTF8.GetBytes(Style));
            for (var i = 0; i < book.Chapters.Length; i++)
                Add(zip, $"OEBPS/{NameOf(i)}", ChapterOf(book, book.Chapters[i]));
            foreach (var picture in book.Pictures)
                Add(zip, $"OEBPS/{picture.Name}", picture.Content.Span);
        }
        return file.ToArray();
    }

    private static string NameOf(int chapter) => $"chapter-{chapter + 1:D4}.xhtml";

    private static XElement ContainerOf() => new(Container + "container",
        new XAttribute("version", "1.0"),
        new XElement(Container + "rootfiles", new XElement(Container + "rootfile",
            new XAttribute("full-path", "OEBPS/book.opf"), new XAttribute("media-type", "application/oebps-package+xml"))));

    private static XElement PackageOf(Book book) => new(Opf + "package",
        new XAttribute("version", "3.0"),
        new XAttribute("unique-identifier", "id"),
        new XAttribute(XNamespace.Xml + "lang", book.Language),
        new XElement(Opf + "metadata",
            new XAttribute(XNamespace.Xmlns + "dc", Dc),
            new XElement(Dc + "identifier", new XAttribute("id", "id"), book.Id),
            new XElement(Dc + "title", book.Title),
            new XElement(Dc + "language", book.Language),
            book.Author is { } author ? new XElement(Dc + "creator", author) : null,
            Meta("dcterms:modified", $"{book.Modified:yyyy-MM-dd}T00:00:00Z"),
            Meta("schema:accessMode", "textual"),
            book.Pictures.IsEmpty ? null : Meta("schema:accessMode", "visual"),
            Meta("schema:accessModeSufficient", "textual"),
            Meta("schema:accessibilityFeature", "structuralNavigation"),
            Meta("schema:accessibilityFeature", "tableOfContents"),
            Meta("schema:accessibilityHazard", "none")),
        new XElement(Opf + "manifest",
            Item("contents", "contents.xhtml", "application/xhtml+xml", new XAttribute("properties", "nav")),
            Item("style", "style.css", "text/css"),
            book.Chapters.Select((_, i) => Item($"chapter-{i + 1}", NameOf(i), "application/xhtml+xml")),
            book.Pictures.Select((picture, i) => Item($"picture-{i + 1}", picture.Name, picture.MediaType))),
        new XElement(Opf + "spine",
            Itemref("contents"),
            book.Chapters.Select((_, i) => Itemref($"chapter-{i + 1}"))));

    private static XElement Meta(string property, string value) => new(Opf + "meta", new XAttribute("property", property), value);

    private static XElement Item(string id, string href, string type, XAttribute? properties = null) => new(Opf + "item",
        new XAttribute("id", id), new XAttribute("href", href), new XAttribute("media-type", type), properties);

    private static XElement Itemref(string id) => new(Opf + "itemref", new XAttribute("idref", id));

    private static XElement ContentsOf(Book book) => PageOf(book, book.Title,
        new XElement(Xhtml + "nav", new XAttribute(Epub + "type", "toc"), new XAttribute("id", "toc"),
            new XElement(Xhtml + "h1", book.Title),
            new XElement(Xhtml + "ol", book.Chapters.Select((chapter, i) => new XElement(Xhtml + "li",
                new XElement(Xhtml + "a", new XAttribute("href", NameOf(i)), chapter.Title))))));

    private static XElement ChapterOf(Book book, BookChapter chapter) => PageOf(book, chapter.Title,
        new XElement(Xhtml + "section", new XAttribute(Epub + "type", "chapter"),
            new XElement(Xhtml + "h1", chapter.Title),
            chapter.Date is { } date ? new XElement(Xhtml + "p", new XAttribute("class", "date"), date) : null,
            NodesOf(chapter.Xhtml),
            new XElement(Xhtml + "p", new XAttribute("class", "address"),
                new XElement(Xhtml + "a", new XAttribute("href", chapter.Url), chapter.Url))));

    private static XElement PageOf(Book book, string title, XElement content) => new(Xhtml + "html",
        new XAttribute(XNamespace.Xmlns + "epub", Epub),
        new XAttribute("lang", book.Language),
        new XAttribute(XNamespace.Xml + "lang", book.Language),
        new XElement(Xhtml + "head",
            new XElement(Xhtml + "title", title),
            new XElement(Xhtml + "link", new XAttribute("rel", "stylesheet"), new XAttribute("type", "text/css"), new XAttribute("href", "style.css"))),
        new XElement(Xhtml + "body", content));

    private static IEnumerable<XNode> NodesOf(string xhtml)
    {
        var root = XElement.Parse($"<div>{xhtml}</div>", LoadOptions.PreserveWhitespace);
        foreach (var element in root.DescendantsAndSelf())
            element.Name = Xhtml + element.Name.LocalName;
        return root.Nodes();
    }

    private static void Add(ZipArchive zip, string name, XElement root)
    {
        var settings = new XmlWriterSettings { Encoding = new UTF8Encoding(false), NewLineChars = "\n" };
        using var bytes = new MemoryStream();
        using (var xml = XmlWriter.Create(bytes, settings))
        {
            xml.WriteStartDocument();
            xml.WriteRaw("\n");
            if (root.Name == Xhtml + "html")
                xml.WriteRaw("<!DOCTYPE html>\n");
            root.WriteTo(xml);
        }
        Add(zip, name, bytes.GetBuffer().AsSpan(0, (int)bytes.Length));
    }

    private static void Add(
        ZipArchive zip, string name, ReadOnlySpan<byte> content, CompressionLevel level = CompressionLevel.SmallestSize)
    {
        var entry = zip.CreateEntry(name, level);
        entry.LastWriteTime = NoTime;
        using var stream = entry.Open();
        stream.Write(content);
    }
}
