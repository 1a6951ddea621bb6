using System.Text;
using SiteGen.Converter.Merging;
using SiteGen.Text;

namespace SiteGen.Tests.Converting;

/// <summary>One page in the encodings in which copies of it are found: it is the same tip every time.</summary>
public class EncodingTests
{
    private const string Page =
        "Don’t Be – “Defensive” – 7/8/14 TOW\n\nPosted on in\u00A0Café Sports Please leave a comment\n\n\n" +
        "They don’t… “really” say – 50 %.\n\n  • One € now\n  • Two\n\nDon’t.\n\nSignup for FREE Tips!\n";

    private static readonly string Expected = Converted(Encoding.UTF8.GetBytes(Page)).Tips.Single().Write();

    public static TheoryData<string, byte[]> Encodings() => new()
    {
        { "UTF-8 with BOM", [0xEF, 0xBB, 0xBF, .. Encoding.UTF8.GetBytes(Page)] },
        { "UTF-8 with CRLF", Encoding.UTF8.GetBytes(Page.Replace("\n", "\r\n")) },
        { "UTF-8 with CR", Encoding.UTF8.GetBytes(Page.Replace('\n', '\r')) },
        { "UTF-16 little endian with BOM", [0xFF, 0xFE, .. Encoding.Unicode.GetBytes(Page)] },
        { "UTF-16 big endian with BOM", [0xFE, 0xFF, .. Encoding.BigEndianUnicode.GetBytes(Page)] },
        { "UTF-16 little endian", Encoding.Unicode.GetBytes(Page.Replace("’", "'")) },
        { "Windows-1252", Windows1252(Page) },
        { "UTF-8 read as Windows-1252", Encoding.UTF8.GetBytes(ReadAsWindows1252(Page)) },
        { "the same, twice", Encoding.UTF8.GetBytes(ReadAsWindows1252(ReadAsWindows1252(Page))) },
        { "the same, without the byte that means nothing", Encoding.UTF8.GetBytes(ReadAsWindows1252(Page).Replace("\u009D", "")) },
    };

    [Theory]
    [MemberData(nameof(Encodings))]
    public void Every_encoding_gives_the_same_tip(string name, byte[] bytes)
    {
        var conversion = Converted(bytes);
        var tip = Assert.Single(conversion.Tips);
        Assert.Equal(
            name == "UTF-16 little endian" ? Expected.Replace("’", "'") : Expected,
            name == "UTF-16 little endian" ? tip.Write().Replace("’", "'") : tip.Write());
        var dump = Assert.Single(conversion.Dumps);
        Assert.Equal(dump.Characters, dump.Totals.Sum);
    }

    [Fact]
    public void A_repair_is_reported_with_its_place()
    {
        var diagnostic = Assert.Single(Converted(Encoding.UTF8.GetBytes(ReadAsWindows1252(Page))).Diagnostics);
        Assert.Equal("SG5003", diagnostic.Code);
        Assert.Equal(new Location("dump.txt", 1, 4), diagnostic.Location);
    }

    [Fact]
    public void A_character_that_the_dump_was_cut_within_is_named()
    {
        var bytes = Encoding.UTF8.GetBytes(Page);
        var end = Array.LastIndexOf(bytes, (byte)0xE2);
        Assert.DoesNotContain(Converted(bytes[..end]).Diagnostics, diagnostic => diagnostic.Code == "SG5005");
        Assert.Contains(Converted(bytes[..(end + 1)]).Diagnostics, diagnostic => diagnostic.Code == "SG5005" && diagnostic.Location.Line == 11);
        Assert.Contains(Converted(bytes[..(end + 2)]).Diagnostics, diagnostic => diagnostic.Code == "SG5005");
    }

    [Fact]
    public void Lines_of_mail_keep_their_numbers()
    {
        var page = "Don=E2=80=99t Wait =E2=80=93 6/4/19\r\n\r\nPosted on in=C2=A0Sports Please leave a comm=\r\nent\r\n\r\nThe cl=\r\nerk=E2=80=99s li=\r\nne is long.\r\n\r\n<b>x</b>\r\n";
        var conversion = Converted(Encoding.UTF8.GetBytes(page));
        Assert.Contains("The clerk’s line is long.\n", conversion.Tips.Single().Markdown, StringComparison.Ordinal);
        Assert.Equal(10, Assert.Single(conversion.Doubts).At.Line);
        var dump = Assert.Single(conversion.Dumps);
        Assert.Equal(dump.Characters, dump.Totals.Sum);
    }

