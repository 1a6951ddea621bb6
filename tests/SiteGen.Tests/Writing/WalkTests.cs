using System.Net;
using System.Net.Sockets;
using SiteGen.Tests.Pictures;
using SiteGen.Tests.Support;
using SiteGen.Text;
using SkiaSharp;

namespace SiteGen.Tests.Writing;

/// <summary>A tip from the idea to the site, by the commands alone.</summary>
public sealed class WalkTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_tip_is_begun_shown_finished_published_and_renamed()
    {
        _folder.Write("input", StringSite.Tips(3));
        var file = Run("new", "First Words", "--date", "2019-01-22", "--draft").Trim();
        File.AppendAllText(_folder[file], "They hear the first words best.\n");

        Run("build", "--now", "2019-02-01");
        Assert.DoesNotContain(_folder.Read("output").Keys, path => path.Contains("first-words", StringComparison.Ordinal));
        Run("build", "--now", "2019-01-16", "--drafts", "--future", "--output", "preview");
        Assert.Contains("Draft", File.ReadAllText(_folder["preview/2019/01/22/first-words/index.html"]), StringComparison.Ordinal);

        File.WriteAllText(_folder[file], File.ReadAllText(_folder[file]).Replace("draft: true\n", "", StringComparison.Ordinal));
        Assert.EndsWith("0 errors, 0 warnings, 0 notes\n", Run("check", "--now", "2019-02-01"), StringComparison.Ordinal);
        Run("build", "--now", "2019-02-01");
        Assert.True(File.Exists(_folder["output/2019/01/22/first-words/index.html"]));

        Run("move", file, "The First Word");
        Run("build", "--now", "2019-02-01", "--output", "renamed");
        Run("diff", "output", "renamed");
        Assert.Contains("/2019/01/22/first-words/ /2019/01/22/the-first-word/ 301\n", File.ReadAllText(_folder["renamed/_redirects"]), StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_tip_of_this_blog_is_begun_with_a_picture_previewed_published_and_renamed()
    {
        var input = Repository.PathOf("input");
        foreach (var path in Directory.EnumerateFiles(input, "*", SearchOption.AllDirectories))
            _folder.Write("input", new InputFile(Path.GetRelativePath(input, path), File.ReadAllBytes(path)));
        Run("build", "--now", "2026-11-24");

        var file = Run("new", "A Desk by the Window", "--date", "2020-02-04", "--draft").Trim();
        Assert.Equal("input/tips/2020/2020-02-04-a-desk-by-the-window.md", file);
        _folder.Write("input", new InputFile("tips/2020/desk.jpg", Samples.Encode(1600, 900, SKEncodedImageFormat.Jpeg)));
        File.AppendAllText(_folder[file], "![](dask.jpg \"The desk\")\n\nPeople look up when they come in.\n");
        var found = CommandLine.Run(_folder, "check", "--now", "2026-11-24").Output;
        Assert.Contains($"{file}(9,1): warning SG1407: the picture 'dask.jpg' is not there\n  hint: did you mean '/tips/2020/desk.jpg'?", found, StringComparison.Ordinal);
        Replace(file, "![](dask.jpg", "![](desk.jpg");
        Assert.Contains($"{file}(9,1): warning SG3010: a picture has no words", Run("check", "--now", "2026-11-24"), StringComparison.Ordinal);
        Replace(file, "![](", "![A desk by a window](");
        Assert.DoesNotContain(file + "(9", Run("check", "--now", "2026-11-24"), StringComparison.Ordinal);

        await SeePreview("/2020/02/04/a-desk-by-the-window/", page =>
        {
            Assert.Contains("Draft", page.Only("main").TextContent, StringComparison.Ordinal);
            Assert.Equal(("1280", "720"), (page.Only("figure img").GetAttribute("width"), page.Only("figure img").GetAttribute("height")));
            Assert.Equal("The desk", page.Only("figcaption").TextContent);
        });

        Replace(file, "draft: true\n", "");
        Run("build", "--now", "2026-11-24");
        const string Tip = "2020/02/04/a-desk-by-the-window/index.html";
        Assert.True(File.Exists(_folder[$"output/{Tip}"]));
        Assert.True(File.Exists(_folder["output/tips/2020/desk-640w.jpg"]));

        Run("move", file, "A Desk by the Door");
        Assert.DoesNotContain("SG154", CommandLine.Run(_folder, "build", "--now", "2026-11-24").Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder[$"output/{Tip}"]));
        Assert.Contains("/tips/2020/desk-1280w.jpg", File.ReadAllText(_folder["output/2020/02/04/a-desk-by-the-door/index.html"]), StringComparison.Ordinal);
        Assert.Contains(
            "/2020/02/04/a-desk-by-the-window/ /2020/02/04/a-desk-by-the-door/ 301\n", File.ReadAllText(_folder["output/_redirects"]), StringComparison.Ordinal);
    }

    private async Task SeePreview(string url, Action<AngleSharp.Html.Dom.IHtmlDocument> see)
    {
        var stop = TestContext.Current.CancellationToken;
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        var port = ((IPEndPoint)listener.LocalEndpoint).Port;
        listener.Stop();
        using var preview = CommandLine.Start(_folder, "preview", "--port", $"{port}");
        try
        {
            while (await preview.StandardOutput.ReadLineAsync(stop) is { } line && !line.Contains("Ctrl+C", StringComparison.Ordinal))
                Assert.False(preview.HasExited, "the preview ended");
            using var browser = new HttpClient { BaseAddress = new Uri($"http://127.0.0.1:{port}") };
            string? page = null;
            while (page is null)
            {
                try
                {
                    page = await browser.GetStringAsync(url, stop);
                }
                catch (HttpRequestException exception) when (exception.HttpRequestError == HttpRequestError.ConnectionError)
                {
                    // It says that it is there before it listens.
                    Assert.False(preview.HasExited, "the preview ended");
                }
            }
            see(Dom.Parse(page));
        }
        finally
        {
            preview.Kill();
        }
    }

    private void Replace(string file, string old, string text) =>
        File.WriteAllText(_folder[file], File.ReadAllText(_folder[file]).Replace(old, text, StringComparison.Ordinal));

    private string Run(params string[] arguments)
    {
        var ended = CommandLine.Run(_folder, arguments);
        Assert.True(ended.ExitCode == 0, $"{string.Join(' ', arguments)}: {ended.Errors}");
        return ended.Output;
    }
}
