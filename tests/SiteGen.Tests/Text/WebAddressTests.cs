using SiteGen.Text;

namespace SiteGen.Tests.Text;

public class WebAddressTests
{
    [Theory]
    [InlineData("https://bücher.example/ä", "https://xn--bcher-kva.example/ä")]
    [InlineData("https://BÜCHER.example", "https://xn--bcher-kva.example")]
    [InlineData("https://bu\u0308cher.example", "https://xn--bcher-kva.example")]
    [InlineData("http://straße.example:8080/?q", "http://xn--strae-oqa.example:8080/?q")]
    [InlineData("https://日本語.example#x", "https://xn--wgv71a119e.example#x")]
    [InlineData("https://ジェーピーニック.example", "https://xn--hckqz9bzb1cyrb.example")]
    [InlineData("https://münchen-ost.example", "https://xn--mnchen-ost-9db.example")]
    [InlineData("https://pi.π.example", "https://pi.xn--1xa.example")]
    [InlineData("https://Example.com/A", "https://Example.com/A")]
    [InlineData("https://[::1]:80/", "https://[::1]:80/")]
    [InlineData("https://localhost/", "https://localhost/")]
    public void A_host_is_written_in_ASCII(string address, string normalized) => Assert.Equal(normalized, WebAddress.Normalize(address));

    [Theory]
    [InlineData("https:")]
    [InlineData("https:/")]
    [InlineData("https://")]
    [InlineData("https:///a")]
    [InlineData("https://?a")]
    [InlineData("https://a b/")]
    [InlineData("https://%/")]
    [InlineData("https://a,b/")]
    [InlineData("https://ü\u200Bx.example/")]
    [InlineData("https://ü\uD83D.example/")]
    public void What_has_no_host_is_no_address(string address) => Assert.Null(WebAddress.Normalize(address));
}
