using System.Buffers.Binary;
using System.Text;
using SiteGen.Caching;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Rendering;

namespace SiteGen.Tests.Caching;

/// <summary>The file of kept posts by itself: what is found in it, when it is written anew, and what is no such file.</summary>
public class PostCacheTests
{
    private const long Seed = 5;

    [Fact]
    public void Each_post_is_found_as_it_was_added()
    {
        var cache = new PostCache { Seed = Seed };
        Assert.False(cache.HasChanged);
        cache.Add(Key(1), Post("A title that is much longer than the next one"));
        cache.Add(Key(2), Post("B"));
        Assert.True(cache.HasChanged);
        var read = PostCache.Read(SaveOf(cache), Seed);
        Assert.Equal("A title that is much longer than the next one", TitleOf(read, 1));
        Assert.Equal("B", TitleOf(read, 2));
        Assert.Null(read.Find(Key(3)));
    }

    [Fact]
    public void Of_two_posts_of_one_file_the_latest_is_found()
    {
        var first = Saved(["Old", "Other"]);
        var cache = PostCache.Read(first, Seed);
        cache.Find(Key(0));
        cache.Find(Key(1));
        cache.Add(Key(0), Post("New"));
        cache.Add(Key(9), Post("More"));
        // Whole, since the old one is of no use, or as a second part behind the first.
        var whole = SaveOf(cache);
        Assert.False(cache.IsAppended);
        Assert.Equal(["New", "Other", "More"], TitlesOf(PostCache.Read(whole, Seed), 0, 1, 9));

        var added = new PostCache { Seed = Seed };
        added.Add(Key(0), Post("New"));
        Assert.Equal(["New", "Other"], TitlesOf(PostCache.Read((byte[])[.. first, .. SaveOf(added)], Seed), 0, 1));
    }

    [Fact]
    public void The_next_build_of_one_process_finds_what_this_one_used_and_made()
    {
        var cache = PostCache.Read(Saved(["A", "B", "C"]), Seed);
        Assert.Equal("A", TitleOf(cache, 0));
        cache.Add(Key(1), Post("B2"));
        var next = cache.Next();
        Assert.Equal((false, Seed), (next.IsEmpty, next.Seed));
        Assert.Equal(["A", "B2", null], TitlesOf(next, 0, 1, 2));
        // What is found as a value is used, and stored with the others.
        Assert.Equal(["A", "B2", null], TitlesOf(PostCache.Read(SaveOf(next), Seed), 0, 1, 2));
        Assert.Equal([null, null], TitlesOf(next.Next().Next(), 0, 1));
        Assert.Equal(Seed, PostCache.Read(default, Seed).Seed);
        Assert.Equal(Seed, PostCache.Read((byte[])[1, 2, 3], Seed).Seed);
    }

    [Theory]
    [InlineData(20, false)]
    [InlineData(18, false)]
    [InlineData(15, true)]
    [InlineData(10, true)]
    [InlineData(0, true)]
    public void It_is_written_anew_where_more_than_a_fifth_of_it_is_of_no_use(int used, bool isWasteful)
    {
        var saved = Saved([.. Enumerable.Repeat("x", 20)]);
        var cache = PostCache.Read(saved, Seed);
        foreach (var number in Enumerable.Range(0, used))
            Assert.Equal("x", TitleOf(cache, number));
        Assert.Equal((isWasteful, !isWasteful), (cache.HasChanged, cache.IsAppended));

        cache.Add(Key(99), Post("new"));
        var written = SaveOf(cache);
        var read = PostCache.Read(cache.IsAppended ? (byte[])[.. saved, .. written] : written, Seed);
        Assert.Equal("new", TitleOf(read, 99));
        Assert.Equal(isWasteful ? used : 20, Enumerable.Range(0, 20).Count(number => read.Find(Key(number)) is not null));
        // What is appended is the new post alone.
        Assert.InRange(written.Length, 1, saved.Length * (isWasteful ? used + 2 : 2) / 20 + 100);
    }

    [Fact]
    public void What_is_no_cache_of_this_program_counts_as_empty()
    {
        var saved = Saved(["A", "B"]);
        Assert.False(PostCache.Read(saved, Seed).IsEmpty);
        Assert.True(PostCache.Read(saved, Seed + 1).IsEmpty);
        Assert.True(PostCache.Read(saved, 0).IsEmpty);
        Assert.True(PostCache.Read(saved.AsMemory(1), Seed).IsEmpty);
        Assert.True(PostCache.Read((byte[])[1, 2, 3, .. saved], Seed).IsEmpty);
        foreach (var bytes in new byte[][] { [], [1], [1, 2, 3], [0, 0, 0, 0], [255, 255, 255, 255], [255, 255, 255, 127] })
            Assert.True(PostCache.Read(bytes, Seed).IsEmpty);
        foreach (var at in new[] { 0, saved.Length / 2, saved.Length - sizeof(int) - 1 })
        {
            var damaged = saved.ToArray();
            damaged[at] ^= 1;
            Assert.True(PostCache.Read(damaged, Seed).IsEmpty);
        }
    }

    [Fact]
    public void A_right_hash_of_wrong_content_is_no_proof()
    {
        var version = Encoding.UTF8.GetBytes(ProgramVersion.OfTexts);
        byte[] key = new byte[ContentKey.Size];
        Key(1).Write(key);
        byte[] entry = [1, 0, 0, 0, .. key, 1, 0, 0, 0, 255];
        var cache = PostCache.Read(Part([.. version, .. entry]), Seed);
        Assert.False(cache.IsEmpty);
        Assert.Null(cache.Find(Key(1)));

        // Another program's, and one that ends before its last post.
        Assert.True(PostCache.Read(Part([(byte)(version[0] ^ 1), .. version[1..], .. entry]), Seed).IsEmpty);
        Assert.True(PostCache.Read(Part([.. version, .. entry[..^1]]), Seed).IsEmpty);
        Assert.True(PostCache.Read(Part([.. version, 2, .. entry[1..]]), Seed).IsEmpty);
    }

    private static byte[] Part(byte[] content)
    {
        var end = new byte[ContentKey.Size + sizeof(int)];
        ContentKey.Of(content, Seed).Write(end);
        BinaryPrimitives.WriteInt32LittleEndian(end.AsSpan(ContentKey.Size), content.Length + ContentKey.Size);
        return [.. content, .. end];
    }

    private static byte[] Saved(string[] titles)
    {
        var cache = new PostCache { Seed = Seed };
        for (var i = 0; i < titles.Length; i++)
            cache.Add(Key(i), Post(titles[i]));
        return SaveOf(cache);
    }

    private static byte[] SaveOf(PostCache cache)
    {
        using var stream = new MemoryStream();
        cache.Write(stream);
        return stream.ToArray();
    }

    private static ContentKey Key(int number) => ContentKey.Of(BitConverter.GetBytes(number), Seed);

    private static CachedPost Post(string title) =>
        new(new Post { Id = "", Title = title, Slug = Slug.Parse("a")! }, new TextHtml("<p>x</p>"u8.ToArray(), "", "", []), []);

    private static string? TitleOf(PostCache cache, int number) => cache.Find(Key(number))?.Post.Title;

    private static IEnumerable<string?> TitlesOf(PostCache cache, params int[] numbers) => numbers.Select(number => TitleOf(cache, number));
}
