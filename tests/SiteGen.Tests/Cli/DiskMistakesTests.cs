using SiteGen.Cli;

namespace SiteGen.Tests.Cli;

/// <summary>What is said of a disk that fails where no test can make it fail on every machine.</summary>
public class DiskMistakesTests
{
    [Fact]
    public void A_mixture_of_two_sites_is_called_one() => Assert.Equal(
        """
        output: error SG0016: a part of the new site is written, and then the disk said: no space left
          hint: build again when that is mended: until then the site is a mixture of the old one and the new one
        """,
        DiskMistakes.PartlyWritten(new AggregateException(new IOException("no space left")), "output").ToString());

    [Fact]
    public void A_damaged_cache_is_named_and_changes_nothing() => Assert.Equal(
        """
        .cache: warning SG0018: the cache is damaged, and not used
          hint: the site is right all the same
        """,
        DiskMistakes.CacheDamaged().ToString());
}
