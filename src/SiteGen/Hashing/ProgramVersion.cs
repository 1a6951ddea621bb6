using Markdig;
using YamlDotNet.Core;

namespace SiteGen.Hashing;

/// <summary>Identifies the code that makes an output: after a change of the code, no cache is valid any more.</summary>
public static class ProgramVersion
{
    /// <summary>The code that makes texts of files: this library, its Markdown and its YAML.</summary>
    public static string OfTexts { get; } = string.Join(
        ' ', Environment.Version, ModuleOf(typeof(ProgramVersion)), ModuleOf(typeof(Markdown)), ModuleOf(typeof(Parser)));

    /// <summary>The identity of the module that holds a type. The same source gives the same one on every machine.</summary>
    public static string ModuleOf(Type type) => type.Module.ModuleVersionId.ToString("N");
}
