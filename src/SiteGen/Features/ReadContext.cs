using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Yaml;

namespace SiteGen.Features;

/// <summary>What a feature reads from, before anything is planned.</summary>
/// <param name="settings">The keys of <c>site.yml</c>.</param>
/// <param name="filesOf">The files of a kind.</param>
/// <param name="diagnostics">Takes what is wrong.</param>
internal sealed class ReadContext(
    FieldReader settings, Func<InputKind, IReadOnlyList<InputFile>> filesOf, DiagnosticBag diagnostics)
{
    /// <summary>The keys of <c>site.yml</c>; a feature looks at its own.</summary>
    public FieldReader Settings => settings;

    /// <summary>The files of one of the feature's inputs by path, their paths without the kind's folder.</summary>
    public IReadOnlyList<InputFile> FilesOf(InputKind kind) => filesOf(kind);

    /// <summary>Takes what is wrong.</summary>
    public DiagnosticBag Diagnostics => diagnostics;

    /// <summary>What the features have given so far.</summary>
    public FeatureData Data { get; private set; } = FeatureData.Empty;

    /// <summary>Gives a value, the one of its type, to the later stages and to all pages.</summary>
    public void Provide<T>(T value)
        where T : class => Data = Data.With(value);
}
