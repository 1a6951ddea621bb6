using SiteGen.Building;
using SiteGen.Cli.Building;
using SiteGen.Cli.Input;
using SiteGen.Images;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Support;

/// <summary>A host that uses the libraries and chooses no culture.</summary>
internal static class OtherHost
{
    public static void Build(string input, string output)
    {
        var diagnostics = new DiagnosticBag();
        var files = new InputFolder(input, null).Read(diagnostics)!;
        var options = new BuildOptions { Today = new DateOnly(2026, 11, 21), Pictures = SkiaPictures.Source };
        _ = BuildRun.Run(_ => files, new RazorTheme(), new BuildTarget(output, UseCache: false), options, diagnostics)
            ?? throw new InvalidOperationException(string.Join('\n', diagnostics));
    }
}
