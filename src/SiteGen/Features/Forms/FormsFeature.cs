using SiteGen.Features.Comments;

namespace SiteGen.Features.Forms;

/// <summary>
/// Forms for readers: comments and messages, which Netlify takes, and sign-up for a newsletter. There are none unless the
/// settings ask for them. It comes behind pages and comments.
/// </summary>
internal sealed class FormsFeature : Feature
{
    public override IReadOnlyList<string> SettingKeys => [FormSettings.NetlifyForms, FormSettings.NewsletterKey];

    public override void Read(ReadContext context) => context.Provide(FormSettings.Read(context.Settings, context.Diagnostics));

    public override void Plan(PlanContext context)
    {
        var forms = context.Data.Find<SiteForms>()!;
        foreach (var kind in forms.Kinds)
        {
            context.Add(ThanksPage.PathOf(kind), new ThanksPage(kind));
            if (kind != FormKind.Comment && !context.Site.Pages.Any(page => FormPage.On(page) == kind))
                context.Add(FormPage.PathOf(kind), new FormPage(kind));
        }
        if (forms.Newsletter is { } newsletter)
        {
            // Chromium asks the policy at each redirect, too: an answer on a third site is blocked, and nothing is said.
            foreach (var address in newsletter.RedirectsTo.Prepend(newsletter.Action))
                context.Policy = context.Policy.Allow("form-action", address.GetLeftPart(UriPartial.Authority));
        }
        if (forms.Kinds.Any() || context.Data.Find<CommentCounts>() is not null)
        {
            foreach (var file in context.Theme.AnswerAssets)
                context.AddFile(file);
        }
    }
}
