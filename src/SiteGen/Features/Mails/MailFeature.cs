using SiteGen.Addresses;
using SiteGen.Content;

namespace SiteGen.Features.Mails;

/// <summary>
/// The newest whole tips as e-mails, where the settings ask for them: <c>/mail/SLUG/</c> with HTML, text and a file to
/// send. They are for the one who sends them: search engines are asked to leave them out, and no page links to them.
/// </summary>
internal sealed class MailFeature : Feature
{
    private const int MaxMails = 10;
    private const int MaxBody = 50_000;

    public override IReadOnlyList<string> SettingKeys => [MailSettings.Key];

    public override void Read(ReadContext context)
    {
        if (MailSettings.Read(context.Settings, context.Diagnostics) is { } settings)
            context.Provide(settings);
    }

    public override void Plan(PlanContext context)
    {
        if (context.Data.Find<MailSettings>() is not { } settings)
            return;
        context.AddHeader("/mail/*", "X-Robots-Tag", "noindex");
        var composer = context.Mail?.Load();
        var taken = new HashSet<string>(StringComparer.OrdinalIgnoreCase);
        foreach (var post in MailedPosts(context.Site.Posts))
        {
            // Two tips may have one slug, if not on one day.
            var folder = taken.Add(post.Slug.Value) ? $"mail/{post.Slug}" : $"mail/{post.Slug}-{post.Published:O}";
            Add(SitePath.OfFolder(folder), MailPart.Html);
            Add(SitePath.Of($"{folder}/message.txt"), MailPart.Text, "text/plain; charset=utf-8");
            if (composer is not null)
                Add(SitePath.Of($"{folder}/message.eml"), MailPart.Message, "message/rfc822");

            void Add(SitePath path, MailPart part, string? type = null)
            {
                context.Add(path, new MailPage(post, part, settings, composer) { Version = context.Mail?.Version }, post.Location);
                if (type is not null)
                    context.AddHeader($"/mail/:slug/{System.IO.Path.GetFileName(path.Value)}", "Content-Type", type);
            }
        }
    }

    public override void PlanRendered(RenderedContext context)
    {
        if (context.Site.Data.Find<MailSettings>() is null)
            return;
        foreach (var post in MailedPosts(context.Site.Site.Posts))
        {
            if (context.BodyOf(post).Length > MaxBody)
                context.Diagnostics.Add(MailMistakes.Large(post.Location, post.Title, MaxBody));
        }
    }

    // A mail has a date, and none is made up.
    private static IEnumerable<Post> MailedPosts(IEnumerable<Post> posts) =>
        posts.Where(post => post is { IsWhole: true, IsDraft: false, Published: not null }).Take(MaxMails);
}
