namespace SiteGen.Converter.Ledger;

/// <summary>What the characters of a dump are. Every character belongs to exactly one account.</summary>
public enum Account
{
    /// <summary>Line ends, empty lines, indents.</summary>
    Layout,

    /// <summary>The page's own title: <c>resolve | Customer Service Solutions, Inc. - Page 9</c>.</summary>
    PageTitle,

    /// <summary>The title of an entry of the sidebar.</summary>
    SidebarTitle,

    /// <summary>The excerpt below it, with its <c>Read more</c>.</summary>
    SidebarExcerpt,

    /// <summary>The title of a post.</summary>
    PostTitle,

    /// <summary><c>Posted on in … Please leave a comment</c>.</summary>
    Byline,

    /// <summary>The text of a post.</summary>
    Body,

    /// <summary>The call to action below a post.</summary>
    Footer,

    /// <summary>The comment form, and pingbacks.</summary>
    CommentForm,

    /// <summary>The theme's own lines: menus, links to other pages, what asks to share a post.</summary>
    Navigation,

    /// <summary>Not understood, and kept for a person to look at.</summary>
    SetAside,

    /// <summary>No text: control characters, bytes without meaning, whole files that are no dump.</summary>
    Unreadable,
}
