using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>Files of megabytes in which one line repeats: no rule may take time by the square of the lines.</summary>
[Trait("Speed", "Slow")]
public class LargeDumpTests
{
    [Theory]
    [InlineData("Add a Comment\n")]
    [InlineData("Posted on in Sports Please leave a comment\n")]
    [InlineData("Posted on in Sports\n\n\n")]
    [InlineData("T # - 1/1/19\n\nAn excerpt # Read more\n")]
    [InlineData("T - 1/1/19\n\nAn excerpt # Read more\n")]
    [InlineData("T # – #/#/19\n")]
    [InlineData("T – 1/1/19\n\nThis is text number # of it.\n\nSignup for FREE Tips!\n\n")]
    [InlineData("  • # item\n")]
    [InlineData("#. step\n")]
    [InlineData("Verse line #\n")]
    [InlineData("\u00E2\u20AC\u2122\n")]
    public void A_line_repeated_converts_and_balances(string line)
    {
        var text = string.Concat(Enumerable.Range(0, 1_500).Select(number => line.Replace("#", $"{number % 97}{number}")));
        var conversion = Dumps.Convert([new InputFile("dump.txt", text + "The end, add nothing.\n")]);
        var dump = Assert.Single(conversion.Dumps);
        Assert.Equal(dump.Characters, dump.Totals.Sum);
        Assert.Empty(conversion.Differences);
    }
}
