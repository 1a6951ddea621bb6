#nullable disable
#pragma warning disable // Names and members are Statiq's.

using System.Collections.Immutable;
using Microsoft.Extensions.Logging;
using SiteGen.Tests.Statiq;

// The signatures of Statiq that src/SiteGen.Statiq uses, so that its source compiles and runs in this project: Statiq's
// packages can't be restored everywhere. Types and members have Statiq's names (Statiq.Framework 1.0.0-beta.72). What they
// do here is the least that lets a test see what the host asks for.

namespace Statiq.Common
{
    public readonly record struct NormalizedPath(string FullPath)
    {
        public static readonly NormalizedPath Null = default;
        public bool IsNull => FullPath is null;
        public string MediaType => FullPath.EndsWith(".html", StringComparison.Ordinal) ? "text/html" : null;
        public NormalizedPath GetRelativePath(NormalizedPath path) => path.FullPath[(FullPath.Length + 1)..];
        public static implicit operator NormalizedPath(string path) => new(path);
    }

    public interface IContentProvider
    {
        long GetLength();
    }

    public class MemoryContent(byte[] buffer, string mediaType = null) : IContentProvider
    {
        public string MediaType => mediaType;
        public byte[] Buffer => buffer;
        public long GetLength() => buffer.Length;
    }

    public interface IDocument
    {
        NormalizedPath Source { get; }
        NormalizedPath Destination { get; }
        IContentProvider ContentProvider { get; }
        T Get<T>(string key);
        bool ContainsKey(string key);
        IDocument Clone(IContentProvider content);
        Task<byte[]> GetContentBytesAsync();
    }

    public interface IFile
    {
        Task WriteAllBytesAsync(byte[] bytes);
    }

    public interface IFileWriteTracker
    {
        IEnumerable<KeyValuePair<NormalizedPath, int>> PreviousWrites { get; }
        IEnumerable<KeyValuePair<NormalizedPath, int>> PreviousContent { get; }
        void TrackWrite(NormalizedPath path, int hashCode, bool actualWrite);
        void TrackContent(NormalizedPath path, int hashCode);
    }

    public interface IReadOnlyFileSystem
    {
        NormalizedPath RootPath { get; }
        IFileWriteTracker WriteTracker { get; }
        IFile GetOutputFile(NormalizedPath path);
    }

    public interface IReadOnlySettings
    {
        bool TryGetValue<T>(string key, out T value);
    }

    public class StatiqLogState
    {
        public IDocument Document { get; set; }
    }

    public interface IExecutionContext
    {
        ImmutableArray<IDocument> Inputs { get; }
        IReadOnlyFileSystem FileSystem { get; }
        IReadOnlySettings Settings { get; }
        ImmutableArray<IDocument> OutputsOf(string pipeline);
        IDocument CreateDocument(NormalizedPath source, NormalizedPath destination, IEnumerable<KeyValuePair<string, object>> items);
        void Log(LogLevel level, StatiqLogState state, string message);
    }

    public interface IModule
    {
        Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context);
    }

    public abstract class Module : IModule
    {
        public Task<IEnumerable<IDocument>> ExecuteAsync(IExecutionContext context) => ExecuteContextAsync(context);

        protected virtual async Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context)
        {
            var outputs = new List<IDocument>();
            foreach (var input in context.Inputs)
                outputs.AddRange(await ExecuteInputAsync(input, context));
            return outputs;
        }

        protected virtual Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context) =>
            Task.FromResult<IEnumerable<IDocument>>([input]);
    }

    // In Statiq's order, which is that of the inputs.
    public abstract class ParallelModule : Module;

    public class ModuleList : List<IModule>;

    public class Config<T>(Func<IDocument, T> func)
    {
        public T Of(IDocument document) => func(document);
    }

    public static class Config
    {
        public static Config<T> FromDocument<T>(Func<IDocument, T> func) => new(func);
    }

    public class ExecutionException(string message) : Exception(message);

    public static class Keys
    {
        public const string CurrentDateTime = nameof(CurrentDateTime);
        public const string Title = nameof(Title);
        public const string Excerpt = nameof(Excerpt);
        public const string Index = nameof(Index);
        public const string TotalPages = nameof(TotalPages);
        public const string GroupKey = nameof(GroupKey);
    }
}

namespace Statiq.Core
{
    using Statiq.Common;

    public class Pipeline
    {
        public ModuleList InputModules { get; protected set; } = [];
        public ModuleList ProcessModules { get; protected set; } = [];
        public ModuleList PostProcessModules { get; protected set; } = [];
        public ModuleList OutputModules { get; protected set; } = [];
        public HashSet<string> Dependencies { get; } = [];
    }

    public class ReadFiles : Module;

    public class ReplaceDocuments(params string[] pipelines) : Module
    {
        protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) =>
            Task.FromResult(pipelines.SelectMany(pipeline => context.OutputsOf(pipeline)));
    }

    public class FilterDocuments(Config<bool> predicate) : Module
    {
        protected override Task<IEnumerable<IDocument>> ExecuteContextAsync(IExecutionContext context) =>
            Task.FromResult(context.Inputs.Where(predicate.Of));
    }

    public class WriteFiles : Module
    {
        protected override async Task<IEnumerable<IDocument>> ExecuteInputAsync(IDocument input, IExecutionContext context)
        {
            if (input.ContentProvider.GetLength() > 0)
                await context.FileSystem.GetOutputFile(input.Destination).WriteAllBytesAsync(await input.GetContentBytesAsync());
            return [input];
        }
    }
}

namespace Statiq.Web
{
    public static class WebKeys
    {
        public const string Published = nameof(Published);
    }
}
