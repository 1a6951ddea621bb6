using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Caching;

/// <summary>A <see cref="CachedPost"/> as bytes. A test checks that no field of a post is forgotten.</summary>
internal static class CachedPostFormat
{
    public static void Write(CachedPost cached, BinaryWriter writer)
    {
        WriteHead(cached.Post, cached.Text, writer);
        writer.Write(cached.Links.Length);
        foreach (var link in cached.Links)
        {
            writer.Write(link.Written);
            writer.Write(link.Href);
            writer.Write(link.Picture is not null);
            if (link.Picture is not var (width, height, sourceSet, sizes))
                continue;
            writer.Write(width);
            writer.Write(height);
            Write(sourceSet, writer);
            Write(sizes, writer);
        }
        Write(cached.Text.Anchors, writer);
        Write(cached.Text.Takeaway, writer);
        writer.Write(cached.Text.Body.Length);
        writer.Write(cached.Text.Body.Span);
    }

    /// <summary>The hash of all of a post that any page may show: everything but its text.</summary>
    /// <param name="post">The front matter and the file's place.</param>
    /// <param name="text">The text.</param>
    /// <param name="buffer">A writer into a memory stream, whose content is overwritten.</param>
    public static ContentKey HashOfHead(Post post, TextHtml text, BinaryWriter buffer)
    {
        var stream = (MemoryStream)buffer.BaseStream;
        stream.SetLength(0);
        buffer.Write(post.Id);
        buffer.Write(post.Location.File);
        buffer.Write(post.IsToCome);
        WriteHead(post, text, buffer);
        return ContentKey.Of(stream.GetBuffer().AsSpan(0, (int)stream.Length));
    }

    private static void WriteHead(Post post, TextHtml text, BinaryWriter writer)
    {
        writer.Write(post.Title);
        writer.Write(post.Slug.Value);
        Write(post.Published, writer);
        Write(post.Updated, writer);
        writer.Write(post.PublishedAbout is not null);
        if (post.PublishedAbout is { } about)
        {
            writer.Write(about.From.DayNumber);
            writer.Write(about.To.DayNumber);
            writer.Write(about.Because);
        }
        Write(post.Categories, writer);
        Write(post.Tags, writer);
        writer.Write(post.Topics.Length);
        foreach (var (name, location) in post.Topics)
        {
            writer.Write(name);
            writer.Write(location.Line);
            writer.Write(location.Column);
        }
        Write(post.Takeaway, writer);
        Write(post.Series?.Name, writer);
        writer.Write(post.Series?.Number ?? -1);
        writer.Write(post.Recovered is { } recovered ? (int)recovered : -1);
        Write(post.Sources, writer);
        Write(post.RedirectFrom, writer);
        Write(post.Language, writer);
        Write(post.Description, writer);
        Write(post.FeedId, writer);
        writer.Write(post.IsDraft);
        writer.Write(text.Excerpt);
        writer.Write(text.Description);
    }

    /// <summary>The body is not copied: it stays a part of <paramref name="bytes"/>.</summary>
    public static CachedPost Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new CacheReader(bytes);
        var post = new Post
        {
            Id = "",
            Title = reader.Text(),
            Slug = Slug.Parse(reader.Text()) ?? throw new InvalidDataException("a slug is no slug"),
            Published = reader.Date(),
            Updated = reader.Date(),
            PublishedAbout = reader.Flag()
                ? new PublishedAbout(
                    ReadDate(ref reader), ReadDate(ref reader), reader.Text())
                : null,
            Categories = reader.Texts(),
            Tags = reader.Texts(),
            Topics = ReadTopics(ref reader),
            Takeaway = reader.TextOrNull(),
            Series = ReadSeries(ref reader),
            Recovered = reader.Number() is >= 0 and var recovered ? (Recovery)recovered : null,
            Sources = reader.Texts(),
            RedirectFrom = reader.Texts(),
            Language = reader.TextOrNull(),
            Description = reader.TextOrNull(),
            FeedId = reader.TextOrNull(),
            IsDraft = reader.Flag(),
        };
        var excerpt = reader.Text();
        var description = reader.Text();
        var links = ImmutableArray.CreateBuilder<TextLink>();
        for (var left = reader.Count(); left > 0; left--)
            links.Add(new TextLink(reader.Text(), reader.Text(), ReadPicture(ref reader)));
        var anchors = reader.Texts();
        var takeaway = reader.TextOrNull();
        var text = new TextHtml(reader.Bytes(reader.Number()), excerpt, description, anchors) { Takeaway = takeaway };
        return new CachedPost(post, text, links.ToImmutable());
    }

    private static DateOnly ReadDate(ref CacheReader reader) => reader.Date() ?? throw new InvalidDataException("a date is missing");

    private static ImmutableArray<NamedTopic> ReadTopics(ref CacheReader reader)
    {
        var topics = ImmutableArray.CreateBuilder<NamedTopic>();
        for (var left = reader.Count(); left > 0; left--)
            topics.Add(new NamedTopic(reader.Text(), new Location("", reader.Number(), reader.Number())));
        return topics.ToImmutable();
    }

    private static SeriesPart? ReadSeries(ref CacheReader reader)
    {
        var name = reader.TextOrNull();
        var number = reader.Number();
        return name is null ? null : new SeriesPart(name, number < 0 ? null : number);
    }

    private static PictureTag? ReadPicture(ref CacheReader reader) =>
        reader.Flag() ? new PictureTag(reader.Number(), reader.Number(), reader.TextOrNull(), reader.TextOrNull()) : null;

    private static void Write(DateOnly? date, BinaryWriter writer) => writer.Write(date?.DayNumber ?? -1);

    private static void Write(string? text, BinaryWriter writer)
    {
        writer.Write(text is not null);
        if (text is not null)
            writer.Write(text);
    }

    private static void Write(ImmutableArray<string> texts, BinaryWriter writer)
    {
        writer.Write(texts.Length);
        foreach (var text in texts)
            writer.Write(text);
    }
}
