using System.Buffers;
using System.Collections.Immutable;
using System.Text;
using SiteGen.Content;
using SiteGen.Features.Feeds;
using SiteGen.Hashing;
using SiteGen.Mails;
using SiteGen.Routes;

namespace SiteGen.Features.Mails;

/// <summary>One of the files of a mail.</summary>
internal enum MailPart
{
    /// <summary>HTML, to be pasted into a sending service.</summary>
    Html,

    /// <summary>The same as plain text.</summary>
    Text,

    /// <summary>Both in a file that mail programs open and servers send.</summary>
    Message,
}

/// <summary>A tip as an e-mail, or as a part of one.</summary>
/// <param name="Post">The tip: a whole one, with a date.</param>
/// <param name="Part">Which file.</param>
/// <param name="Settings">Whom it is from.</param>
/// <param name="Composer">Writes the message; null where the host has nothing that does.</param>
internal sealed record MailPage(Post Post, MailPart Part, MailSettings Settings, IMailComposer? Composer) : Page
{
    /// <summary>The version of the composer.</summary>
    public string? Version { get; init; }

    public override string Description => $"the mail “{Post.Title}”";

    public override PageGroup Group => PageGroup.Assets;

    public override ImmutableArray<Document> Bodies => [Post];

    internal override ContentKey OwnContent => TextHash.Of([Version]);

    public override void Write(PageContent content, IBufferWriter<byte> output)
    {
        var mail = MailContent.Of(Post, content, Settings);
        switch (Part)
        {
            case MailPart.Html:
                Encoding.UTF8.GetBytes(MailHtml.Write(mail), output);
                break;
            case MailPart.Text:
                Encoding.UTF8.GetBytes(MailText.Write(mail), output);
                break;
            default:
                output.Write(Composer!.Compose(MessageOf(mail, content)).Span);
                break;
        }
    }

    private MailMessage MessageOf(MailContent mail, PageContent content)
    {
        var config = content.Site.Site.Config;
        var host = config.BaseUrl.IdnHost;
        var name = TextHash.Of([FeedIds.Of(Post)]);
        return new MailMessage(
            $"{name.High:x16}{name.Low:x16}@{host}", FeedDates.Noon(Post.Published!.Value), new MailSender(config.Title, Settings.From),
            Settings.To, Post.Title, MailHtml.Write(mail), MailText.Write(mail))
        {
            ListId = host,
            Unsubscribe = Settings.Unsubscribe,
        };
    }
}
