using System.Collections.Immutable;
using System.Text;
using System.Xml.Linq;
using AngleSharp.Html.Dom;
using SiteGen.Building;
using SiteGen.Text;

namespace SiteGen.Tests.Support;

/// <summary>What became of a <see cref="StringSite"/>: messages, and the outputs where there was no error.</summary>
internal sealed class BuiltSite(SitePlan? plan, ImmutableArray<Diagnostic> diagnostics)
{
    /// <summary>The plan; a test that asks for it after an error fails with the messages.</summary>
    public SitePlan Plan => plan ?? throw new InvalidOperationException($"the site was not built:\n{Messages}");

    public bool IsBuilt => plan is not null;

    public ImmutableArray<Diagnostic> Diagnostics => diagnostics;

    /// <summary>All messages as a user sees them.</summary>
    public string Messages => string.Concat(diagnostics.Select(diagnostic => $"{diagnostic}\n"));

    /// <summary>The paths of all outputs in the order of the route table.</summary>
    public IEnumerable<string> Paths => Plan.Routes.Select(route => route.Path.Value);

    /// <summary>The paths of all pages.</summary>
    public IEnumerable<string> PagePaths => Paths.Where(path => path.EndsWith(".html", StringComparison.Ordinal));

    public byte[] Bytes(string path)
    {
        var route = Plan.Routes.SingleOrDefault(route => route.Path.Value == path);
        Assert.True(route is not null, $"no output {path} among:\n{string.Join('\n', Paths)}");
        return Plan.Render(route).ToArray();
    }

    public string Text(string path) => Encoding.UTF8.GetString(Bytes(path));

    public IHtmlDocument Html(string path) => Dom.Parse(Text(path));

    public XDocument Xml(string path) => XDocument.Parse(Text(path));

    /// <summary>The titles of the tips that a list page shows, in order.</summary>
    public string[] Titles(string path) =>
        [.. Html(path).QuerySelectorAll("main .h-feed .p-name, main [aria-labelledby=newest] li a").Select(name => name.TextContent)];
}
