using SiteGen.Tests.Converting;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Building;

/// <summary>
/// The libraries in a host of another culture. Our own program chooses the invariant one for itself, which
/// <see cref="SameBytesTests"/> shows.
/// </summary>
public class AnyCultureTests
{
    private static readonly DateOnly Day = new(2019, 4, 9);

    [Fact]
    public void The_odd_culture_writes_dates_and_numbers_in_its_own_way() =>
        Assert.Equal("2562·04·09 M4 D2 1٬234٫5 neg1", OddCulture.In(() => $"{Day:yyyy/MM/dd MMMM dddd} {1234.5:N1} {-1}"));

    [Fact]
    public void Every_output_of_a_site_has_the_same_bytes() =>
        Assert.Equal(Outputs(SampleSite.Build), OddCulture.In(() => Outputs(SampleSite.Build)));

    [Fact]
    public void Every_output_of_the_blog_has_the_same_bytes() =>
        Assert.Equal(Outputs(_ => Blog.Build()), OddCulture.In(() => Outputs(_ => Blog.Build())));

    [Theory]
    [InlineData("-- tips/a.md --\n---\ntitle: A\npublished: 2019-04-09\n---\n")]
    [InlineData("-- tips/a.md --\n---\ntitle: A\npublished_about:\n  from: 2019-04-09\n  to: 2019-04-01\n  because: of it\n---\n")]
    public void Messages_are_the_same(string site)
    {
        var messages = StringSite.Build(site, now: "2019-01-01").Messages;
        Assert.NotEmpty(messages);
        Assert.Equal(messages, OddCulture.In(() => StringSite.Build(site, now: "2019-01-01").Messages));
    }

    [Fact]
    public void The_dumps_convert_to_the_same_tips()
    {
        Assert.Equal(Tips(), OddCulture.In(Tips));

        static (string, string)[] Tips() => [.. Dumps.Convert(Dumps.Seeds()).Tips.Select(tip => (tip.Path, tip.Write()))];
    }

    private static SortedDictionary<string, string> Outputs(Func<string?, BuiltSite> build)
    {
        var site = build(null);
        return new(site.Paths.ToDictionary(path => path, path => Convert.ToHexString(site.Bytes(path))), StringComparer.Ordinal);
    }
}
