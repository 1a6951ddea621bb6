using System.Collections.Immutable;
using System.Text;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Rendering;
using SiteGen.Text;

namespace SiteGen.Tests.Caching;

/// <summary>A cached post as bytes: all of it comes back, and what was not written so is refused.</summary>
public class CachedPostTests
{
    private static readonly Post Full = new()
    {
        Id = "",
        Title = "A title with – more than ASCII, that is longer than 127 bytes so that its length takes two of them, as the lengths of most excerpts do",
        Slug = Slug.Parse("a-title")!,
        Published = new DateOnly(2019, 4, 9),
        Updated = new DateOnly(2019, 5, 1),
        PublishedAbout = new PublishedAbout(new DateOnly(2010, 1, 1), new DateOnly(2011, 12, 31), "the text says it"),
        Categories = ["Sports", "Business Advice"],
        Tags = ["desk"],
        Topics = [new NamedTopic("Waiting", new Location("", 3, 10)), new NamedTopic("Calls", new Location("", 4, 5))],
        Takeaway = "Wait.",
        Series = new SeriesPart("Habits", 0),
        Recovered = Recovery.Full,
        Sources = ["a.txt", "b.txt"],
        RedirectFrom = ["/old/"],
        Language = "de",
        Description = "What it is about",
        FeedId = "tag:x",
        IsDraft = true,
    };

    private static readonly CachedPost Whole = new(
        Full, new TextHtml("<p>The text.</p>"u8.ToArray(), "An excerpt", "A description", ["one", "two"]) { Takeaway = "Made of the text." },
        [
            new TextLink("a.md", "/a/", null), new TextLink("b.jpg", "/b.jpg", new PictureTag(640, 480, "/b-320.jpg 320w", "50vw")),
            new TextLink("c.jpg", "/c.jpg", new PictureTag(1, 2, null, null)),
        ]);

    private static readonly CachedPost Bare = new(new Post { Id = "", Title = "", Slug = Slug.Parse("b")! }, new TextHtml(default, "", "", []), []);

    [Fact]
    public void All_of_a_post_comes_back()
    {
        foreach (var post in (CachedPost[])[Whole, Bare, Whole with { Post = Full with { Series = new SeriesPart("Habits", null), Published = new DateOnly(1, 1, 1) } }])
        {
            var read = CachedPostFormat.Read(Written(post));
            Assert.Equivalent(post.Post, read.Post, strict: true);
            Assert.Equal(post.Links, read.Links);
            Assert.Equal((post.Text.Excerpt, post.Text.Description, post.Text.Takeaway), (read.Text.Excerpt, read.Text.Description, read.Text.Takeaway));
            Assert.Equal(post.Text.Anchors, read.Text.Anchors);
            Assert.Equal(post.Text.Body.ToArray(), read.Text.Body.ToArray());
        }
    }

    [Fact]
    public void A_post_has_the_place_of_the_file_that_it_is_read_from()
    {
        var post = (Whole with { Post = Full with { IsToCome = true } }).PostIn(new InputFile("tips/2019/a-tip.md", "") { Origin = "input/tips/2019/a-tip.md" });
        Assert.Equal((new Location("input/tips/2019/a-tip.md", 1), false, PostFile.IdOf(new InputFile("tips/2019/a-tip.md", ""))), (post.Location, post.IsToCome, post.Id));
        Assert.Equal([new Location("input/tips/2019/a-tip.md", 3, 10), new Location("input/tips/2019/a-tip.md", 4, 5)], post.Topics.Select(topic => topic.Location));
        Assert.Empty(Bare.PostIn(new InputFile("tips/b.md", "")).Topics);
    }

