using System.Collections.Immutable;

namespace SiteGen.Pictures;

/// <summary>Which pictures are published in smaller copies as well, for browsers to choose from.</summary>
public static class SmallerPictures
{
    // A phone's camera makes 50 million. Each takes four bytes of memory, twice where the picture has to be turned.
    private const long MaxPixels = 64_000_000;

    /// <summary>
    /// The widths in pixels, the smallest first: the column of a text on a screen, the whole of a phone's, the column on a
    /// screen of twice as many pixels.
    /// </summary>
    public static ImmutableArray<int> Widths { get; } = [640, 960, 1280];

    /// <summary>Whether a picture has more pixels than a program should unpack.</summary>
    public static bool IsTooLarge(PictureSize size) => (long)size.Width * size.Height > MaxPixels;

    /// <summary>
    /// Whether a picture is wider than all <see cref="Widths"/>, and of a kind that can be made smaller: a PNG, JPEG or
    /// WebP that does not move. The others are drawings (SVG), move (GIF), or can't be written here (AVIF).
    /// </summary>
    /// <param name="file">The whole file.</param>
    /// <param name="size">Its size.</param>
    public static bool HasThem(ReadOnlySpan<byte> file, PictureSize size) =>
        size.Width > Widths[^1] && !IsTooLarge(size) && file switch
        {
            [0x89, (byte)'P', (byte)'N', (byte)'G', ..] => !IsMovingPng(file),
            [0xFF, 0xD8, ..] => true,
            [(byte)'R', (byte)'I', (byte)'F', (byte)'F', _, _, _, _, (byte)'W', (byte)'E', (byte)'B', (byte)'P', ..] => !IsMovingWebP(file),
            _ => false,
        };

    /// <summary>The path of a smaller copy, beside the picture: <c>images/desk-640w.jpg</c>.</summary>
    /// <param name="path">The picture's path.</param>
    /// <param name="width">One of <see cref="Widths"/>.</param>
    public static string PathOf(string path, int width)
    {
        var extension = Path.GetExtension(path.AsSpan());
        return $"{path.AsSpan(0, path.Length - extension.Length)}-{width}w{extension}";
    }

    /// <summary>The size of a smaller copy.</summary>
    public static PictureSize SizeOf(PictureSize size, int width) =>
        new(width, Math.Max(1, (int)Math.Round((double)size.Height * width / size.Width)));

    // APNG: a chunk acTL before the pixels.
    private static bool IsMovingPng(ReadOnlySpan<byte> file)
    {
        var pixels = file.IndexOf("IDAT"u8);
        return file[..(pixels < 0 ? file.Length : pixels)].IndexOf("acTL"u8) >= 0;
    }

    // The second bit of an extended file's flags.
    private static bool IsMovingWebP(ReadOnlySpan<byte> file) => file.Length > 20 && file[12..].StartsWith("VP8X"u8) && (file[20] & 2) != 0;
}
