using System.Buffers;
using SiteGen.Building;
using SiteGen.Rendering;
using SiteGen.Theme;

namespace SiteGen.Cli.Building;

/// <summary>
/// Renders <see cref="OneTipSite"/> into nothing while the command line is read, the input is looked for, and front matter
/// is read. Nearly all of a small build is the runtime's first meeting with each method and type: what comes last is met
/// first, on a second core.
/// </summary>
internal static class WarmUp
{
    /// <summary>
    /// Begins, and lets it end when it will. Where there was a build before, little is left to do but to read and compare
    /// files, which wants both cores: then it is left out (0.01 to 0.03 of 0.25 s at 10,000 tips).
    /// </summary>
    /// <param name="args">
    /// The command line, which nobody has read yet. Where the output is guessed wrongly, only time is lost.
    /// </param>
    public static void Begin(string[] args) => new Thread(() =>
    {
        if (!HasLastBuild(OutputIn(args)))
            Render();
    })
    { IsBackground = true }.Start();

    private static bool HasLastBuild(string output)
    {
        try
        {
            return new CacheFolder(output).HasLastBuild;
        }
        catch (Exception exception) when (DiskMistakes.IsOfDisk(exception))
        {
            return true; // In a folder that is there no more, say. The build itself will tell.
        }
    }

    private static string OutputIn(string[] args)
    {
        for (var i = 1; i < args.Length; i++)
        {
            if (args[i - 1] == "--output" && !string.IsNullOrWhiteSpace(args[i]))
                return args[i];
        }
        return "output";
    }

    private static void Render()
    {
        // First of all: otherwise the build comes to Markdown when this thread does, and each waits for the other.
        _ = BlogMarkdown.ToHtml(BlogMarkdown.Parse(OneTipSite.Markdown));
        var plan = OneTipSite.Plan(new RazorTheme());
        var output = new ArrayBufferWriter<byte>();
        foreach (var route in plan.Routes)
        {
            plan.Render(route, output);
            output.ResetWrittenCount();
        }
    }
}