    [Fact]
    public void A_page_is_rendered_again_where_any_of_the_head_differs()
    {
        var head = Full with { Location = new Location("a.md", 1) };
        using var buffer = new BinaryWriter(new MemoryStream());
        ContentKey Of(Post post, TextHtml? text = null) => CachedPostFormat.HashOfHead(post, text ?? Whole.Text, buffer);
        Post[] others =
        [
            head with { Id = "x" }, head with { Location = new Location("x") }, head with { IsToCome = true }, head with { Title = "x" }, head with { Slug = Slug.Parse("x")! },
            head with { Published = null }, head with { Updated = null }, head with { PublishedAbout = null },
            head with { PublishedAbout = head.PublishedAbout! with { From = new DateOnly(2010, 1, 2) } }, head with { PublishedAbout = head.PublishedAbout! with { To = new DateOnly(2011, 12, 30) } },
            head with { PublishedAbout = head.PublishedAbout! with { Because = "x" } }, head with { Categories = [] }, head with { Tags = ["x"] }, head with { Topics = [] },
            head with { Topics = [head.Topics[0], head.Topics[1] with { Name = "x" }] }, head with { Takeaway = null }, head with { Series = null },
            head with { Series = new SeriesPart("Habits", 1) }, head with { Series = new SeriesPart("Habits", null) }, head with { Recovered = Recovery.Excerpt }, head with { Recovered = null },
            head with { Sources = [] }, head with { RedirectFrom = [] }, head with { Language = null }, head with { Description = null }, head with { FeedId = null }, head with { IsDraft = false },
        ];
        Assert.Equal(Of(head), Of(head with { }));
        ImmutableArray<ContentKey> keys =
            [Of(head), .. others.Select(post => Of(post)), Of(head, Whole.Text with { Excerpt = "x" }), Of(head, Whole.Text with { Description = "x" })];
        Assert.Equal(keys.Length, keys.Distinct().Count());
        // The text is not a part of it.
        Assert.Equal(Of(head), Of(head, Whole.Text with { Body = default }));
    }

    [Fact]
    public void What_is_cut_anywhere_is_refused()
    {
        var bytes = Written(Whole);
        for (var length = 0; length < bytes.Length; length++)
            Assert.Throws<InvalidDataException>(() => CachedPostFormat.Read(bytes.AsMemory(0, length)));
    }

    [Fact]
    public void A_slug_that_is_none_and_a_range_without_a_day_are_refused()
    {
        Assert.Equal("a slug is no slug", Assert.Throws<InvalidDataException>(() => CachedPostFormat.Read((byte[])[0, 1, (byte)'/'])).Message);
        byte[] range = [0, 1, (byte)'b', 255, 255, 255, 255, 255, 255, 255, 255, 1, 255, 255, 255, 255];
        Assert.Equal("a date is missing", Assert.Throws<InvalidDataException>(() => CachedPostFormat.Read(range)).Message);
    }

    [Fact]
    public void Numbers_are_read_within_their_bounds()
    {
        Assert.Equal((null, new DateOnly(1, 1, 1), DateOnly.MaxValue), (DateOf(-1), DateOf(0), DateOf(DateOnly.MaxValue.DayNumber)));
        Assert.Equal($"there is no day {DateOnly.MaxValue.DayNumber + 1}", Assert.Throws<InvalidDataException>(() => DateOf(DateOnly.MaxValue.DayNumber + 1)).Message);
        Assert.Equal((0, 1), (CountOf([0, 0, 0, 0]), CountOf([1, 0, 0, 0, 9])));
        Assert.Equal("there is no room for 2 things at 4", Assert.Throws<InvalidDataException>(() => CountOf([2, 0, 0, 0, 9])).Message);
        Assert.Equal("there is no room for -1 things at 4", Assert.Throws<InvalidDataException>(() => CountOf([255, 255, 255, 255, 9])).Message);
        Assert.Equal("there are no 4 bytes at 0", Assert.Throws<InvalidDataException>(() => CountOf([1, 2, 3])).Message);
    }

    [Theory]
    [InlineData(0)]
    [InlineData(127)]
    [InlineData(128)]
    [InlineData(300)]
    [InlineData(20000)]
    public void A_text_of_any_length(int length)
    {
        using var stream = new MemoryStream();
        new BinaryWriter(stream).Write(new string('x', length));
        Assert.Equal(new string('x', length), new CacheReader(stream.ToArray()).Text());
    }

    [Fact]
    public void A_length_without_end_is_refused()
    {
        Assert.Equal("the length of a text has no end", Assert.Throws<InvalidDataException>(() => new CacheReader((byte[])[128, 128, 128, 128, 128, 0]).Text()).Message);
        Assert.Equal("", new CacheReader((byte[])[128, 128, 128, 128, 0]).Text());
    }

    private static DateOnly? DateOf(int day) => new CacheReader(BitConverter.GetBytes(day)).Date();

    private static int CountOf(byte[] bytes) => new CacheReader(bytes).Count();

    private static byte[] Written(CachedPost post)
    {
        using var stream = new MemoryStream();
        using var writer = new BinaryWriter(stream, Encoding.UTF8);
        CachedPostFormat.Write(post, writer);
        return stream.ToArray();
    }
}
