using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using Statiq.Common;
using Statiq.Core;

namespace SiteGen.Tests.Statiq;

/// <summary>Runs pipelines as Statiq’s engine does, in memory: phase by phase, dependencies first.</summary>
internal sealed class StatiqRun : IReadOnlyFileSystem, IReadOnlySettings
{
    private readonly Dictionary<string, ImmutableArray<IDocument>> _outputs = [];
    private readonly DateTime _now;

    public StatiqRun(DateTime now, Tracker tracker)
    {
        _now = now;
        WriteTracker = tracker;
    }

    public SortedDictionary<string, byte[]> Files { get; } = new(StringComparer.Ordinal);

    public List<(LogLevel Level, string? Source, string Message)> Log { get; } = [];

    public NormalizedPath RootPath => "/blog";

    public IFileWriteTracker WriteTracker { get; }

    public ImmutableArray<IDocument> OutputsOf(string pipeline) => _outputs[pipeline];

    /// <summary>Runs one pipeline.</summary>
    /// <param name="pipeline">The pipeline. Its name is that of its type.</param>
    /// <param name="inputs">The files that it reads.</param>
    public async Task Run(Pipeline pipeline, IEnumerable<IDocument> inputs)
    {
        Assert.All(pipeline.Dependencies, name => Assert.Contains(name, _outputs.Keys));
        var documents = inputs.ToImmutableArray();
        foreach (var module in pipeline.InputModules.Concat(pipeline.ProcessModules).Concat(pipeline.PostProcessModules).Concat(pipeline.OutputModules))
            documents = [.. await module.ExecuteAsync(new Context(this, documents))];
        _outputs[pipeline.GetType().Name] = documents;
    }

    public IFile GetOutputFile(NormalizedPath path) => new OutputFile(this, path.FullPath);

    public bool TryGetValue<T>(string key, out T value)
    {
        value = (T)(object)_now;
        return key == Keys.CurrentDateTime;
    }

    private sealed class OutputFile(StatiqRun run, string path) : IFile
    {
        public Task WriteAllBytesAsync(byte[] bytes)
        {
            run.Files.Add(path, bytes);
            return Task.CompletedTask;
        }
    }

    private sealed class Context(StatiqRun run, ImmutableArray<IDocument> inputs) : IExecutionContext
    {
        public ImmutableArray<IDocument> Inputs => inputs;

        public IReadOnlyFileSystem FileSystem => run;

        public IReadOnlySettings Settings => run;

        public ImmutableArray<IDocument> OutputsOf(string pipeline) => run.OutputsOf(pipeline);

        public IDocument CreateDocument(NormalizedPath source, NormalizedPath destination, IEnumerable<KeyValuePair<string, object>> items) =>
            new Document(source, destination, items.ToImmutableDictionary(), new MemoryContent([]));

        public void Log(LogLevel level, StatiqLogState state, string message) =>
            run.Log.Add((level, state.Document?.Source.FullPath, message));
    }

    /// <summary>A document.</summary>
    public sealed class Document(
        NormalizedPath source, NormalizedPath destination, ImmutableDictionary<string, object> metadata, MemoryContent content) : IDocument
    {
        public NormalizedPath Source => source;

        public NormalizedPath Destination => destination;

        public IContentProvider ContentProvider => content;

        public T Get<T>(string key) => (T)metadata[key];

        public bool ContainsKey(string key) => metadata.ContainsKey(key);

        public IDocument Clone(IContentProvider other) => new Document(source, destination, metadata, (MemoryContent)other);

        public Task<byte[]> GetContentBytesAsync() => Task.FromResult(content.Buffer);
    }

    /// <summary>What Statiq remembers of its writes from one build to the next.</summary>
    public sealed class Tracker : IFileWriteTracker
    {
        public Dictionary<NormalizedPath, int> Writes { get; } = [];

        public Dictionary<NormalizedPath, int> Contents { get; } = [];

        public IEnumerable<KeyValuePair<NormalizedPath, int>> PreviousWrites { get; init; } = [];

        public IEnumerable<KeyValuePair<NormalizedPath, int>> PreviousContent { get; init; } = [];

        public void TrackWrite(NormalizedPath path, int hashCode, bool actualWrite)
        {
            Assert.False(actualWrite);
            Writes.Add(path, hashCode);
        }

        public void TrackContent(NormalizedPath path, int hashCode) => Contents.Add(path, hashCode);
    }
}
