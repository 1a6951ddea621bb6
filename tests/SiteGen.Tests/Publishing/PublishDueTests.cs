using System.Diagnostics;
using System.Net;
using System.Text;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Publishing;

/// <summary>The script of the workflow publish-due, run as it stands there, with a <c>date</c> that has another clock.</summary>
public sealed class PublishDueTests : IDisposable
{
    private const string Winter = "2026-12-01T00:00:00-05:00";
    private const string Summer = "2027-07-06T00:00:00-04:00";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    // The day begins at 5 UTC in winter and at 4 UTC in summer in New York; on the days of the change, midnight is still
    // of the old half.
    [Theory]
    [InlineData(Winter, "2026-12-01T04:59:50Z", false)]
    [InlineData(Winter, "2026-12-01T05:00:00Z", true)]
    [InlineData(Winter, "2026-11-30T23:59:00Z", false)]
    [InlineData(Winter, "2026-12-03T14:47:00Z", true)]
    [InlineData(Summer, "2027-07-06T03:59:50Z", false)]
    [InlineData(Summer, "2027-07-06T04:00:00Z", true)]
    [InlineData("2027-03-14T00:00:00-05:00", "2027-03-14T04:59:50Z", false)]
    [InlineData("2027-03-14T00:00:00-05:00", "2027-03-14T05:00:00Z", true)]
    [InlineData("2027-11-07T00:00:00-04:00", "2027-11-07T03:59:50Z", false)]
    [InlineData("2027-11-07T00:00:00-04:00", "2027-11-07T04:00:00Z", true)]
    [InlineData("2027-03-15T00:00:00+13:45", "2027-03-14T10:15:00Z", true)]
    public async Task A_build_is_asked_for_when_the_day_has_come(string next, string now, bool isDue)
    {
        var ended = await Run(next, DateTimeOffset.Parse(now, System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(ended.ExitCode == 0, $"exit code {ended.ExitCode}: {ended.Said}");
        Assert.Equal(isDue ? ["GET /next-change.txt", "POST /hook"] : ["GET /next-change.txt"], ended.Requests);
        Assert.Equal(ended.Output, File.ReadAllText(_folder["summary"]));
        Assert.Contains(next, ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task Nothing_is_asked_for_when_no_tip_is_held_back()
    {
        var ended = await Run("never", DateTimeOffset.Parse("2027-01-01T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.True(ended.ExitCode == 0, $"exit code {ended.ExitCode}: {ended.Said}");
        Assert.Equal(["GET /next-change.txt"], ended.Requests);
    }

    [Theory]
    [InlineData("")]
    [InlineData("<!DOCTYPE html>")]
    [InlineData("2026-12-01")]
    [InlineData("yesterday")]
    [InlineData("2026-12-01T00:00:00-05:00; rm -rf /")]
    public async Task An_answer_that_is_no_moment_fails_the_run(string next)
    {
        var ended = await Run(next, DateTimeOffset.Parse("2026-12-02T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture));
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("::error::", ended.Output, StringComparison.Ordinal);
        Assert.Equal(["GET /next-change.txt"], ended.Requests);
    }

    /// <summary>More than a pipe holds, so that a reader that ends early would break what writes into it.</summary>
    [Fact]
    public async Task A_whole_page_instead_of_a_moment_is_named()
    {
        var ended = await Run(string.Concat(Enumerable.Repeat("<p>Not found</p>\n", 20_000)), DateTimeOffset.UnixEpoch);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("::error::", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_site_that_does_not_answer_fails_the_run() =>
        Assert.NotEqual(0, (await Run(null, DateTimeOffset.UnixEpoch)).ExitCode);

    [Fact]
    public async Task A_tip_that_is_due_without_a_hook_fails_the_run()
    {
        var ended = await Run(Winter, DateTimeOffset.Parse("2026-12-02T00:00:00Z", System.Globalization.CultureInfo.InvariantCulture), hasHook: false);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("there is no secret BUILD_HOOK", ended.Output, StringComparison.Ordinal);
    }

    private async Task<(int ExitCode, string Output, string Said, List<string> Requests)> Run(string? next, DateTimeOffset now, bool hasHook = true)
    {
        if (!OperatingSystem.IsLinux() || !File.Exists("/usr/bin/curl"))
            Machine.Lacks("the script of the workflow runs on Linux, with curl");
        using var server = Listen();
        var address = server.Prefixes.Single().TrimEnd('/');
        var requests = new List<string>();
        var serving = Serve(server, next, requests);
        // No retries: they wait for seconds. What is waited for is curl's affair.
        var script = Workflow.Of("publish-due.yml").Script.Replace("--retry 3", "--retry 0", StringComparison.Ordinal);
        var start = new ProcessStartInfo("bash", ["-c", script]) { RedirectStandardOutput = true, RedirectStandardError = true };
        start.Environment["PATH"] = $"{ClockAt(now)}:{Environment.GetEnvironmentVariable("PATH")}";
        start.Environment["SITE"] = address + "/";
        start.Environment["HOOK"] = hasHook ? address + "/hook" : "";
        start.Environment["GITHUB_STEP_SUMMARY"] = _folder["summary"];
        using var process = Process.Start(start)!;
        var errors = process.StandardError.ReadToEndAsync();
        var output = await process.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        await process.WaitForExitAsync(TestContext.Current.CancellationToken);
        var said = output + await errors;
        server.Stop();
        await serving;
        return (process.ExitCode, output, said, requests);
    }

    // A folder with a `date` that knows but these two questions: what time it is, and what time another date is.
    private string ClockAt(DateTimeOffset now)
    {
        _folder.Write("bin", new SiteGen.Text.InputFile("date",
            $"""
            #!/bin/sh
            [ "$*" = +%s ] && echo {now.ToUnixTimeSeconds()} && exit
            [ "$1" = --date ] && [ "$3" = +%s ] && exec /usr/bin/env -i PATH=/usr/bin:/bin date "$@"
            echo "date $*: unexpected" >&2
            exit 9
            """ + "\n"));
        Shell.Run(_folder["bin"], "chmod +x date");
        return _folder["bin"];
    }

    private static HttpListener Listen()
    {
        while (true)
        {
            var server = new HttpListener();
            server.Prefixes.Add($"http://127.0.0.1:{Machine.FreePort()}/");
            try
            {
                server.Start();
                return server;
            }
            catch (HttpListenerException)
            {
                server.Close(); // Another program was faster.
            }
        }
    }

    private static async Task Serve(HttpListener server, string? next, List<string> requests)
    {
        while (true)
        {
            HttpListenerContext context;
            try
            {
                context = await server.GetContextAsync();
            }
            catch (Exception exception) when (exception is HttpListenerException or ObjectDisposedException)
            {
                return;
            }
            requests.Add($"{context.Request.HttpMethod} {context.Request.RawUrl}");
            if (next is null)
                context.Response.StatusCode = 404;
            context.Response.Close(Encoding.UTF8.GetBytes(next is null or "" ? next ?? "" : next + "\n"), willBlock: false);
        }
    }
}
