using System.Net;
using SiteGen.Tests.Support;
using static SiteGen.Tests.Receipts.Receipts;

namespace SiteGen.Tests.Cli;

[Trait("Speed", "Slow")]
public sealed class DiffCommandTests : IDisposable
{
    private const string Old = "post /a/ id-a one A\nlist / a\nfeed /feed.xml /a/";

    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void Two_folders_are_compared_by_their_receipts_and_their_pages()
    {
        Write("old", Old, "a/index.html", "one");
        Write("new", Old, "a/index.html", "one, and a new menu");
        var ended = CommandLine.Run(_folder, "diff", "old", "new");
        Assert.Equal("", ended.Errors);
        Assert.Equal("1 tip at https://tips.example.com/, as many as before\n\n1 page changed only around the text.\n", ended.Output);
        Assert.Equal(0, ended.ExitCode);
    }

    [Fact]
    public void A_lost_address_ends_with_1()
    {
        Write("old", Old);
        Write("new", "list / b");
        var ended = CommandLine.Run(_folder, "diff", "old", "new/receipt.json", "--format", "markdown");
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("- `-` `/a/` A (LOST: no redirect)\n", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task The_live_site_is_asked_for_its_receipt()
    {
        Write("new", Old);
        using var server = Serve(context => context.Response.Close(Bytes(Of(Old)), willBlock: false), out var address);
        var ended = await Task.Run(() => CommandLine.Run(_folder, "diff", address + "blog", "new", "--format", "json"), TestContext.Current.CancellationToken);
        Assert.Equal("", ended.Errors);
        Assert.Contains("\"loss\": false", ended.Output, StringComparison.Ordinal);
    }

    [Fact]
    public async Task A_live_site_without_a_receipt_is_named()
    {
        Write("new", Old);
        using var server = Serve(context => Answer(context, 404), out var address);
        var ended = await Task.Run(() => CommandLine.Run(_folder, "diff", address, "new"), TestContext.Current.CancellationToken);
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith($"{address}receipt.json: error SG1903: the receipt could not be fetched: the server answers 404\n", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void Nothing_that_answers_is_named()
    {
        Write("new", Old);
        var ended = CommandLine.Run(_folder, "diff", "http://127.0.0.1:1/", "new");
        Assert.Equal(1, ended.ExitCode);
        Assert.StartsWith("http://127.0.0.1:1/receipt.json: error SG1903: the receipt could not be fetched: ", ended.Errors, StringComparison.Ordinal);
    }

    [Fact]
    public void What_is_not_there_is_named_on_both_sides()
    {
        Directory.CreateDirectory(_folder["empty"]);
        var ended = CommandLine.Run(_folder, "diff", "nowhere", "empty");
        Assert.Equal(1, ended.ExitCode);
        Assert.Equal(
            """
            empty: error SG1902: this folder has no receipt.json
              hint: build the site into it with this program first
            nowhere: error SG1901: there is no folder and no file of this name
              hint: name an output folder, a receipt.json, or an address that begins with https://

            """,
            ended.Errors);
    }

    [Fact]
    public void A_receipt_can_not_lead_out_of_its_folder()
    {
        Write("old", "page /../secret/ t X");
        Write("new", "page /../secret/ t X");
        Write("secret", "", "index.html", "x");
        var ended = CommandLine.Run(_folder, "diff", "old", "new");
        Assert.Equal("0 tips at https://tips.example.com/, as many as before\n\nReaders see no difference.\n", ended.Output);
    }

    private void Write(string folder, string receipt, string? page = null, string text = "")
    {
        Directory.CreateDirectory(Path.GetDirectoryName(_folder[$"{folder}/{page}"])!);
        File.WriteAllBytes(_folder[$"{folder}/receipt.json"], Bytes(Of(receipt)));
        if (page is not null)
            File.WriteAllText(_folder[$"{folder}/{page}"], text);
    }

    private static void Answer(HttpListenerContext context, int status)
    {
        context.Response.StatusCode = status;
        context.Response.Close();
    }

    private static HttpListener Serve(Action<HttpListenerContext> answer, out string address)
    {
        using (var free = new System.Net.Sockets.TcpListener(IPAddress.Loopback, 0))
        {
            free.Start();
            address = $"http://127.0.0.1:{((IPEndPoint)free.LocalEndpoint).Port}/";
        }
        var server = new HttpListener();
        server.Prefixes.Add(address);
        server.Start();
        _ = server.GetContextAsync().ContinueWith(context => answer(context.Result), TaskScheduler.Default);
        return server;
    }
}
