using SiteGen.Addresses;
using SiteGen.Text;

namespace SiteGen.Routes;

/// <summary>One output: where it goes and what it is.</summary>
/// <param name="Path">Where its bytes go.</param>
/// <param name="Page">What it is.</param>
/// <param name="Origin">The file that asks for it, so that two for one address can be named.</param>
public sealed record Route(SitePath Path, Page Page, Location Origin);
