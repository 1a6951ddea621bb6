using System.Collections.Immutable;
using SiteGen.Text;

namespace SiteGen.Editors;

/// <summary>
/// Where a host gets the browser editor from, which is no part of this program. Nothing is loaded before a site asks for it.
/// </summary>
/// <param name="Version">Changes whenever the editor is another one.</param>
/// <param name="Load">Gives its files, at the paths where they are published; null where it is not on this machine.</param>
public sealed record EditorSource(string Version, Func<ImmutableArray<InputFile>?> Load);
