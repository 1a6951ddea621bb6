namespace SiteGen.Tests.Browser;

/// <summary>
/// Tests that run while no others do. A browser and the properties with a hundred thousand inputs together starve each
/// other.
/// </summary>
[CollectionDefinition(Name, DisableParallelization = true)]
public sealed class Alone
{
    public const string Name = "alone";
}
