using Microsoft.Extensions.Logging;
using SiteGen.Building;
using SiteGen.Text;
using SiteGen.Theme;
using Statiq.Common;

namespace SiteGen.Statiq;

/// <summary>Hands the input documents to the library, and returns a document for each output.</summary>
internal sealed class PlanSite : Module
{
    private readonly RazorTheme _theme = new();

    protected override async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
    {
        var sources = context.Inputs.ToDictionary(document => context.FileSystem.RootPath.GetRelativePath(document.Source).FullPath);
        var files = new List<InputFile>();
        foreach (var (origin, document) in sources)
            files.Add(new InputFile(document.Destination.FullPath, await document.GetContentBytesAsync()) { Origin = origin });
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
            // By the document, a build server knows which file to show the message at.
            var state = new StatiqLogState { Document = sources.GetValueOrDefault(diagnostic.Location.File) };
            context.Log(LevelOf(diagnostic.Severity), state, diagnostic.ToString());
        }
        if (plan is null)
        {
            RememberLastWrites(context.FileSystem.WriteTracker);
            throw new ExecutionException("There are mistakes in the input, so nothing was written.");
        }
        return plan.Routes.Select(route => RouteDocument.Create(route, plan, sources, context));
    }

    private static LogLevel LevelOf(Severity severity) => severity switch
    {
        Severity.Note => LogLevel.Information,
        Severity.Warning => LogLevel.Warning,
        _ => LogLevel.Error,
    };

    // Statiq deletes, after a build, what the last one wrote and this one did not. A build that ends here writes nothing, so
    // that the next one would not know any more which files are Statiq's: pages of renamed posts would stay for ever.
    private static void RememberLastWrites(IFileWriteTracker tracker)
    {
        foreach (var (path, hash) in tracker.PreviousWrites)
            tracker.TrackWrite(path, hash, actualWrite: false);
        foreach (var (path, hash) in tracker.PreviousContent)
            tracker.TrackContent(path, hash);
    }
}
