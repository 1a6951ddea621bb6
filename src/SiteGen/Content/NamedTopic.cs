using SiteGen.Text;

namespace SiteGen.Content;

/// <summary>A topic that a post's front matter names.</summary>
/// <param name="Name">The name as written.</param>
/// <param name="Location">Where it stands.</param>
public sealed record NamedTopic(string Name, Location Location);
