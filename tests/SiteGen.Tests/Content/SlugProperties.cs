using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Content;

public class SlugProperties
{
    [Fact]
    public void Any_text_gives_no_slug_or_one_that_is_safe_in_an_address() => Properties.Hold(Texts.Any, text =>
        Slug.From(text) is not { } slug
        || (slug.Value.All(letter => char.IsAsciiLetterLower(letter) || char.IsAsciiDigit(letter) || letter == '-')
            && !slug.Value.StartsWith('-') && !slug.Value.EndsWith('-')
            && !slug.Value.Contains("--", StringComparison.Ordinal)
            && Slug.Parse(slug.Value) == slug));

    [Fact]
    public void A_slug_can_be_a_folder_whatever_the_title_was() => Properties.Hold(Texts.Any, text =>
        Slug.From(text) is not { } slug
        || SitePath.OfFolder(slug.Value).Url == $"/{slug}/");
}
