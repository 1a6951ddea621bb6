using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Rendering;

namespace SiteGen.Caching;

/// <summary>A <see cref="KeptPost"/> as bytes. A test sees to it that no field of a post is forgotten.</summary>
internal static class KeptPostFormat
{
    public static void Write(KeptPost kept, BinaryWriter writer)
    {
        WriteHead(kept.Post, kept.Text, writer);
        writer.Write(kept.Links.Length);
        foreach (var link in kept.Links)
        {
            writer.Write(link.Written);
            writer.Write(link.Href);
        }
        Write(kept.Text.Anchors, writer);
        writer.Write(kept.Text.Body.Length);
        writer.Write(kept.Text.Body.Span);
    }

    /// <summary>All of a post and its text that may stand on other pages than its own: everything but the body.</summary>
    public static void WriteHead(Post post, TextHtml text, BinaryWriter writer)
    {
        writer.Write(post.Title);
        writer.Write(post.Slug.Value);
        Write(post.Published, writer);
        writer.Write(post.PublishedAbout is not null);
        if (post.PublishedAbout is { } about)
        {
            writer.Write(about.From.DayNumber);
            writer.Write(about.To.DayNumber);
            writer.Write(about.Because);
        }
        Write(post.Categories, writer);
        Write(post.Tags, writer);
        writer.Write(post.Recovered is { } recovered ? (int)recovered : -1);
        Write(post.Sources, writer);
        Write(post.RedirectFrom, writer);
        Write(post.Description, writer);
        Write(post.FeedId, writer);
        writer.Write(text.Excerpt);
        writer.Write(text.Description);
    }

    /// <summary>The body is not copied: it stays a part of <paramref name="bytes"/>.</summary>
    public static KeptPost Read(ReadOnlyMemory<byte> bytes)
    {
        var reader = new KeptReader(bytes);
        var post = new Post
        {
            Id = "",
            Title = reader.Text(),
            Slug = Slug.Parse(reader.Text()) ?? throw new InvalidDataException("a slug is no slug"),
            Published = reader.Date(),
            PublishedAbout = reader.Flag()
                ? new PublishedAbout(
                    DateOnly.FromDayNumber(reader.Number()), DateOnly.FromDayNumber(reader.Number()), reader.Text())
                : null,
            Categories = reader.Texts(),
            Tags = reader.Texts(),
            Recovered = reader.Number() is >= 0 and var recovered ? (Recovery)recovered : null,
            Sources = reader.Texts(),
            RedirectFrom = reader.Texts(),
            Description = reader.TextOrNull(),
            FeedId = reader.TextOrNull(),
        };
        var excerpt = reader.Text();
        var description = reader.Text();
        var links = ImmutableArray.CreateBuilder<KeptLink>();
        for (var left = reader.Number(); left > 0; left--)
            links.Add(new KeptLink(reader.Text(), reader.Text()));
        var anchors = reader.Texts();
        return new KeptPost(post, new TextHtml(reader.Bytes(reader.Number()), excerpt, description, anchors), links.ToImmutable());
    }

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
