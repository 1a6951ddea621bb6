namespace SiteGen.Addresses;

/// <summary>An address that has moved.</summary>
/// <param name="From">The old address.</param>
/// <param name="To">The URL that it leads to now: a path of the site, or an address elsewhere in full.</param>
public sealed record Redirect(OldAddress From, string To);
