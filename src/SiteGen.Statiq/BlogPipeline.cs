using Microsoft.Extensions.Logging;
using SiteGen.Building;
using SiteGen.Text;
using SiteGen.Theme;
using Statiq.Common;
using Statiq.Core;

namespace SiteGen.Statiq;

/// <summary>The blog as one pipeline: all of the input folder goes in, all of the site comes out.</summary>
internal sealed class BlogPipeline : Pipeline
{
    public BlogPipeline()
    {
        InputModules = [new ReadFiles()];
        ProcessModules = [new RenderBlog()];
        OutputModules = [new WriteFiles(), new WriteEmptyFiles()];
    }

    /// <summary>Hands the input documents to the library, and returns its outputs as documents.</summary>
    private sealed class RenderBlog : Module
    {
        private readonly RazorTheme _theme = new();

        protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
        {
            var sources = context.Inputs.ToDictionary(document => context.FileSystem.RootPath.GetRelativePath(document.Source).FullPath);
            var files = await sources.ParallelSelectAsync(async source =>
                new InputFile(source.Value.Destination.FullPath, await source.Value.GetContentBytesAsync()) { Origin = source.Key });
            var options = new BuildOptions
            {
                // CurrentDateTime is to Statiq what --now is to our own program.
                Today = context.Settings.TryGetValue(Keys.CurrentDateTime, out DateTime now) ? DateOnly.FromDateTime(now) : null,
                Clock = config => config.DateAt(DateTimeOffset.UtcNow),
            };
            var diagnostics = new DiagnosticBag();
            var plan = SiteBuilder.Plan(SiteInput.From(files), _theme, options, diagnostics);
            foreach (var diagnostic in diagnostics)
            {
                var level = diagnostic.Severity switch
                {
                    Severity.Note => LogLevel.Information,
                    Severity.Warning => LogLevel.Warning,
                    _ => LogLevel.Error,
                };
                // By the document, a build server knows which file to show the message at.
                var state = new StatiqLogState { Document = sources.GetValueOrDefault(diagnostic.Location.File) };
                context.Log(level, state, diagnostic.ToString());
            }
            if (plan is null)
                throw new ExecutionException("There are mistakes in the input, so nothing was written.");
            return plan.Routes.AsParallel().Select(route =>
                context.CreateDocument(route.Path.Value, new MemoryContent(plan.Render(route).ToArray())));
        }
    }

    // WriteFiles leaves empty documents out; with IgnoreEmptyContent(false) it puts a zero byte before every file.
    private sealed class WriteEmptyFiles : Module
    {
        protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
        {
            if (input.ContentProvider.GetLength() == 0)
                await context.FileSystem.GetOutputFile(input.Destination).WriteAllBytesAsync([]);
            return [input];
        }
    }
}
