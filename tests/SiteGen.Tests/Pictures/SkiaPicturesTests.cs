using SiteGen.Images;
using SiteGen.Pictures;
using SkiaSharp;

namespace SiteGen.Tests.Pictures;

public class SkiaPicturesTests
{
    private static readonly SkiaPictures Pictures = SkiaPictures.TryLoad(out var why) ?? throw new InvalidOperationException(why);

    [Fact]
    public void A_social_card_is_a_PNG_of_the_recommended_size() =>
        Assert.Equal(new PictureSize(1200, 630), PictureSize.Read(Card("Use the Actions of Empathy")));

    [Fact]
    public void The_same_card_gives_the_same_bytes() => Assert.Equal(Card("Listen First"), Card("Listen First"));

    [Fact]
    public void Another_title_gives_another_card() => Assert.NotEqual(Card("Listen First"), Card("Listen Last"));

    [Theory]
    [InlineData("聞く")]
    [InlineData("اسمع")]
    [InlineData("Smile \U0001F600")]
    public void A_title_that_the_font_can_not_write_has_no_card(string title) =>
        Assert.Null(Pictures.DrawSocialCard(new SocialCard(title, "Tips", null)));

    [Theory]
    [InlineData("SemiBold")]
    [InlineData("Medium")]
    public void The_font_has_the_characters_for_which_it_is_not_asked(string weight) =>
        Assert.True(SkiaPictures.HasGlyphs(InterFont.Load(weight), SkiaPictures.CommonCharacters()));

    [Fact]
    public void A_long_title_is_cut_within_the_card()
    {
        var title = string.Join(' ', Enumerable.Repeat("Reconciliation", 60));
        Assert.Equal(Card(title), Card(title + " and more"));
    }

    [Theory]
    [InlineData("A")]
    [InlineData("Donaudampfschifffahrtselektrizitätenhauptbetriebswerkbauunterbeamtengesellschaft")]
    [InlineData("“No” – isn’t the Answer…")]
    public void Nothing_is_drawn_over_the_edge(string title)
    {
        using var bitmap = SKBitmap.Decode(Card(title));
        for (var y = 0; y < bitmap.Height; y++)
            Assert.Equal(bitmap.GetPixel(1199, 0), bitmap.GetPixel(1199, y));
    }

    [Theory]
    [InlineData(SKEncodedImageFormat.Png)]
    [InlineData(SKEncodedImageFormat.Jpeg)]
    [InlineData(SKEncodedImageFormat.Webp)]
    public void A_shrunk_picture_keeps_its_format_and_its_shape(SKEncodedImageFormat format)
    {
        var small = Pictures.Shrink(Samples.Encode(400, 300, format), 200);
        Assert.Equal(new PictureSize(200, 150), PictureSize.Read(small));
        using var codec = SKCodec.Create(new MemoryStream(small!));
        Assert.Equal(format, codec.EncodedFormat);
    }

    // The left half is red: turned to the right (6) it is above, turned to the left (8) below.
    [Theory]
    [InlineData(6, 5, 2)]
    [InlineData(8, 5, 17)]
    public void A_picture_that_Exif_turns_is_turned_before_it_is_shrunk(byte orientation, int x, int y)
    {
        using var small = SKBitmap.Decode(Pictures.Shrink(Samples.TurnedJpeg(40, 20, orientation), 10));
        Assert.Equal((10, 20), (small.Width, small.Height));
        var color = small.GetPixel(x, y);
        Assert.True(color.Red > 200 && color.Blue < 60, $"the pixel is {color}");
    }

    [Fact]
    public void What_is_no_picture_is_not_shrunk() => Assert.Null(Pictures.Shrink("no picture"u8.ToArray(), 10));

    private static byte[] Card(string title) =>
        Pictures.DrawSocialCard(new SocialCard(title, "Customer Service Tip of the Week", "April 9, 2019"))!;
}
