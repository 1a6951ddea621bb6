using System.Collections.Immutable;
using SiteGen.Building;
using SiteGen.Content;
using SiteGen.Sites;
using SiteGen.Text;

namespace SiteGen.Writing;

/// <summary>The settings and all tips, as far as they can be read.</summary>
internal static class Tips
{
    /// <summary>Reads them. What is wrong with a tip is passed over: a build says it.</summary>
    /// <param name="input">The site.</param>
    /// <param name="diagnostics">Takes what is wrong with the settings.</param>
    /// <returns>The settings and the tips that could be read, drafts among them; null where there are no settings.</returns>
    public static (SiteConfig Config, ImmutableArray<Post> Posts)? Read(SiteInput input, DiagnosticBag diagnostics)
    {
        var found = new DiagnosticBag();
        var content = SiteBuilder.ReadContent(input, new BuildOptions { ShowsDrafts = true, ShowsFuture = true }, found);
        var ofTips = input.Tips.Select(file => file.Origin).ToHashSet(StringComparer.Ordinal);
        if (content is null)
            diagnostics.AddRange(found.Where(diagnostic => !ofTips.Contains(diagnostic.Location.File)));
        return content is null ? null : (content.Config, [.. content.Posts.Select(file => file.Post)]);
    }
}
