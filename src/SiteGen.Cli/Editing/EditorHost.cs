using System.Buffers;
using System.Collections.Frozen;
using System.Net.Http.Headers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using Microsoft.AspNetCore.Http;
using Microsoft.AspNetCore.StaticFiles;
using SiteGen.Cli.Building;
using SiteGen.Cli.Packages;
using SiteGen.Cli.Previewing;
using SiteGen.Features.Editor;
using SiteGen.Text;
using SiteGen.Writing;

namespace SiteGen.Cli.Editing;

/// <summary>
/// Answers below <c>/admin/</c> on the preview's own host: the editor, what it is told of the site, and what it reads and saves.
/// Only its own page may ask for files: another one can neither send JSON without being asked for leave (CORS), which nobody
/// gives, nor call itself by this host's name.
/// </summary>
internal sealed class EditorHost(PreviewSite site, FileServer files, SavedFiles saved)
{
    /// <summary>Where the editor sends what it wants of files.</summary>
    public const string FilesPath = "/admin/files";

    private static readonly FileExtensionContentTypeProvider ContentTypes = new();

    private readonly FrozenDictionary<string, InputFile> _script =
        EditorPackages.Load()!.Value.Add(EditorPage.Start).ToFrozenDictionary(file => $"/{file.Path}", StringComparer.Ordinal);

    /// <summary>Answers a request below <c>/admin</c>.</summary>
    public Task AnswerAsync(HttpContext context)
    {
        var path = context.Request.Path.Value!;
        if (path == FilesPath)
            return FilesAsync(context);
        if (!HttpMethods.IsGet(context.Request.Method) && !HttpMethods.IsHead(context.Request.Method))
            return SayAsync(context, StatusCodes.Status405MethodNotAllowed, "The editor is for reading.");
        // No page may be made of the site before it has once been without mistakes.
        if (site.Current.Plan is not { Site.Site: var content })
            return WriteAsync(context, "text/html", Encoding.UTF8.GetBytes(MistakesPage.Write(site.Current.Diagnostics)), StatusCodes.Status503ServiceUnavailable);
        if (path == EditorPage.Path.Url)
        {
            context.Response.Headers.ContentSecurityPolicy = EditorBackend.Policy.Value(isSecure: false);
            return WriteAsync(context, "text/html", Encoding.UTF8.GetBytes(EditorPage.Html(content.Config.Title)));
        }
        if (path == EditorConfigPage.Path.Url)
        {
            var config = new ArrayBufferWriter<byte>();
            EditorConfig.Write(content, EditorBackend.Local(FilesPath), NewTip.NextDay(content, BuildCommand.TodayIn(content.Config.TimeZone)), config);
            return WriteAsync(context, "text/yaml", config.WrittenMemory);
        }
        if (_script.GetValueOrDefault(path) is { } file)
            return WriteAsync(context, ContentTypes.TryGetContentType(path, out var type) ? type : "application/octet-stream", file.Content);
        if (path == "/admin")
        {
            context.Response.Redirect(EditorPage.Path.Url);
            return Task.CompletedTask;
        }
        return SayAsync(context, StatusCodes.Status404NotFound, "Not found.");
    }

    private async Task FilesAsync(HttpContext context)
    {
        var (request, stop) = (context.Request, context.RequestAborted);
        if (!HttpMethods.IsPost(request.Method) || !request.HasJsonContentType()
            || (request.Headers.Origin is [{ } origin] && origin != $"http://{request.Host}"))
        {
            await SayAsync(context, StatusCodes.Status403Forbidden, "Only the editor may ask for files.");
            return;
        }
        JsonNode? asked;
        try
        {
            asked = await JsonNode.ParseAsync(request.Body, cancellationToken: stop);
        }
        catch (JsonException)
        {
            asked = null;
        }
        if (asked is not JsonObject)
        {
            await SayAsync(context, StatusCodes.Status400BadRequest, "This is no request of the editor.");
            return;
        }
        // One after the other: nobody saves between the look at a file and the writing of it.
        await files.Turn.WaitAsync(stop);
        try
        {
            await PassOnAsync(context, asked);
        }
        finally
        {
            files.Turn.Release();
        }
    }

    private async Task PassOnAsync(HttpContext context, JsonNode asked)
    {
        if (saved.Prepare(asked) is { } other)
        {
            await SayAsync(
                context, StatusCodes.Status409Conflict,
                $"{other} has changed on the disk since you opened it. Copy your text, load this page again, and put it in.");
            return;
        }
        using var content = new StringContent(asked.ToJsonString(), new MediaTypeHeaderValue("application/json"));
        try
        {
            // Not ended by a browser that goes away: what is half saved would be lost.
            using var answer = await files.AskAsync(content, CancellationToken.None);
            var bytes = await answer.Content.ReadAsByteArrayAsync(CancellationToken.None);
            if (answer.IsSuccessStatusCode)
                saved.Remember(asked, JsonNode.Parse(bytes));
            await WriteAsync(context, "application/json", bytes, (int)answer.StatusCode);
        }
        catch (HttpRequestException)
        {
            Terminal.Write(EditingMistakes.Ended());
            await SayAsync(context, StatusCodes.Status502BadGateway, "The server of the editor has ended. Start 'sitegen edit' again; your text stays here.");
        }
    }

    // As Decap's own server says what is wrong, so that the editor shows it.
    private static Task SayAsync(HttpContext context, int status, string text) =>
        WriteAsync(context, "application/json", Encoding.UTF8.GetBytes(new JsonObject { ["error"] = text }.ToJsonString()), status);

    private static async Task WriteAsync(HttpContext context, string type, ReadOnlyMemory<byte> bytes, int status = StatusCodes.Status200OK)
    {
        context.Response.StatusCode = status;
        context.Response.ContentType = type.StartsWith("text/", StringComparison.Ordinal) ? $"{type}; charset=utf-8" : type;
        context.Response.ContentLength = bytes.Length;
        if (!HttpMethods.IsHead(context.Request.Method))
            await context.Response.Body.WriteAsync(bytes, context.RequestAborted);
    }
}
