using System.Text;
using SiteGen.Tests.Support;
using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class NfcTests
{
    [Theory]
    [InlineData("Cafe\u0301", "Café")]
    [InlineData("e\u0323\u0302", "ệ")]
    [InlineData("e\u0302\u0323", "ệ")]
    [InlineData("\u212B", "Å")]
    [InlineData("\u0958", "\u0915\u093C")]
    [InlineData("\u1112\u1161\u11AB", "한")]
    [InlineData("\uD55C", "한")]
    [InlineData("か\u3099", "が")]
    [InlineData("\u0301a", "\u0301a")]
    [InlineData("a\u0315\u0300", "à\u0315")]
    [InlineData("a\u0334\u0300", "à\u0334")]
    [InlineData("\uF900", "豈")]
    [InlineData("\U0001D15E", "\U0001D157\U0001D165")]
    public void A_text_is_composed(string text, string composed) => Assert.Equal(composed, Nfc.Of(text));

    [Fact]
    public void A_text_that_is_composed_already_is_left_alone()
    {
        foreach (var text in new[] { "", "Café – “so”…", "日本語", "한국어", "👨‍👩‍👧", "Ελληνικά" })
            Assert.Same(text, Nfc.Of(text));
    }

    // With ICU on the machine, .NET knows it too. Unicode 14 is what both know; later characters differ by version.
    [Fact]
    public void It_is_what_the_platform_says_where_it_knows()
    {
        if ("e\u0301".Normalize() != "é")
            Assert.Skip("no ICU, so .NET does not know");
        for (var point = 0x80; point < 0x2FA20; point++)
        {
            if (!Rune.IsValid(point) || Rune.GetUnicodeCategory(new Rune(point)) == System.Globalization.UnicodeCategory.OtherNotAssigned)
                continue;
            var text = $"a{new Rune(point)}\u0301\u0323e";
            foreach (var form in new[] { NormalizationForm.FormC, NormalizationForm.FormD })
                Assert.Equal(text.Normalize(), Nfc.Of(text.Normalize(form)));
        }
    }

    [Fact]
    public void A_second_time_changes_nothing() => Properties.Hold(Texts.Any, text => Nfc.Of(Nfc.Of(text)) == Nfc.Of(text));
}
