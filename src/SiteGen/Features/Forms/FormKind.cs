namespace SiteGen.Features.Forms;

/// <summary>What a form of the site is for.</summary>
public enum FormKind
{
    /// <summary>A comment on a post.</summary>
    Comment,

    /// <summary>A message to those who write the blog.</summary>
    Contact,

    /// <summary>Getting new posts by e-mail.</summary>
    SignUp,
}
