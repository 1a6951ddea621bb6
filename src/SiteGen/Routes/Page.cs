using System.Collections.Immutable;
using SiteGen.Content;
using SiteGen.Sites;

namespace SiteGen.Routes;

/// <summary>What stands at an address. The kinds are few and known; each is rendered in one place.</summary>
public abstract record Page;

/// <summary>One post.</summary>
/// <param name="Post">The post.</param>
/// <param name="Newer">The next post in time, or null.</param>
/// <param name="Older">The post before it, or null.</param>
public sealed record PostPage(Post Post, Post? Newer, Post? Older) : Page;

/// <summary>Some of the posts of a longer list, the newest first: the home page, a category, a tag.</summary>
/// <param name="Term">Whose posts they are; null for all.</param>
/// <param name="Posts">The posts on this page.</param>
/// <param name="Number">This page's number, counted from 1.</param>
/// <param name="Count">How many pages the list has, at least 1.</param>
public sealed record ListPage(Term? Term, ImmutableArray<Post> Posts, int Number, int Count) : Page;

/// <summary>All categories, or all tags, with counts.</summary>
/// <param name="Taxonomy">Which of the two.</param>
public sealed record TermsPage(Taxonomy Taxonomy) : Page;

/// <summary>All posts of a year.</summary>
/// <param name="Year">The year.</param>
public sealed record YearPage(YearArchive Year) : Page;

/// <summary>All posts of a month.</summary>
/// <param name="Month">The month.</param>
public sealed record MonthPage(MonthArchive Month) : Page;

/// <summary>Every week of the blog at a glance.</summary>
public sealed record ArchivePage : Page;

/// <summary>A page outside the order of dates.</summary>
/// <param name="Content">The page.</param>
public sealed record StandalonePage(StaticPage Content) : Page;

/// <summary>What a reader gets for an address that is not there.</summary>
public sealed record NotFoundPage : Page;

/// <summary>The newest posts for feed readers, as RSS 2.0.</summary>
public sealed record FeedPage : Page;

/// <summary>Addresses for search engines.</summary>
/// <param name="Part">Which part of the addresses, counted from 0.</param>
public sealed record SitemapPage(int Part) : Page;

/// <summary>The list of the sitemap's parts, on a site with too many addresses for one file.</summary>
/// <param name="Parts">How many parts there are.</param>
public sealed record SitemapIndexPage(int Parts) : Page;

/// <summary>What crawlers may read.</summary>
public sealed record RobotsPage : Page;

/// <summary>Where the old addresses of posts lead now, for the host to answer with 301.</summary>
/// <param name="Redirects">The redirects, by old address.</param>
public sealed record RedirectsPage(ImmutableArray<Redirect> Redirects) : Page;

/// <summary>A file that is published as it is.</summary>
/// <param name="Content">Its bytes.</param>
public sealed record AssetPage(ReadOnlyMemory<byte> Content) : Page;