    [Theory]
    [InlineData("x = 1 and y=20", "x = 1 and y=20")]
    [InlineData("client=92s line=2E", "client’s line.")]
    [InlineData("one=20\ntwo=3D2=20\nthree", "one=20\n\ntwo=3D2=20\n\nthree")]
    public void Only_a_text_of_mail_is_read_as_one(string text, string markdown) =>
        Assert.Equal(markdown + "\n", Converted(Encoding.UTF8.GetBytes($"A Tip – 6/4/19\n\nPosted on in\u00A0Sports Please leave a comment\n\n{text}\n")).Tips.Single().Markdown);

    [Theory]
    [InlineData("Â and Ã are letters, â too: château, Âge d’or, Ãrea â€ alone")]
    [InlineData("naïve, café, Zürich, “fiancé” – São Paulo")]
    public void What_may_be_meant_is_left_alone(string text)
    {
        var page = Page.Replace("They don’t… “really” say – 50 %.", text);
        Assert.Contains(text, Converted(Encoding.UTF8.GetBytes(page)).Tips.Single().Markdown);
    }

    [Theory]
    [InlineData("", "SG5001")]
    [InlineData(" \n\u00A0\n", "SG5001")]
    [InlineData("resolve\0\n\nTitle – 1/1/19\n", "SG5001")]
    public void What_is_no_dump_is_named_and_skipped(string text, string code)
    {
        var conversion = Dumps.Convert([new InputFile("bad.txt", text), new InputFile("good.txt", Page)]);
        Assert.Single(conversion.Tips);
        Assert.Equal(code, Assert.Single(conversion.Diagnostics).Code);
        Assert.NotNull(conversion.Dumps.Single(dump => dump.Path == "bad.txt").Skipped);
        Assert.All(conversion.Dumps, dump => Assert.Equal(dump.Characters, dump.Totals.Sum));
    }

    [Fact]
    public void A_text_in_which_nothing_is_of_the_blog_is_set_aside_for_a_person()
    {
        var conversion = Dumps.Convert([new InputFile("notes.txt", "Milk and eggs.\nAnd bread."), new InputFile("good.txt", Page)]);
        Assert.Single(conversion.Tips);
        Assert.Equal("SG5104", Assert.Single(conversion.Diagnostics).Code);
        Assert.Equal("Milk and eggs.\nAnd bread.", Assert.Single(conversion.Asides).Text);
        var dump = conversion.Dumps.Single(dump => dump.Path == "notes.txt");
        Assert.Null(dump.Skipped);
        Assert.Equal((dump.Characters, 24), (dump.Totals.Sum, dump.Totals[Converter.Ledger.Account.SetAside]));
    }

    [Fact]
    public void A_line_of_five_megabytes_is_skipped()
    {
        var conversion = Dumps.Convert([new InputFile("bad.txt", new string('x', 5_000_000)), new InputFile("good.txt", Page)]);
        Assert.Single(conversion.Tips);
        Assert.Equal("SG5001", Assert.Single(conversion.Diagnostics).Code);
    }

    private static Conversion Converted(byte[] bytes) => Dumps.Convert([new InputFile("dump.txt", bytes)]);

    private static readonly string Upper =
        "€\u0081‚ƒ„…†‡ˆ‰Š‹Œ\u008DŽ\u008F\u0090‘’“”•–—˜™š›œ\u009DžŸ";

    private static byte[] Windows1252(string text) =>
        [.. text.Select(character => Upper.IndexOf(character) is var index and >= 0 ? (byte)(0x80 + index) : (byte)character)];

    private static string ReadAsWindows1252(string text) =>
        string.Concat(Encoding.UTF8.GetBytes(text).Select(value => value is >= 0x80 and < 0xA0 ? Upper[value - 0x80] : (char)value));
}
