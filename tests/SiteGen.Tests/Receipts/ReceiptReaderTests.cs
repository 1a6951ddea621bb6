using System.Text;
using SiteGen.Receipts;
using SiteGen.Text;

namespace SiteGen.Tests.Receipts;

public class ReceiptReaderTests
{
    private const string Good =
        """{"receipt":1,"site":"https://tips.example.com/","posts":[["/a/","A","0f",2,"id-a"]],"pages":[["/about/","About","1f",3]],"lists":[["/","Home","2f"]],"files":["/cat.png"],"feeds":{"/feed.xml":["/a/"]},"redirects":{"/old/":"/a/"}}""";

    [Fact]
    public void A_receipt_is_written_compactly_and_read_back()
    {
        var diagnostics = new DiagnosticBag();
        var receipt = ReceiptReader.Read(Encoding.UTF8.GetBytes(Good), "receipt.json", diagnostics);
        Assert.Empty(diagnostics);
        Assert.Equal(Good, Encoding.UTF8.GetString(Receipts.Bytes(receipt!)));
    }

    [Theory]
    [InlineData("", "it is not JSON")]
    [InlineData("<!DOCTYPE html>", "it is not JSON")]
    [InlineData("[]", "it has no 'receipt'")]
    [InlineData("{\"receipt\":2}", "its version is 2, and this program reads version 1")]
    [InlineData("{\"receipt\":\"1\"}", "its version is \"1\"")]
    public void What_is_no_receipt_is_answered(string text, string why) => AssertRefused(Encoding.UTF8.GetBytes(text), why);

    [Theory]
    [InlineData("https://tips.example.com/", "javascript:alert(1)", "its 'site' is no address")]
    [InlineData("[\"/a/\",\"A\",\"0f\",2,\"id-a\"]", "[\"/a/\",\"A\",\"0f\",2,\"id-a\"],[\"/a/\",\"A\",\"0f\",2,\"id-a\"]", "/a/ is in it twice")]
    [InlineData("\"/cat.png\"", "\"/about/\"", "/about/ is in it twice")]
    [InlineData("\"/cat.png\"", "null", "a text is missing")]
    [InlineData("\"/cat.png\"", "\"//evil.example/\"", "no address of a site")]
    [InlineData("\"/cat.png\"", "\"\\ud800\"", "another kind")]
    [InlineData("\"A\"", "\"\\u001b[2J\"", "control character")]
    [InlineData("\"/old/\"", "\"/\\u001b/\"", "control character")]
    [InlineData(",2,", ",-2,", "no number of words")]
    [InlineData(",2,", ",\"2\",", "another kind")]
    [InlineData(",2,", ",", "has not 5 values")]
    [InlineData("[\"/a/\"]}", "[\"/b/\"]}", "names /b/, which is no tip")]
    [InlineData("[\"/a/\"]}", "[\"/about/\"]}", "names /about/, which is no tip")]
    [InlineData("[\"/a/\"]}", "[\"/a/\",\"/a/\"]}", "names /a/ twice")]
    [InlineData("[\"/a/\"]}", "7}", "is no list")]
    [InlineData("\"/old/\":\"/a/\"", "\"/old/\":\"javascript:x\"", "no address")]
    [InlineData("\"/old/\":\"/a/\"", "\"/old/\":\"/a/\",\"/old/\":\"/b/\"", "redirected twice")]
    [InlineData("\"feeds\"", "\"foods\"", "it has no 'feeds'")]
    public void A_receipt_that_was_tampered_with_is_refused(string part, string by, string why) =>
        AssertRefused(Encoding.UTF8.GetBytes(Good.Replace(part, by, StringComparison.Ordinal)), why);

    [Fact]
    public void A_file_without_end_is_refused() => AssertRefused(new byte[ReceiptReader.MaxBytes + 1], "larger than 64 MB");

    [Fact]
    public void Deep_nesting_is_refused() => AssertRefused(Encoding.UTF8.GetBytes(new string('[', 100_000)), "it is not JSON");

    // Whatever is changed in it: a receipt, or one message, and a receipt can be compared and told.
    [Fact]
    public void No_change_of_a_byte_breaks_the_program()
    {
        var random = new Random(20);
        var good = ReceiptReader.Read(Encoding.UTF8.GetBytes(Good), "", new DiagnosticBag())!;
        for (var i = 0; i < 20_000; i++)
        {
            var bytes = Encoding.UTF8.GetBytes(Good);
            for (var changes = random.Next(1, 4); changes > 0; changes--)
                bytes[random.Next(bytes.Length)] = random.Next(2) == 0 ? (byte)random.Next(256) : (byte)"\"[]{},:/0a\\"[random.Next(11)];
            var diagnostics = new DiagnosticBag();
            if (ReceiptReader.Read(bytes, "receipt.json", diagnostics) is not { } receipt)
                Assert.Single(diagnostics);
            else
                Assert.NotEmpty(ReceiptText.Markdown(ReceiptComparison.Compare(good, receipt)) + ReceiptJson.Write(ReceiptComparison.Compare(receipt, good)));
        }
    }

    private static void AssertRefused(byte[] bytes, string why)
    {
        var diagnostics = new DiagnosticBag();
        Assert.Null(ReceiptReader.Read(bytes, "receipt.json", diagnostics));
        var diagnostic = Assert.Single(diagnostics);
        Assert.StartsWith(": error SG1801: this is not a receipt of a site: ", diagnostic.ToString()[diagnostic.Location.ToString().Length..], StringComparison.Ordinal);
        Assert.Contains(why, diagnostic.Message, StringComparison.Ordinal);
    }
}
