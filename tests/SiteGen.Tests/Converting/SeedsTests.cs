using SiteGen.Content;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>The five dumps of the repository, and what issue 2 says that they hold.</summary>
public class SeedsTests
{
    private static readonly Conversion Seeds = Dumps.Convert(Dumps.Seeds());

    [Fact]
    public void Hold_59_tips_of_which_15_are_whole()
    {
        Assert.Equal(59, Seeds.Tips.Length);
        var whole = Seeds.Tips.Where(tip => tip.Post.Recovered == Recovery.Full).ToList();
        Assert.Equal(15, whole.Count);
        Assert.Equal(12, whole.Count(tip => tip.Post.Published is not null));
        Assert.Equal(3, whole.Count(tip => tip.Post.Published is null));
    }

    [Fact]
    public void Six_excerpts_occur_in_two_dumps() =>
        Assert.Equal(6, Seeds.Tips.Count(tip => tip.Post.Sources.Length == 2));

    [Fact]
    public void Tags_come_from_tag_archives_and_go_to_whole_posts_only()
    {
        var tagged = Seeds.Tips.Where(tip => tip.Post.Tags.Length > 0).ToList();
        Assert.Equal(
            ["co-worker", "customer service", "resolve"],
            tagged.SelectMany(tip => tip.Post.Tags).Distinct().Order(StringComparer.Ordinal));
        Assert.Equal(9, tagged.Count);
        Assert.All(tagged, tip => Assert.Equal(Recovery.Full, tip.Post.Recovered));
    }

    [Fact]
    public void Have_one_link_without_target_and_nothing_else_to_look_at()
    {
        var diagnostic = Assert.Single(Seeds.Diagnostics);
        Assert.Equal("SG5102", diagnostic.Code);
        Assert.Equal(new Location("seeds/001_0e9b870977a9e5c4.txt", 60, 1), diagnostic.Location);
    }

    [Fact]
    public void Balance_with_nothing_set_aside()
    {
        Assert.Empty(Seeds.Asides);
        Assert.All(Seeds.Dumps, dump =>
        {
            Assert.Equal(dump.Characters, dump.Totals.Sum);
            Assert.Equal(0, dump.Totals[Account.SetAside]);
            Assert.Equal(0, dump.Totals[Account.Unreadable]);
        });
    }

    [Fact]
    public void Convert_to_the_committed_tips()
    {
        var folder = Repository.PathOf("input", "tips");
        var committed = Directory.EnumerateFiles(folder, "*.md", SearchOption.AllDirectories)
            .Where(file => !Path.GetFileName(file).StartsWith('.'))
            .ToDictionary(file => Path.GetRelativePath(folder, file).Replace('\\', '/'), File.ReadAllText);
        foreach (var tip in Seeds.Tips)
        {
            Assert.Contains(tip.Path, committed.Keys);
            Assert.Equal(tip.Write(), committed[tip.Path]);
        }
    }

    [Fact]
    public void What_is_written_is_read_back_the_same()
    {
        foreach (var tip in Seeds.Tips)
        {
            var diagnostics = new DiagnosticBag();
            var read = PostFile.Parse(new InputFile(tip.Path, tip.Write()), diagnostics);
            Assert.Empty(diagnostics);
            Assert.Equal(tip.Markdown, read!.Markdown);
            Assert.Equal(tip.Write(), read.Write());
        }
    }
}
