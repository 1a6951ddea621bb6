using System.Buffers;
using SiteGen.Caching;
using SiteGen.Routes;
using SiteGen.Text;

namespace SiteGen.Rendering;

/// <summary>How the site looks. A host with templates of its own brings its own.</summary>
public interface ITheme
{
    /// <summary>Files that the pages need, such as a style sheet; their paths are site paths.</summary>
    IReadOnlyList<InputFile> Assets { get; }

    /// <summary>
    /// Changes whenever a page could come out differently. It is the identity of the module that the theme is compiled
    /// into; a theme that reads anything else must say so here.
    /// </summary>
    string Version => ProgramVersion.ModuleOf(GetType());

    /// <summary>Writes an HTML page as UTF-8. Called from several threads at once.</summary>
    /// <param name="route">The page, never one that is made without a theme: feed, sitemap, robots, asset.</param>
    /// <param name="body">The text of a post's or a standalone page as HTML in UTF-8; other pages have none.</param>
    /// <param name="site">All else that the page may show.</param>
    /// <param name="output">Takes the bytes.</param>
    void Render(Route route, ReadOnlyMemory<byte> body, RenderedSite site, IBufferWriter<byte> output);
}
