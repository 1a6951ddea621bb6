using System.Collections.Immutable;

namespace SiteGen.Books;

/// <summary>Posts as one book.</summary>
/// <param name="Id">An IRI that stays the same for a later edition of the same book.</param>
/// <param name="Title">Plain text.</param>
/// <param name="Language">A language tag such as <c>en-US</c>.</param>
/// <param name="Author">Who wrote it; null where the settings do not say.</param>
/// <param name="Modified">The date of the newest post in it.</param>
/// <param name="Chapters">The chapters in their order, at least one.</param>
/// <param name="Pictures">The pictures that the chapters show, each once.</param>
public sealed record Book(
    string Id, string Title, string Language, string? Author, DateOnly Modified,
    ImmutableArray<BookChapter> Chapters, ImmutableArray<BookPicture> Pictures);

/// <summary>One post in a book.</summary>
/// <param name="Title">Plain text.</param>
/// <param name="Date">The date in words; null where it is not known.</param>
/// <param name="Url">The post’s full address on the site.</param>
/// <param name="Xhtml">The text: well-formed elements in no namespace, links absolute, pictures by their name in the book.</param>
public sealed record BookChapter(string Title, string? Date, string Url, string Xhtml);

/// <summary>A picture in a book.</summary>
/// <param name="Name">Its file’s name, by which chapters refer to it: <c>p1.png</c>.</param>
/// <param name="MediaType">Such as <c>image/png</c>.</param>
/// <param name="Content">The file.</param>
public sealed record BookPicture(string Name, string MediaType, ReadOnlyMemory<byte> Content);
