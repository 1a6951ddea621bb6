using SiteGen.Cli.Writing.External;

namespace SiteGen.Tests.Writing;

public class RobotsRulesTests
{
    [Theory]
    [InlineData("", "/a", true)]
    [InlineData("User-agent: *\nDisallow:", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-Agent : * # all\r\ndisallow:/a # not this", "/a/b", false)]
    [InlineData("User-agent: other\nDisallow: /", "/a", true)]
    [InlineData("User-agent: other\nUser-agent: *\nDisallow: /", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /\n\nUser-agent: SiteGen\nDisallow: /b", "/a", true)]
    [InlineData("User-agent: sitegen\nDisallow: /b\n\nUser-agent: *\nDisallow: /", "/b", false)]
    [InlineData("User-agent: sitegen\nAllow: /a\nUser-agent: x\nDisallow: /\nUser-agent: sitegen\nDisallow: /b", "/b", false)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a/b", "/a/b/c", true)]
    [InlineData("User-agent: *\nDisallow: /a\nAllow: /a", "/a", true)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf", false)]
    [InlineData("User-agent: *\nDisallow: /*.pdf$", "/x/y.pdf?a", true)]
    [InlineData("User-agent: *\nDisallow: /*?*a=", "/x?b=1&a=2", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/a", false)]
    [InlineData("User-agent: *\nDisallow: /a$", "/ab", true)]
    [InlineData("User-agent: *\nDisallow: /**********************b", "/aaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaaa", true)]
    [InlineData("Disallow: /", "/a", true)]
    [InlineData("User-agent: *\nSitemap: https://example.com/\nDisallow: /a", "/a", false)]
    public void The_longest_rule_of_the_own_group_counts(string robots, string path, bool isAllowed) =>
        Assert.Equal(isAllowed, RobotsRules.Read(robots, "sitegen").Allow(path));

    [Theory]
    [InlineData("User-agent: *\nCrawl-delay: 2.5", 2.5)]
    [InlineData("User-agent: *\nCrawl-delay: soon", 0)]
    [InlineData("User-agent: *\nCrawl-delay: 99999999999", 3600)]
    public void A_host_may_want_a_longer_pause(string robots, double seconds) =>
        Assert.Equal(TimeSpan.FromSeconds(seconds), RobotsRules.Read(robots, "sitegen").Pause);
}
