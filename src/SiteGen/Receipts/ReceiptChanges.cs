using System.Collections.Immutable;

namespace SiteGen.Receipts;

/// <summary>What changes for readers between two receipts. <see cref="ReceiptComparison"/> makes it.</summary>
/// <param name="Old">The receipt of what is there.</param>
/// <param name="New">The receipt of what comes.</param>
public sealed record ReceiptChanges(Receipt Old, Receipt New)
{
    /// <summary>Addresses where there was nothing.</summary>
    public required ImmutableArray<ReceiptEntry> Added { get; init; }

    /// <summary>Posts and pages with another title or text, lists that show other posts.</summary>
    public required ImmutableArray<ChangedEntry> Changed { get; init; }

    /// <summary>Posts and pages at a new address, to which the old one leads.</summary>
    public required ImmutableArray<ChangedEntry> Moved { get; init; }

    /// <summary>Addresses where there is nothing any more.</summary>
    public required ImmutableArray<GoneEntry> Gone { get; init; }

    /// <summary>Posts that feed readers take for others, because their id changed.</summary>
    public required ImmutableArray<ChangedEntry> ChangedIds { get; init; }

    /// <summary>What subscribers of each feed see, where it is anything.</summary>
    public required ImmutableArray<FeedChanges> Feeds { get; init; }

    /// <summary>Redirects that are new, or lead elsewhere.</summary>
    public required ImmutableArray<ReceiptRedirect> NewRedirects { get; init; }

    /// <summary>Redirects that are gone, their addresses with them.</summary>
    public required ImmutableArray<ReceiptRedirect> LostRedirects { get; init; }

    /// <summary>
    /// How many pages changed only around their text, in layout, menus or sidebars; null where only receipts were
    /// compared, which don't tell.
    /// </summary>
    public int? ChangedAround { get; init; }

    /// <summary>Whether a reader's bookmark or subscription breaks: an address is lost, or an id has changed.</summary>
    public bool IsLoss => Gone.Any(gone => gone.IsLost) || LostRedirects.Length > 0 || ChangedIds.Length > 0;

    /// <summary>Whether readers see no difference.</summary>
    public bool IsNothing =>
        Added.IsEmpty && Changed.IsEmpty && Moved.IsEmpty && Gone.IsEmpty && ChangedIds.IsEmpty && Feeds.IsEmpty
        && NewRedirects.IsEmpty && LostRedirects.IsEmpty && ChangedAround is null or 0;
}

/// <summary>Something that was there before and is there now.</summary>
public sealed record ChangedEntry(ReceiptEntry Old, ReceiptEntry New);

/// <summary>An address where there is nothing any more.</summary>
/// <param name="Entry">What was there.</param>
/// <param name="RedirectedTo">Where the address leads now; null where it leads nowhere.</param>
/// <param name="IsMeant">Whether the new site says that it was taken away on purpose.</param>
public sealed record GoneEntry(ReceiptEntry Entry, string? RedirectedTo, bool IsMeant = false)
{
    /// <summary>
    /// Whether readers who come to the address find nothing. The second page of a list and those behind it are not
    /// counted: they come and go with the number of posts.
    /// </summary>
    public bool IsLost => RedirectedTo is null && !IsMeant && !IsLaterPage;

    private bool IsLaterPage =>
        Entry.Kind == ReceiptKind.List && Entry.Url.Split('/') is [.., "page", var number, ""] && number.All(char.IsAsciiDigit);
}

/// <summary>What subscribers of a feed see.</summary>
/// <param name="Url">The feed.</param>
/// <param name="Added">Posts that are new in it.</param>
/// <param name="Changed">Posts that readers show again, or change: the title, text or address is another.</param>
/// <param name="SeenTwice">Posts that a reader has already and gets again, because their id changed.</param>
public sealed record FeedChanges(
    string Url, ImmutableArray<ReceiptEntry> Added, ImmutableArray<ReceiptEntry> Changed, ImmutableArray<ReceiptEntry> SeenTwice)
{
    /// <summary>Whether there is nothing to see.</summary>
    public bool IsNothing => Added.IsEmpty && Changed.IsEmpty && SeenTwice.IsEmpty;
}
