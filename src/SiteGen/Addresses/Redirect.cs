namespace SiteGen.Addresses;

/// <summary>An address that has moved.</summary>
/// <param name="From">The old path, as an author wrote it: <c>/old-name/</c>.</param>
/// <param name="To">The URL that it leads to now.</param>
public sealed record Redirect(string From, string To);
