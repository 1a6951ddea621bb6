using SiteGen.Content;
using SiteGen.Sites;

namespace SiteGen.Theme.Parts;

/// <summary>In which direction texts run: the value of a <c>dir</c> attribute.</summary>
internal static class TextDirection
{
    private static readonly string[] RightToLeft = ["ar", "arc", "ckb", "dv", "fa", "he", "iw", "ks", "ps", "sd", "ug", "ur", "yi"];

    /// <summary><c>rtl</c> for a language that is written from right to left, else null.</summary>
    /// <param name="language">A BCP 47 tag.</param>
    public static string? Of(string language)
    {
        var first = language.Split('-')[0];
        return Array.Exists(RightToLeft, other => other.Equals(first, StringComparison.OrdinalIgnoreCase)) ? "rtl" : null;
    }

    /// <summary>The direction of a post where it is not the site's; null where it is.</summary>
    public static string? Of(Post post, SiteConfig config)
    {
        if (post.Language is not { } language)
            return null;
        var direction = Of(language);
        return direction == Of(config.Language) ? null : direction ?? "ltr";
    }
}
