namespace SiteGen.Converter.Ledger;

/// <summary>The accounts' names for people.</summary>
public static class AccountNames
{
    /// <summary>The name of an account.</summary>
    public static string Of(Account account) => account switch
    {
        Account.Layout => "layout white space",
        Account.PageTitle => "page title",
        Account.SidebarTitle => "sidebar title",
        Account.SidebarExcerpt => "sidebar excerpt",
        Account.PostTitle => "post title",
        Account.Byline => "byline",
        Account.Body => "body",
        Account.Footer => "footer",
        Account.CommentForm => "comment form",
        Account.Navigation => "navigation",
        Account.SetAside => "set aside",
        _ => "unreadable",
    };
}
