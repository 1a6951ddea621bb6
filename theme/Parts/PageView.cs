using Microsoft.AspNetCore.Components;
using SiteGen.Routes;
using SiteGen.Theme.Rendering;

namespace SiteGen.Theme.Parts;

/// <summary>The view of a kind of page.</summary>
/// <typeparam name="TPage">The kind.</typeparam>
public abstract class PageView<TPage> : View
    where TPage : HtmlPage
{
    /// <summary>What the parts of the page need.</summary>
    [Parameter, EditorRequired]
    public PageContext Context { get; set; } = null!;

    /// <summary>The page.</summary>
    [Parameter, EditorRequired]
    public TPage Page { get; set; } = null!;
}

/// <summary>Which view a kind of page has.</summary>
/// <param name="Page">The kind: a type of <see cref="HtmlPage"/>.</param>
/// <param name="Make">Makes the view of a page.</param>
internal sealed record PageViewRule(Type Page, Func<Page, PageContext, View> Make)
{
    public static PageViewRule For<TPage>(Func<PageView<TPage>> make)
        where TPage : HtmlPage => new(typeof(TPage), (page, context) =>
        {
            var view = make();
            view.Context = context;
            view.Page = (TPage)page;
            return view;
        });
}
