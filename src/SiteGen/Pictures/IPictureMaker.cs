namespace SiteGen.Pictures;

/// <summary>
/// Makes pictures. The library itself has no drawing code: the host brings it, because it needs a native library that not
/// every machine has.
/// </summary>
public interface IPictureMaker
{
    /// <summary>Changes whenever the same request could give other bytes.</summary>
    string Version { get; }

    /// <summary>Whether the font has all characters of a card. Others would be shown as empty boxes.</summary>
    bool CanDraw(SocialCard card);

    /// <summary>Draws the picture that social networks show beside a link.</summary>
    /// <param name="card">What stands on it.</param>
    /// <returns>
    /// A PNG of <see cref="SocialCard.Width"/> × <see cref="SocialCard.Height"/> pixels; null where it can't
    /// be drawn (<see cref="CanDraw"/>).
    /// </returns>
    byte[]? DrawSocialCard(SocialCard card);

    /// <summary>Makes a picture smaller, in its own format.</summary>
    /// <param name="file">A PNG, JPEG or WebP file.</param>
    /// <param name="width">The new width in pixels, less than the picture's.</param>
    /// <returns>The smaller picture; null where the file can't be read as a picture.</returns>
    byte[]? Shrink(ReadOnlyMemory<byte> file, int width);
}

/// <summary>What stands on a social image.</summary>
/// <param name="Title">The post's title.</param>
/// <param name="Site">The site's title.</param>
/// <param name="Date">The date in words; null where it is not known.</param>
public sealed record SocialCard(string Title, string Site, string? Date)
{
    /// <summary>Pixels from left to right, as Open Graph recommends.</summary>
    public const int Width = 1200;

    /// <summary>Pixels from top to bottom.</summary>
    public const int Height = 630;
}
