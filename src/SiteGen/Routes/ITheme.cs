using System.Buffers;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Hashing;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>How the site looks. A host with templates of its own brings its own.</summary>
public interface ITheme
{
    /// <summary>Files that the pages need, such as a style sheet; their paths are site paths.</summary>
    IReadOnlyList<InputFile> Assets { get; }

    /// <summary>
    /// Files that only pages with comments or forms need; published where a site has such pages. Their paths are site paths.
    /// </summary>
    IReadOnlyList<InputFile> AnswerAssets => [];

    /// <summary>
    /// Changes whenever a page could come out differently. It is the identity of the module that the theme is compiled
    /// into; a theme that reads anything else must say so here.
    /// </summary>
    string Version => ProgramVersion.ModuleOf(GetType());

    /// <summary>What readers are told by the feeds, which the library writes.</summary>
    FeedWords FeedWords { get; }

    /// <summary>What readers of a mail are told around the tip.</summary>
    MailWords MailWords { get; }

    /// <summary>The style in which browsers show feeds: one of <see cref="Assets"/>; null to show them as XML.</summary>
    SitePath? FeedStyleSheet => null;

    /// <summary>When a post was published, as books and social images tell it; null where that is not known.</summary>
    string? DateOf(Post post) => post.Published is { } date ? $"{date:O}" : null;

    /// <summary>
    /// How wide a picture in a text is shown, as the <c>sizes</c> attribute has it; a browser chooses one of a picture's
    /// copies by it.
    /// </summary>
    string PictureSizes => "100vw";

    /// <summary>Writes an HTML page as UTF-8. Called from several threads at once.</summary>
    /// <param name="content">The page, an <see cref="HtmlPage"/>, with all that it may show.</param>
    /// <param name="output">Takes the bytes.</param>
    void Render(PageContent content, IBufferWriter<byte> output);
}

/// <summary>What readers of a feed are told, in the language of the site.</summary>
/// <param name="OnlyTheBeginning">That only the beginning of a post is there.</param>
/// <param name="ItsPage">The words that link to the post's page.</param>
/// <param name="TellsMore">That this page tells when there is more.</param>
/// <param name="ReadTheRestOn">The words that link to the rest of a post on another site, given that site's name.</param>
/// <param name="ThisIsAFeed">What it is, and what to do with it, for those who open it in a browser.</param>
/// <param name="MoreOnFeeds">The words that link to the page on feeds.</param>
public sealed record FeedWords(
    string OnlyTheBeginning, string ItsPage, string TellsMore, Func<string, string> ReadTheRestOn, string ThisIsAFeed, string MoreOnFeeds)
{
    /// <summary>What the feed of comments is called, given the site’s title.</summary>
    public Func<string, string> Comments { get; init; } = site => $"Comments: {site}";

    /// <summary>What the feed of comments is, and what to do with it, for those who open it in a browser; null for <see cref="ThisIsAFeed"/>.</summary>
    public string? ThisIsACommentFeed { get; init; }

    /// <summary>The title of a comment, given the name of its writer and the post’s title.</summary>
    public Func<string, string, string> CommentOn { get; init; } = (name, post) => $"{name}: {post}";
}

/// <summary>What readers of a mail are told around the tip, in the language of the site.</summary>
/// <param name="ReadOnTheSite">The words that link to the tip's page.</param>
/// <param name="WhyYouGetThis">Why they get the mail, given the blog's title.</param>
/// <param name="Unsubscribe">The words that link to the end of the subscription.</param>
public sealed record MailWords(string ReadOnTheSite, Func<string, string> WhyYouGetThis, string Unsubscribe);
