using System.Text;
using System.Xml.Linq;
using SiteGen.Content;
using SiteGen.Rendering;
using SiteGen.Routes;

namespace SiteGen.Features.Mails;

/// <summary>What an element of a mail's text has to do with footnotes; an annotation, because it loses its class.</summary>
internal enum Footnotes
{
    /// <summary>The number in the text.</summary>
    Mark,

    /// <summary>The notes below the text.</summary>
    List,
}

/// <summary>What a mail says, in no format yet. All addresses are absolute.</summary>
/// <param name="Title">The tip's title.</param>
/// <param name="Date">Its date in words.</param>
/// <param name="Url">The address of its page.</param>
/// <param name="Site">The blog's title.</param>
/// <param name="SiteUrl">The address of the blog.</param>
/// <param name="Language">The language of the tip.</param>
/// <param name="Summary">The first words, which mail programs show beside the subject.</param>
/// <param name="Body">The tip's text as elements of HTML in an element of its own.</param>
/// <param name="Settings">Whom it is from.</param>
/// <param name="Words">The words around it.</param>
internal sealed record MailContent(
    string Title, string? Date, string Url, string Site, string SiteUrl, string Language, string Summary, XElement Body,
    MailSettings Settings, MailWords Words)
{
    // As wide as the text, which MailHtml writes.
    private const int MaxPictureWidth = 600;

    // What a mail program makes no use of, or takes for something else.
    private static readonly string[] DroppedAttributes = ["id", "class", "srcset", "sizes", "loading", "decoding", "fetchpriority"];

    /// <summary>The mail of a post.</summary>
    /// <param name="post">The post.</param>
    /// <param name="content">A page that shows its text.</param>
    /// <param name="settings">Whom it is from.</param>
    public static MailContent Of(Post post, PageContent content, MailSettings settings)
    {
        var site = content.Site;
        var config = site.Site.Config;
        var url = site.Links.Absolute(site.Routes.UrlOf(post));
        return new MailContent(
            post.Title, content.Theme.DateOf(post), url, config.Title, site.Links.Absolute("/"), post.Language ?? config.Language,
            site.ExcerptOf(post), BodyOf(Encoding.UTF8.GetString(content.BodyOf(post).Span), new Uri(url)), settings, content.Theme.MailWords);
    }

    // Markdig closes every element, and writes no entity that XML does not know.
    private static XElement BodyOf(string html, Uri page)
    {
        var body = XElement.Parse($"<div>{AbsoluteLinks.In(html, page)}</div>", LoadOptions.PreserveWhitespace);
        // A heading's link to itself is for copying an address.
        foreach (var anchor in body.Descendants("a").Where(link => link.Attribute("class")?.Value == "anchor").ToList())
            anchor.ReplaceWith(anchor.Nodes());
        foreach (var notes in body.Descendants("div").Where(part => part.Attribute("class")?.Value == "footnotes"))
            notes.Element("ol")?.AddAnnotation(Footnotes.List);
        foreach (var mark in body.Descendants("a").Where(link => link.Attribute("class")?.Value == "footnote-ref"))
            mark.AddAnnotation(Footnotes.Mark);
        // Nor does a footnote lead back: mail programs know no places in a mail.
        foreach (var back in body.Descendants("a").Where(link => link.Attribute("class")?.Value == "footnote-back-ref").ToList())
            back.Remove();
        foreach (var element in body.Descendants().ToList())
        {
            if (element.Name.LocalName == "source")
                element.Remove();
            foreach (var name in DroppedAttributes)
                element.SetAttributeValue(name, null);
        }
        foreach (var picture in body.Descendants("img"))
            Fit(picture);
        return body;
    }

    // Outlook goes by the numbers in the element, and knows no greatest width.
    private static void Fit(XElement picture)
    {
        if ((int?)picture.Attribute("width") is not { } width || width <= MaxPictureWidth || (int?)picture.Attribute("height") is not { } height)
            return;
        picture.SetAttributeValue("width", MaxPictureWidth);
        picture.SetAttributeValue("height", Math.Max(1, (int)((long)height * MaxPictureWidth / width)));
    }
}
