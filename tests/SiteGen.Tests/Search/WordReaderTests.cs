using System.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

public class WordReaderTests
{
    [Theory]
    [InlineData("Say NO to Customers", "say no to customers")]
    [InlineData("café Straße Ærø", "cafe strasse aero")]
    [InlineData("e\u0301tude", "etude")]
    [InlineData("don’t don't", "dont dont")]
    [InlineData("the customer’s the customers’", "the customer the customers")]
    [InlineData("You’re sure we'll say I’ve done; he’d ask, I’m here", "you sure we say i done he ask i here")]
    [InlineData("o’clock ma’am", "oclock maam")]
    [InlineData("now–or—never", "now or never")]
    [InlineData("co-worker", "co worker+coworker")]
    [InlineData("co\u2011worker, e‐mail", "co worker+coworker e mail+email")]
    [InlineData("face-to-face.", "face to face+facetoface")]
    [InlineData("soft\u00ADware", "software")]
    [InlineData("- dash -", "dash")]
    [InlineData("24-hour desk", "24 hour+24hour desk")]
    [InlineData("a/b, c.d", "a b c d")]
    [InlineData("日本 👍 ok𝒳no", "日本 ok no")]
    [InlineData("", "")]
    [InlineData("’ - ’", "")]
    public void Words_are_folded(string text, string expected) => Assert.Equal(expected, WordsOf(text, isHtml: false));

    [Theory]
    [InlineData("<p>One <em>w</em>ord</p><p>two</p>", "one word two")]
    [InlineData("<ul>\n<li>One</li><li>two</li></ul>", "one two")]
    [InlineData("a line<br />and more", "a line and more")]
    [InlineData("<a href=\"/no/words/\">Here</a> &amp; there", "here there")]
    [InlineData("fish&quot;n&quot;chips", "fish n chips")]
    [InlineData("never <closed", "never")]
    public void Only_what_readers_see_of_HTML_is_read(string html, string expected) => Assert.Equal(expected, WordsOf(html, isHtml: true));

    internal static string WordsOf(string text, bool isHtml)
    {
        var words = new List<string>();
        var reader = new WordReader(Encoding.UTF8.GetBytes(text), new byte[WordReader.BufferSize], isHtml);
        while (reader.Read())
        {
            var word = Encoding.UTF8.GetString(reader.Part);
            words.Add(reader.Compound.IsEmpty ? word : $"{word}+{Encoding.UTF8.GetString(reader.Compound)}");
        }
        return string.Join(' ', words);
    }
}
