using Statiq.Common;

namespace SiteGen.Statiq;

/// <summary>Gives each planned document its content.</summary>
internal sealed class RenderRoutes : ParallelModule
{
    protected override Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context) =>
        Task.FromResult<IEnumerable<IDocument>>([RouteDocument.Render(input)]);
}

/// <summary>
/// Writes the empty files. <c>WriteFiles</c> leaves empty documents out, and with <c>IgnoreEmptyContent(false)</c> it puts a
/// zero byte before every file.
/// </summary>
internal sealed class WriteEmptyFiles : Module
{
    protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
    {
        if (input.ContentProvider.GetLength() == 0)
            await context.FileSystem.GetOutputFile(input.Destination).WriteAllBytesAsync([]);
        return [input];
    }
}
