using FsCheck.Fluent;
using SiteGen.Addresses;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Addresses;

public class OldAddressTests
{
    [Theory]
    [InlineData("/", "/")]
    [InlineData("/old-name/", "/old-name/")]
    [InlineData("/old-name", "/old-name")]
    [InlineData("/2019/04/A-Tip.html", "/2019/04/A-Tip.html")]
    [InlineData("/café/", "/caf%C3%A9/")]
    [InlineData("/caf%c3%a9/", "/caf%C3%A9/")]
    [InlineData("/%61%7Eb/", "/a~b/")]
    [InlineData("/a%20b.pdf", "/a%20b.pdf")]
    [InlineData("/a%2Cb", "/a,b")]
    [InlineData("/it's-(not)-$5,00;a=b&c+d@e!", "/it's-(not)-$5,00;a=b&c+d@e!")]
    [InlineData("/\"a\"<b>`^{|}", "/%22a%22%3Cb%3E%60%5E%7B%7C%7D")]
    [InlineData("/100%25", "/100%25")]
    [InlineData("/日本/😀", "/%E6%97%A5%E6%9C%AC/%F0%9F%98%80")]
    [InlineData("/?p=123", "/?p=123")]
    [InlineData("/index.php?p=123&cat=a-b_c", "/index.php?cat=a-b_c&p=123")]
    [InlineData("/a%3Fb", "/a%3Fb")]
    public void An_address_has_one_normal_form(string written, string normal)
    {
        Assert.True(OldAddress.TryParse(written, out var address, out var why), why);
        Assert.Equal(normal, address.ToString());
        Assert.True(OldAddress.TryParse(normal, out var again, out _));
        Assert.Equal(address, again);
    }

    [Theory]
    [InlineData("/café/", "/caf%C3%A9")]
    [InlineData("/caf\u00e9/", "/cafe\u0301/")]
    [InlineData("/caf%C3%A9/", "/cafe%CC%81/")]
    [InlineData("/a?x=1&y=2", "/a/?y=2&x=1")]
    public void Spellings_of_one_address_have_one_key(string one, string other) =>
        Assert.Equal(OldAddress.KeyOf(one), OldAddress.KeyOf(other));

    [Theory]
    [InlineData("/Old", "/old")]
    [InlineData("/?p=1", "/?p=2")]
    [InlineData("/?p=1", "/")]
    [InlineData("/a%3Fp=1", "/a?p=1")]
    public void Different_addresses_have_different_keys(string one, string other) =>
        Assert.NotEqual(OldAddress.KeyOf(one), OldAddress.KeyOf(other));

    [Theory]
    [InlineData("", "begin with a slash")]
    [InlineData("old", "begin with a slash")]
    [InlineData("https://example.com/a", "begin with a slash")]
    [InlineData("//evil.example/", "two slashes")]
    [InlineData("/a//b", "two slashes")]
    [InlineData("/\uFEFF//evil.example/\uFEFF302!", "U+FEFF")]
    [InlineData("/%EF%BB%BFa", "U+FEFF")]
    [InlineData("/a\u200bb", "U+200B")]
    [InlineData("/a\u202eb", "U+202E")]
    [InlineData("/a\u00a0b", "U+00A0")]
    [InlineData("/a\u3000b", "U+3000")]
    [InlineData("/a\u2028b", "U+2028")]
    [InlineData("/a b", "%20")]
    [InlineData("/a\tb", "U+0009")]
    [InlineData("/a\nb", "U+000A")]
    [InlineData("/a%0Ab", "U+000A")]
    [InlineData("/a%00", "U+0000")]
    [InlineData("/\ud800", "Unicode")]
    [InlineData("/a\\b", "backslash")]
    [InlineData("/%5C%5Cevil.example", "backslash")]
    [InlineData("/a%2Fb", "%2F")]
    [InlineData("/a%", "hex digits")]
    [InlineData("/a%zz", "hex digits")]
    [InlineData("/%C3", "UTF-8")]
    [InlineData("/*", "placeholder")]
    [InlineData("/%2A", "placeholder")]
    [InlineData("/:splat", "placeholder")]
    [InlineData("/old#top", "behind #")]
    [InlineData("/a/../b", "'..'")]
    [InlineData("/a/%2e%2e/b", "'..'")]
    [InlineData("/.netlify/functions", "Netlify")]
    [InlineData("/?", "name=value")]
    [InlineData("/?p", "name=value")]
    [InlineData("/?p=", "name=value")]
    [InlineData("/?p=a%20b", "name=value")]
    [InlineData("/?p=:id", "placeholder")]
    [InlineData("/?p=1&p=2", "twice")]
    [InlineData("/?p=1?q=2", "name=value")]
    public void What_no_rule_can_say_is_refused(string written, string why)
    {
        Assert.False(OldAddress.TryParse(written, out _, out var reason));
        Assert.Contains(why, reason, StringComparison.Ordinal);
    }

    // Whatever an author writes: what is accepted is ASCII in one piece, and means the same when it is read again.
    [Fact]
    public void Every_accepted_address_is_plain_ascii_and_stable()
    {
        var hostile = Gen.Elements("/", "%", "%2e", "%EF%BB%BF", "é", "\uFEFF", " ", "a", "?", "p=1", "&", "#", ":", "*", "\\", "\u0085", "😀", "..");
        var texts = Gen.ListOf(hostile).Select(parts => "/" + string.Concat(parts));
        Properties.Hold(texts, text =>
        {
            if (!OldAddress.TryParse(text, out var address, out _))
                return true;
            var normal = address.ToString();
            return normal.All(character => character is > ' ' and < '\u007f')
                && !normal.StartsWith("//", StringComparison.Ordinal)
                && normal.AsSpan().IndexOfAny(":*#\\") < 0
                && OldAddress.TryParse(normal, out var again, out _) && again == address && again.Key == address.Key;
        }, 5000);
    }
}
