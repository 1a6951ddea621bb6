using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary>The program as a .NET tool, packed and installed from a local folder.</summary>
[Trait("Speed", "Slow")]
public sealed class PackedToolTests : IDisposable
{
    private readonly TempFolder _folder = new TempFolder().Write("input", StringSite.Tips(2));

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void It_is_installed_and_builds_a_site()
    {
        var project = Repository.PathOf("src", "SiteGen.Cli");
        // Into folders of its own, so that no other build is disturbed, and with a version that no tag has.
        Run($"dotnet pack '{project}' -c Release --artifacts-path artifacts -o packages -p:MinVerVersionOverride=1.2.3 -p:RestoreLockedMode=true -p:RunAnalyzers=false");
        Run("dotnet new nugetconfig --output . && dotnet tool install SiteGen.Tool --version 1.2.3 --add-source packages --tool-path tools");
        var version = CommandLine.RunScript(_folder.Path, "tools/sitegen --version");
        Assert.Equal("1.2.3\n", version.Output);
        var built = CommandLine.RunScript(_folder.Path, "tools/sitegen build");
        Assert.Equal("", built.Errors);
        Assert.StartsWith("2 tips, ", built.Output, StringComparison.Ordinal);
    }

    private void Run(string script)
    {
        Assert.SkipWhen(OperatingSystem.IsWindows(), "needs sh");
        var ended = CommandLine.RunScript(_folder.Path, script);
        Assert.True(ended.ExitCode == 0, $"{script}\n{ended.Output}{ended.Errors}");
    }
}
