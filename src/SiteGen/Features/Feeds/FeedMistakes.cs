using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Feeds;

/// <summary>What can be wrong with feeds: SG22xx.</summary>
internal static class FeedMistakes
{
    public static Diagnostic NotAnId(Location at, string text) => Error(
        "SG2201", at, $"'feed_id' is '{text}', which is no name of a feed",
        "write an address in full, such as the first one that the blog had, or tag:example.com,2019:tips");
}
