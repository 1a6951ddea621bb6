using System.Collections.Immutable;

namespace SiteGen.Receipts;

/// <summary>
/// What a site promises its readers, without its pages: every address, the texts by their hashes, the ids in its feeds,
/// and the redirects. Two receipts tell what a deploy changes.
/// </summary>
/// <param name="Site">Where the site stands, with a <c>/</c> at the end.</param>
/// <param name="Entries">All addresses, each once, in ordinal order.</param>
/// <param name="Feeds">The feeds, by address.</param>
/// <param name="Redirects">Where old addresses lead, by old address.</param>
public sealed record Receipt(
    Uri Site, ImmutableArray<ReceiptEntry> Entries, ImmutableArray<ReceiptFeed> Feeds, ImmutableArray<ReceiptRedirect> Redirects)
{
    /// <summary>The addresses that were taken away on purpose, each once, in ordinal order.</summary>
    public ImmutableArray<string> Gone { get; init; } = [];
}

/// <summary>What stands at an address, as far as it matters to what a deploy changes.</summary>
public enum ReceiptKind
{
    /// <summary>A post.</summary>
    Post,

    /// <summary>A page with a text of its own.</summary>
    Page,

    /// <summary>A page that is made of posts: an index page, an archive, a term's page.</summary>
    List,

    /// <summary>A file that is no page: a picture, a feed.</summary>
    File,
}

/// <summary>One address.</summary>
/// <param name="Kind">What stands there.</param>
/// <param name="Url">The address inside the site: <c>/about/</c>.</param>
/// <param name="Title">The title; for a file, nothing.</param>
/// <param name="Text">
/// The hash of the article's HTML, or of what a list shows, as hex digits; nothing for a file. Layout, menus and sidebars
/// don't enter it.
/// </param>
/// <param name="Words">How many words the article has; 0 for lists and files.</param>
/// <param name="Id">The name by which feeds know a post; nothing for all else.</param>
public sealed record ReceiptEntry(ReceiptKind Kind, string Url, string Title = "", string Text = "", int Words = 0, string Id = "");

/// <summary>A feed.</summary>
/// <param name="Url">Its address inside the site.</param>
/// <param name="Posts">The addresses of the posts in it, the newest first.</param>
public sealed record ReceiptFeed(string Url, ImmutableArray<string> Posts);

/// <summary>A redirect.</summary>
/// <param name="From">The old address inside the site, in its normal form.</param>
/// <param name="To">Where it leads: an address of the site, or one elsewhere in full.</param>
public sealed record ReceiptRedirect(string From, string To);
