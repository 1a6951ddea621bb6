using System.Diagnostics;
using SiteGen.Addresses;
using SiteGen.Content;
using SiteGen.Routes;

namespace SiteGen.Features.Forms;

/// <summary>
/// A page that has a form and nothing else. Where an author has written a page of its address
/// (<c>pages/contact.md</c>, <c>pages/signup.md</c>), the form stands on that one, below the text.
/// </summary>
/// <param name="Kind">The form.</param>
public sealed record FormPage(FormKind Kind) : HtmlPage
{
    /// <summary><c>/contact/</c>, <c>/signup/</c>. The form for comments stands on the pages of posts.</summary>
    public static SitePath PathOf(FormKind kind) => SitePath.OfFolder(NameOf(kind));

    /// <summary>The form that belongs to an author’s page; null where none does.</summary>
    public static FormKind? On(StaticPage page)
    {
        foreach (var kind in (FormKind[])[FormKind.Contact, FormKind.SignUp])
        {
            if (page.Path == NameOf(kind))
                return kind;
        }
        return null;
    }

    private static string NameOf(FormKind kind) => kind switch
    {
        FormKind.Contact => "contact",
        FormKind.SignUp => "signup",
        _ => throw new UnreachableException(),
    };

    /// <inheritdoc/>
    public override string Description => Kind == FormKind.Contact ? "the page with the contact form" : "the page with the sign-up form";

    /// <inheritdoc/>
    public override PageGroup Group => PageGroup.Pages;

    /// <inheritdoc/>
    public override PageFacts Facts => new(Kind == FormKind.Contact ? "Contact" : "Sign up");

    internal override string AddressHint => $"write the page as pages/{NameOf(Kind)}.md; the form is put below its text";
}
