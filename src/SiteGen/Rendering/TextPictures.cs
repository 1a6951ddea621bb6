using System.Collections.Concurrent;
using System.Collections.Immutable;
using SiteGen.Addresses;
using SiteGen.Pictures;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>A picture that texts show and that is published in smaller copies, too.</summary>
/// <param name="Path">Where it is published.</param>
/// <param name="File">The picture.</param>
/// <param name="Size">Its size.</param>
internal sealed record LargePicture(SitePath Path, InputFile File, PictureSize Size);

/// <summary>
/// The pictures that texts show. The header of each is looked at once, and only if a text shows it. May be used by several
/// threads.
/// </summary>
/// <param name="fileAt">The file that is published at a URL of the site; null for a page.</param>
/// <param name="links">How addresses are written.</param>
/// <param name="sizes">How wide the theme shows a picture, as <c>sizes</c> has it.</param>
/// <param name="canShrink">Whether there will be smaller copies; asked at most once, at the first large picture.</param>
internal sealed class TextPictures(Func<string, InputFile?> fileAt, SiteLinks links, string sizes, Func<bool> canShrink)
{
    // A reader waits two seconds for it at 8 Mbit/s.
    private const int MaxBytes = 2_000_000;

    private sealed record Picture(InputFile File, PictureSize? Size, LargePicture? Large);

    private readonly ConcurrentDictionary<string, Picture?> _byUrl = new(StringComparer.Ordinal);
    private readonly Lazy<bool> _canShrink = new(canShrink);

    /// <summary>The URLs of the files that texts show.</summary>
    public IEnumerable<string> Urls => _byUrl.Where(pair => pair.Value is not null).Select(pair => pair.Key);

    /// <summary>The pictures of which there are smaller copies, by path.</summary>
    public ImmutableArray<LargePicture> WithCopies =>
        [.. Large.Where(_ => _canShrink.Value).OrderBy(picture => picture.Path.Value, StringComparer.Ordinal)];

    /// <summary>Whether a text shows a picture of which there should be smaller copies.</summary>
    public bool AnyLarge => Large.Any();

    private IEnumerable<LargePicture> Large => _byUrl.Values.Select(picture => picture?.Large).OfType<LargePicture>();

    /// <summary>What a page says of a picture.</summary>
    /// <param name="link">The link as it is resolved so far.</param>
    /// <param name="url">The URL of the site that it leads to, without a fragment.</param>
    /// <param name="written">The link as written.</param>
    public ResolvedLink Show(ResolvedLink link, string url, string written)
    {
        if (_byUrl.GetOrAdd(url, Find) is not { } picture)
            return new(null, at => Mistakes.NotAPicture(at, written));
        if (picture.Size is not { } size)
            return link with { Warning = at => Mistakes.PictureOfNoSize(at, written) };
        var isHuge = picture.File.Content.Length > MaxBytes || SmallerPictures.IsTooLarge(size);
        return (picture.Large is { } large && _canShrink.Value ? WithSourceSet(link, large) : link with { Picture = new(size.Width, size.Height) }) with
        {
            Warning = isHuge ? at => Mistakes.HugePicture(at, written, size.Width, size.Height, picture.File.Content.Length) : null,
        };
    }

    private Picture? Find(string url)
    {
        if (fileAt(url) is not { } file)
            return null;
        var content = file.Content.Span;
        var size = PictureSize.Read(content);
        var large = size is { } known && SmallerPictures.HasThem(content, known) && SitePath.TryCreate(file.Path, out var path, out _)
            ? new LargePicture(path, file, known)
            : null;
        return new Picture(file, size, large);
    }

    // The widest copy stands for the picture where nobody can choose: in feeds and books.
    private ResolvedLink WithSourceSet(ResolvedLink link, LargePicture picture)
    {
        var copies = SmallerPictures.Widths.Select(width => (Width: width, Href: links.Href(SitePath.Of(SmallerPictures.PathOf(picture.Path.Value, width)))));
        var widest = SmallerPictures.SizeOf(picture.Size, SmallerPictures.Widths[^1]);
        return link with
        {
            Href = copies.Last().Href,
            Picture = new(widest.Width, widest.Height, string.Join(", ", copies.Select(copy => $"{copy.Href} {copy.Width}w")), sizes),
        };
    }
}
