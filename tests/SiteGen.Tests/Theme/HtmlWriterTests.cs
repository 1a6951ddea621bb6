using System.Buffers;
using System.Reflection;
using System.Text;
using Microsoft.AspNetCore.Components;
using Microsoft.AspNetCore.Components.Web;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Extensions.Logging.Abstractions;
using SiteGen.Tests.Support;
using SiteGen.Theme;
using SiteGen.Theme.Rendering;

namespace SiteGen.Tests.Theme;

/// <summary>
/// The theme writes Razor components by itself. ASP.NET's own renderer is the measure of what they mean.
/// </summary>
public class HtmlWriterTests
{
    [Fact]
    public async Task Every_page_is_what_the_renderer_of_ASP_NET_makes_of_it()
    {
        var site = SampleSite.Build().Plan.Site;
        var theme = new RazorTheme();
        await using var services = new ServiceCollection().BuildServiceProvider();
        await using var renderer = new HtmlRenderer(services, NullLoggerFactory.Instance);
        foreach (var route in site.Routes.Routes.Where(route => PageKinds.IsHtml(route.Page)))
        {
            var view = RazorTheme.ViewOf(route.Page, theme.ContextFor(route, site));
            var expected = await renderer.Dispatcher.InvokeAsync(async () =>
                (await renderer.RenderComponentAsync(view.GetType(), Parameters(view))).ToHtmlString());
            var ours = new ArrayBufferWriter<byte>();
            theme.Render(route, site, ours);
            Golden.Same(
                Normalize(expected), Normalize(Encoding.UTF8.GetString(ours.WrittenSpan)), route.Path.Value);
        }
    }

    // The lines of the DOM. Blank ones are what Razor leaves of its own lines; HtmlWriter drops them.
    private static string Normalize(string html) =>
        string.Join('\n', Dom.Parse(html).DocumentElement.OuterHtml.Split('\n').Where(line => line.Length > 0));

    private static ParameterView Parameters(View view) => ParameterView.FromDictionary(
        view.GetType().GetProperties()
            .Where(property => property.IsDefined(typeof(ParameterAttribute)))
            .ToDictionary(property => property.Name, property => property.GetValue(view)));
}
