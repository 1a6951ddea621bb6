using SiteGen.Converter.Layouts;
using SiteGen.Converter.Ledger;

namespace SiteGen.Converter.Merging;

/// <summary>A text without title, waiting until all dumps are known.</summary>
/// <param name="Finding">The text.</param>
/// <param name="Dump">The dump that it stands in.</param>
/// <param name="Tag">The tag of the page.</param>
/// <param name="IsDump">Whether anything else in the file says that it is a page of the blog.</param>
/// <param name="Characters">How many characters the ledger has for it.</param>
internal sealed record Fragment(Finding Finding, DumpRecord Dump, string? Tag, bool IsDump, long Characters);
