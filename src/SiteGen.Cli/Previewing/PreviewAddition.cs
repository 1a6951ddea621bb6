using Microsoft.AspNetCore.Http;

namespace SiteGen.Cli.Previewing;

/// <summary>What a command adds to the preview, on its host.</summary>
/// <param name="Path">The folder of its own: <c>/admin/</c>.</param>
/// <param name="AnswerAsync">Answers a request in that folder.</param>
internal sealed record PreviewAddition(string Path, RequestDelegate AnswerAsync);
