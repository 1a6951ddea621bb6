using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>Which files of the input are published, and as what.</summary>
public class SiteInputTests
{
    [Theory]
    [InlineData("tips/photo.jpg")]
    [InlineData("tips/2019/photo.JPG")]
    [InlineData("pages/form.pdf")]
    [InlineData("ads.txt")]
    [InlineData("files/notes.txt")]
    [InlineData("files/letter.docx")]
    [InlineData("admin/config.yml")]
    [InlineData(".well-known/security.txt")]
    public void A_file_of_no_kind_is_published_as_it_is(string path) =>
        Assert.Equal("content\n", StringSite.Build($"-- {path} --\ncontent").Text(path));

    [Theory]
    [InlineData("tips/b.markdown")]
    [InlineData("tips/b.mdown")]
    [InlineData("tips/2019/b.mkd")]
    [InlineData("tips/tip.txt")]
    [InlineData("tips/tip.TXT")]
    [InlineData("pages/draft.docx")]
    [InlineData("pages/a.yml")]
    [InlineData("menus.yml")]
    [InlineData("site.yaml")]
    [InlineData("Site.yml")]
    public void A_file_that_was_meant_to_be_read_stops_the_build(string path)
    {
        var site = StringSite.Build($"-- {path} --\n");
        Assert.False(site.IsBuilt);
        Assert.Contains($"{path}: error SG102", site.Messages, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("notes.md")]
    [InlineData("Tips/a.md")]
    [InlineData("tips/f.md~")]
    [InlineData("tips/#g.md#")]
    [InlineData("pages/h.md.bak")]
    [InlineData("h.md.orig")]
    [InlineData("site.yml~")]
    [InlineData("images/logo.png.orig")]
    public void What_was_left_behind_is_named_and_not_published(string path)
    {
        var site = StringSite.Build($"-- {path} --\n");
        Assert.Contains($"{path}: warning SG102", site.Messages, StringComparison.Ordinal);
        Assert.DoesNotContain(path, site.Paths);
    }
}
