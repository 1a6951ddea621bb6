namespace SiteGen.Tests.Browser;

/// <summary>
/// Tests that run while no others do. A browser and the properties with a hundred thousand inputs together starve each
/// other, and a page that takes half a minute to load counts as broken.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
