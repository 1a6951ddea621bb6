using System.Globalization;
using System.Net;
using System.Net.Http.Headers;
using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

/// <summary><c>edit</c> with programs in place of Node.js and npm: what it does where these do not.</summary>
[Trait("Speed", "Slow")]
public sealed class EditCommandTests : IDisposable
{
    private const string Npm = "mkdir -p node_modules/decap-cms/dist\necho 1 > node_modules/decap-cms/dist/decap-cms.js\n";

    // Says a port on which nobody listens, and ends with its standard input.
    private const string Node = "echo $$ > \"$FOLDER/node-runs\"\necho 1\nexec cat > /dev/null\n";

    private readonly TempFolder _folder = new TempFolder().Write("input", PreviewTests.OneTip);

    private static CancellationToken Stop => TestContext.Current.CancellationToken;

    public EditCommandTests()
    {
        Assert.SkipUnless(OperatingSystem.IsLinux(), "programs in place of Node.js are shell scripts");
        Directory.CreateDirectory(_folder["bin"]);
    }

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Without_Node_one_message_says_so_and_nothing_is_left()
    {
        var ended = CommandLine.Run(_folder.Path, OnlyBin(), "edit");
        Assert.Equal(
            """
            edit: error SG3401: the browser editor needs Node.js, and there is no 'npm' on this machine
              hint: install Node.js 18 or later, which brings npm, from https://nodejs.org; all other commands do without

            """,
            ended.Errors);
        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["cache/sitegen"]));
    }

    [Fact]
    public void What_npm_says_is_passed_on_and_nothing_is_left()
    {
        Script("npm", "echo 'npm error code ENOTFOUND' >&2\necho 'npm error network' >&2\nexit 1\n");
        var ended = CommandLine.Run(_folder.Path, WithBin(), "edit", "--install");
        Assert.Equal(
            """
            edit: error SG3402: npm could not install the browser editor: npm error code ENOTFOUND
              hint: look whether this machine reaches npm’s registry, and start it again

            """,
            ended.Errors);
        Assert.Equal(1, ended.ExitCode);
        Assert.Empty(Directory.EnumerateFileSystemEntries(_folder["cache/sitegen"]));
    }

    [Fact]
    public void It_is_installed_once_and_a_build_publishes_it_where_the_settings_ask_for_it()
    {
        _folder.Write("input", "-- site.yml --\ntitle: Tips\nbase_url: https://tips.example.com\neditor: {backend: git-gateway}\n");
        var before = CommandLine.Run(_folder.Path, WithBin(), "build");
        Assert.Equal(1, before.ExitCode);
        Assert.StartsWith("input/site.yml(3,9): error SG2707: ", before.Errors, StringComparison.Ordinal);
        Script("npm", Npm);
        var first = CommandLine.Run(_folder.Path, WithBin(), "edit", "--install");
        Assert.Equal(("", 0), (first.Errors, first.ExitCode));
        Assert.StartsWith("Installing the browser editor, ", first.Output, StringComparison.Ordinal);
        var second = CommandLine.Run(_folder.Path, OnlyBin(), "edit", "--install");
        Assert.Equal(("", 0), (second.Errors, second.ExitCode));
        Assert.StartsWith("The browser editor is in ", second.Output, StringComparison.Ordinal);
        Assert.Equal(0, CommandLine.Run(_folder.Path, WithBin(), "build").ExitCode);
        Assert.Equal("1\n", File.ReadAllText(_folder["output/admin/decap-cms.js"]));
    }

    [Fact]
    public void A_server_that_does_not_start_is_named()
    {
        Script("npm", Npm);
        Script("node", "echo 'Error: Cannot find module express' >&2\nexit 1\n");
        var ended = CommandLine.Run(_folder.Path, WithBin(), "edit");
        Assert.Equal(
            """
            edit: error SG3403: the server of the browser editor did not start: Error: Cannot find module express
              hint: look whether 'node --version' says 18 or later

            """,
            ended.Errors);
        Assert.Equal(1, ended.ExitCode);
    }

    [Fact]
    public async Task Only_the_editors_own_page_is_answered_and_the_end_of_its_server_is_told()
    {
        Script("npm", Npm);
        Script("node", Node);
        using var edit = await RunningPreview.StartAsync(_folder.Path, Stop, WithBin(), "edit");
        using var browser = new HttpClient(new SocketsHttpHandler { AllowAutoRedirect = false }) { BaseAddress = new Uri(edit.Address) };
        Assert.Contains("'unsafe-eval'", (await browser.GetAsync("/admin/", Stop)).Headers.GetValues("Content-Security-Policy").Single(), StringComparison.Ordinal);
        Assert.Contains("\"/admin/files\"", await browser.GetStringAsync("/admin/config.yml", Stop), StringComparison.Ordinal);
        Assert.Equal("1\n", await browser.GetStringAsync("/admin/decap-cms.js", Stop));
        Assert.Equal("/admin/", (await browser.GetAsync("/admin", Stop)).Headers.Location?.ToString());
        Assert.Equal(HttpStatusCode.NotFound, (await browser.GetAsync("/admin/server.cjs", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await browser.GetAsync("/2019/04/09/a-tip/", Stop)).StatusCode);

        Assert.Equal(HttpStatusCode.Forbidden, await Ask(browser, "text/plain"));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(browser, "application/json", ("Origin", "https://example.com")));
        Assert.Equal(HttpStatusCode.Forbidden, await Ask(browser, "application/json", ("Origin", $"http://localhost:{edit.Port + 1}")));
        Assert.Equal(HttpStatusCode.MisdirectedRequest, await Ask(browser, "application/json", ("Host", "example.com"), ("Origin", "http://example.com")));
        Assert.Equal(HttpStatusCode.Forbidden, (await browser.GetAsync("/admin/files", Stop)).StatusCode);
        Assert.Equal(HttpStatusCode.BadGateway, await Ask(browser, "application/json", ("Origin", edit.Address)));
        Assert.Contains("edit: error SG3404: the server of the browser editor has ended, and nothing can be saved\n", await edit.EndAsync(), StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("INT", 0)]
    [InlineData("TERM", 0)]
    [InlineData("KILL", 137)]
    public async Task However_it_ends_nothing_is_left_running(string signal, int exitCode)
    {
        Assert.SkipWhen(signal == "INT" && Machine.IgnoresInterrupt, "the shell behind this run ignores Ctrl+C");
        Script("npm", Npm);
        Script("node", Node);
        using var edit = CommandLine.Start(_folder.Path, WithBin(), "edit", "--port", $"{Machine.FreePort()}");
        while (await edit.StandardOutput.ReadLineAsync(Stop) is { } line && !line.StartsWith("Write at ", StringComparison.Ordinal))
        {
        }
        var node = int.Parse(await File.ReadAllTextAsync(_folder["node-runs"], Stop), CultureInfo.InvariantCulture);
        using (var kill = Machine.Start("kill", $"-{signal}", $"{edit.Id}"))
            await kill.WaitForExitAsync(Stop);
        await edit.WaitForExitAsync(Stop);
        Assert.Equal(exitCode, edit.ExitCode);
        while (Machine.IsRunning(node))
            await Task.Delay(10, Stop);
    }

    private static async Task<HttpStatusCode> Ask(HttpClient browser, string type, params (string Name, string Value)[] headers)
    {
        using var request = new HttpRequestMessage(HttpMethod.Post, "/admin/files")
        {
            Content = new StringContent("{\"action\":\"info\"}", Encoding.UTF8, new MediaTypeHeaderValue(type)),
        };
        foreach (var (name, value) in headers)
            request.Headers.TryAddWithoutValidation(name, value);
        using var answer = await browser.SendAsync(request, Stop);
        return answer.StatusCode;
    }

    private void Script(string name, string script)
    {
        var file = _folder[$"bin/{name}"];
        File.WriteAllText(file, $"#!/bin/sh\n{script}");
        if (!OperatingSystem.IsWindows())
            File.SetUnixFileMode(file, UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute);
    }

    private Dictionary<string, string> WithBin() => In($"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}");

    private Dictionary<string, string> OnlyBin() => In(_folder["bin"]);

    private Dictionary<string, string> In(string path) => new()
    {
        ["PATH"] = path,
        ["XDG_CACHE_HOME"] = _folder["cache"],
        ["FOLDER"] = _folder.Path,
    };
}
