using System.Reflection;
using System.Text;
using AngleSharp.Html.Parser;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SiteGen.Building;
using SiteGen.Routes;
using SiteGen.Tests.Support;
using SiteGen.Theme;
using SiteGen.Theme.Parts;
using SiteGen.Theme.Rendering;

namespace SiteGen.Tests.Theme;

/// <summary>
/// The theme writes Razor components by itself. ASP.NET's own renderer is the measure of what they mean.
/// </summary>
public class HtmlWriterTests
{
    private static readonly RazorTheme Theme = new();
    private static readonly SitePlan Plan = SampleSite.Build().Plan;

    [Fact]
    public async Task Every_page_is_what_the_renderer_of_ASP_NET_makes_of_it()
    {
        foreach (var route in Plan.Routes.Where(route => route.Page is HtmlPage))
            await Compare(Theme.ViewOf(Plan.ContentOf(route)), route.Path.Value);
    }

    // Pages hold these as bytes that are there already, so the test above has not seen inside.
    [Fact]
    public async Task So_is_every_part_that_pages_share()
    {
        var context = Theme.ContextFor(Plan.ContentOf(Plan.Find("/")!));
        await Compare(new Newest { Context = context }, "the newest titles");
        foreach (var post in Plan.Site.Site.Posts)
            await Compare(new PostCard { Context = context, Post = post }, $"the card of “{post.Title}”");
    }

    private static async Task Compare(View view, string name)
    {
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        var expected = await renderer.Dispatcher.InvokeAsync(async () =>
            (await renderer.RenderComponentAsync(view.GetType(), Parameters(view))).ToHtmlString());
        var ours = Encoding.UTF8.GetString(new HtmlWriter().Write(view));
        Golden.Same(Normalize(expected), Normalize(ours), name);
    }

    // The lines of the DOM. Blank ones are what Razor leaves of its own lines; HtmlWriter drops them.
    private static string Normalize(string html) => string.Join(
        '\n',
        new HtmlParser().ParseDocument(html).DocumentElement.OuterHtml.Split('\n').Where(line => line.Length > 0));

    private static ParameterView Parameters(View view) => ParameterView.FromDictionary(
        view.GetType().GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .ToDictionary(property => property.Name, property => property.GetValue(view)));
}
