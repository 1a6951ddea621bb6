using SiteGen.Addresses;

namespace SiteGen.Theme.Parts;

/// <summary>A page on the way from the home page to this one.</summary>
/// <param name="Name">What a reader sees.</param>
/// <param name="Path">Where it is.</param>
public sealed record Crumb(string Name, SitePath Path);
