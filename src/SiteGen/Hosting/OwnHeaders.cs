using System.Collections.Immutable;

namespace SiteGen.Hosting;

/// <summary>A folder with other values of headers that the whole site has.</summary>
/// <param name="Folder">Its URL: <c>/admin/</c>.</param>
/// <param name="Values">The headers by name.</param>
public sealed record OwnHeaders(string Folder, ImmutableArray<(string Name, string Value)> Values);
