namespace SiteGen.Converter.Dating;

/// <summary>The dates on a numbered page of an archive, as one crawl saw it.</summary>
/// <param name="Term">The folded name of the category or tag.</param>
/// <param name="Number">The page's number; the newest posts are on page 1.</param>
/// <param name="Crawl">The newest date in the sidebar.</param>
/// <param name="Newest">The newest date of its posts.</param>
/// <param name="Oldest">The oldest one.</param>
public readonly record struct ArchivePage(string Term, int Number, DateOnly? Crawl, DateOnly Newest, DateOnly Oldest);
