using System.Collections.Immutable;
using System.Text;
using SiteGen.Building;
using SiteGen.Features.Posts;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Tests.Features;

/// <summary>A feed reader follows the blog while an author changes it.</summary>
public class FeedReaderTests
{
    private const int Window = 20;
    private const string Topics = "topics:\n  - name: Even\n    line: Tips with an even number.\n  - name: Odd\n    line: The others.\n";

    [Theory]
    [InlineData(1)]
    [InlineData(2)]
    [InlineData(3)]
    [InlineData(4)]
    public void Over_fifty_edits_no_old_tip_comes_as_new_and_none_is_missed(int seed)
    {
        var author = new Author(new Random(seed));
        for (var i = 0; i < 25; i++)
            author.Write();
        FollowedFeed[] feeds =
        [
            new("feed.xml"), new("atom.xml"), new("feed.json"), new("tag/two/feed.xml"), new("category/three/feed.xml"),
            new("topics/even/feed.xml"),
        ];
        Follow(feeds, author, "the beginning");
        for (var day = 0; day < 50; day++)
            Follow(feeds, author, $"seed {seed}, day {day}: {author.Edit()}");
        Assert.True(author.Kinds.Count == 7, $"the author only did this: {string.Join(", ", author.Kinds)}");
    }

    private static void Follow(FollowedFeed[] feeds, Author author, string what)
    {
        var site = StringSite.Build(author.Files, baseUrl: author.BaseUrl);
        Assert.True(site.IsBuilt, $"{what}:\n{site.Messages}");
        foreach (var feed in feeds)
        {
            var window = author.Tips.Where(tip => IsIn(feed.Path, tip)).OrderByDescending(tip => tip.Number).Take(Window).ToList();
            var before = feed.Known.ToDictionary(entry => entry.Tip);
            var news = feed.Visit(site);
            var known = feed.Known.ToDictionary(entry => entry.Tip);
            Assert.All(window, tip => Assert.True(known.ContainsKey(tip.Number), $"{what}: {feed.Path} misses tip {tip.Number}"));
            Assert.All(window, tip => Assert.Equal(tip.Title, known[tip.Number].Title));
            Assert.All(window, tip => Assert.Contains(tip.Text, known[tip.Number].Html, StringComparison.Ordinal));
            // One that was not there before, or that has moved up because another has gone.
            Assert.All(news.New, tip => Assert.Contains(tip, window.Select(shown => shown.Number)));
            // All that say that they have changed since the reader saw them, and no other.
            var updated = window.Where(tip => tip.Updated is { } day && before.TryGetValue(tip.Number, out var old) && string.CompareOrdinal($"{day:O}", old.Changed) > 0);
            Assert.True(news.Updated.SequenceEqual(updated.Select(tip => tip.Number)), $"{what}: {feed.Path} shows as updated: {string.Join(", ", news.Updated)}");
            AssertLinksLead(feed, author, site, what);
        }
    }

    // A reader may keep an entry for years, and with it the address that the tip had then.
    private static void AssertLinksLead(FollowedFeed feed, Author author, BuiltSite site, string what)
    {
        foreach (var entry in feed.Known.Where(entry => author.Tips.Any(tip => tip.Number == entry.Tip)))
        {
            var url = new Uri(entry.Link).AbsolutePath.Replace("/blog/", "/", StringComparison.Ordinal);
            url = site.Plan.Find(url) is null
                ? site.Plan.Site.Routes.Redirects.SingleOrDefault(redirect => redirect.From.ToString() == url)?.To
                : url;
            Assert.True(url is not null && site.Plan.Find(url)?.Page is PostPage, $"{what}: {feed.Path} leads to {entry.Link}, where nothing is");
        }
    }

    private static bool IsIn(string feed, Tip tip) => feed switch
    {
        "tag/two/feed.xml" => tip.HasTag,
        "category/three/feed.xml" => tip.Number % 3 == 0,
        "topics/even/feed.xml" => tip.Number % 2 == 0,
        _ => true,
    };

    private sealed record Tip(int Number, string Path, string Title, string Text, bool HasTag, bool IsWhole, DateOnly? Updated = null);

    private sealed class Author(Random random)
    {
        private readonly Dictionary<string, string> _files = new(StringComparer.Ordinal) { ["topics.yml"] = Topics };
        private DateOnly _today = new(2026, 1, 1);
        private int _written;

        public List<Tip> Tips { get; } = [];

        public HashSet<string> Kinds { get; } = [];

        public string BaseUrl { get; private set; } = "https://tips.example.com";

        public ImmutableArray<InputFile> Files =>
        [
            new InputFile("site.yml", "title: Tips\nbase_url: https://tips.example.com\n"),
            .. _files.Select(file => new InputFile(file.Key, file.Value)),
        ];

        public void Write()
        {
            var number = ++_written;
            var date = new DateOnly(2019, 1, 1).AddDays(7 * number);
            var tip = new Tip(number, $"tips/{date.Year}/{date:O}-tip-{number}.md", $"Tip {number}", "Begin", random.Next(2) == 0, random.Next(3) > 0);
            _files[tip.Path] = $"""
                ---
                title: {tip.Title}
                published: {date:O}
                tags: [{(tip.HasTag ? "one, two" : "one")}]
                categories: [{(number % 3 == 0 ? "three" : "four")}]
                topics: [{(number % 2 == 0 ? "even" : "odd")}]
                recovered: {(tip.IsWhole ? "full" : "excerpt")}
                ---

                This is tip-number-{number}. Begin

                """;
            Tips.Add(tip);
        }

        /// <summary>Changes one thing, and says what.</summary>
        public string Edit()
        {
            _today = _today.AddDays(1);
            var index = random.Next(Tips.Count);
            var kind = random.Next(7) switch
            {
                0 => New(),
                1 => Rewrite(index, updates: true),
                2 => Rewrite(index, updates: false),
                3 => Rename(index),
                4 => Complete(index),
                5 => Delete(index),
                _ => Move(),
            };
            Kinds.Add(kind);
            return $"{kind}, tip {(index < Tips.Count ? Tips[index].Number : 0)}";
        }

        private string New()
        {
            Write();
            return "a new tip";
        }

        private string Rewrite(int index, bool updates)
        {
            var tip = Tips[index];
            Change(index, tip with { Text = $"Text of {_today:O}" }, file => file.Replace(tip.Text, $"Text of {_today:O}", StringComparison.Ordinal), updates);
            return updates ? "a text, and it says so" : "a slip";
        }

        // As `sitegen move` does it.
        private string Rename(int index)
        {
            var tip = Tips[index];
            var title = $"Tip {tip.Number} of {_today:O}";
            var diagnostics = new DiagnosticBag();
            var moved = TipMove.Plan(SiteInput.From(Files), tip.Path, title, _ => _today, diagnostics);
            Assert.True(moved is not null, string.Join('\n', diagnostics));
            _files.Remove(tip.Path);
            Tips[index] = tip with { Path = $"tips/{moved.Path}", Title = title };
            _files.Add(Tips[index].Path, Encoding.UTF8.GetString(moved.Content.Span));
            return "a title";
        }

        private string Complete(int index)
        {
            index = Tips.FindIndex(index, tip => !tip.IsWhole) is var found and >= 0 ? found : index;
            var tip = Tips[index];
            if (tip.IsWhole)
                return Rewrite(index, updates: true);
            Change(
                index, tip with { IsWhole = true, Text = "Begin and end" },
                file => file.Replace("recovered: excerpt", "recovered: full", StringComparison.Ordinal).Replace(tip.Text, "Begin and end", StringComparison.Ordinal), updates: true);
            return "a fragment that became whole";
        }

        private string Delete(int index)
        {
            _files.Remove(Tips[index].Path);
            Tips.RemoveAt(index);
            return "a tip less";
        }

        private string Move()
        {
            BaseUrl = BaseUrl == "https://tips.example.com" ? "https://other.example.org/blog" : "https://tips.example.com";
            return "another domain";
        }

        private void Change(int index, Tip tip, Func<string, string> edit, bool updates)
        {
            var lines = edit(_files[tip.Path]).Split('\n').ToList();
            if (updates)
            {
                lines.RemoveAll(line => line.StartsWith("updated: ", StringComparison.Ordinal));
                lines.Insert(1, $"updated: {_today:O}");
                tip = tip with { Updated = _today };
            }
            _files[tip.Path] = string.Join('\n', lines);
            Tips[index] = tip;
        }
    }
}
