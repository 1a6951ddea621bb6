using System.Collections.Immutable;
using SiteGen.Converter.Ledger;
using SiteGen.Converter.Markdown;

namespace SiteGen.Converter.Layouts;

/// <summary>Reads the posts of a page, once it is known where they begin.</summary>
internal sealed class PostReader(PageLines lines, PageNotes notes, TextDoubts texts, TextPool pool)
{
    private HashSet<string> _shared = [];
    private Dictionary<(int From, int To, bool HasByline), PostExtent> _extents = [];
    private PostEnds _ends = new(lines, notes);
    private bool _asks;

    /// <summary>The numbers of findings that have a page of their own: a byline stands below the text.</summary>
    public HashSet<int> SinglePosts { get; } = [];

    /// <summary>Finds the last lines that several posts share, before any post is read.</summary>
    /// <param name="posts">Where the texts of the page's posts stand.</param>
    public void FindSharedEndings(List<(int From, int To, bool HasByline)> posts)
    {
        var extents = posts.ConvertAll(post => PostExtent.Find(lines, post.From, post.To, [], post.HasByline));
        _shared = SharedEndings.Find(lines, posts, extents);
        if (_shared.Count == 0)
            _extents = Enumerable.Range(0, posts.Count).ToDictionary(i => posts[i], i => extents[i]);
        texts.FindShared(Enumerable.Range(0, posts.Count).Select(i => (posts[i].From, extents[i].BodyEnd)).ToList());
        _asks = Enumerable.Range(0, lines.Count).Any(line => lines[line].Byline is { AsksForComment: true });
        _ends = new PostEnds(lines, notes)
        {
            Footers = Enumerable.Range(0, lines.Count).Count(line => !lines.IsBlank(line) && lines[line].Footer is FooterForm.Links or FooterForm.Sentence),
            Texts = Enumerable.Range(0, posts.Count).Count(i => lines.NextText(posts[i].From) < extents[i].BodyEnd),
            Links = extents.Count(extent => lines.LastText(extent.BodyEnd - 1) is var last and >= 0 && ReadMore.EndLength(lines.Text(last)) >= 0),
        };
    }

    /// <summary>Reads a post that begins with a title or byline.</summary>
    /// <param name="start">Its beginning.</param>
    /// <param name="to">The line behind the last that can belong to it.</param>
    public void ReadPost(PostStart start, int to)
    {
        var number = notes.Findings.Count;
        if (start.Doubt is { } because)
            notes.Doubt(start.Line, number, start.HasTitle ? "taken for the title of a post" : "taken for the beginning of a post", because, "a paragraph of the text above");
        Byline? byline = null;
        DateOnly? published = null;
        if (start.HeadLine >= 0)
        {
            published = WrittenDate.ParseAlone(lines.Text(start.HeadLine));
            notes.Claim(start.HeadLine, Account.PostTitle, published is null ? "a line between title and byline" : "a date between title and byline", number);
            if (published is null && lines[start.HeadLine].Dated is null)
                notes.Doubt(start.HeadLine, number, "left out", "it stands between title and byline", "the title of the post");
        }
        if (start.BylineLine >= 0)
        {
            notes.Claim(start.BylineLine, Account.Byline, "“Posted on in …” below a title", number);
            byline = lines[start.BylineLine].Byline;
            byline = byline is { Published: null } && published is not null ? byline with { Published = published } : byline;
        }
        TakePost(start.HasTitle ? start.Line : -1, Math.Max(start.Line, start.BylineLine) + 1, to, byline);
    }

    /// <summary>Reads what stands before the first post: a single post whose byline stands below, or bare texts.</summary>
    /// <param name="from">The first line.</param>
    /// <param name="to">The line behind the last.</param>
    /// <param name="pageTitle">The title of the page above; null for none.</param>
    public void ReadPreamble(int from, int to, PageTitle? pageTitle)
    {
        // `← Hold It – 5/28/19`, `Drop It – 6/11/19 →`
        while (from < to && (Navigation.IsNeighbour(lines.Text(from)) || lines[from].Navigation is not null))
        {
            notes.Claim(from, Account.Navigation, "a link to the post before or behind");
            from = lines.NextText(from + 1);
        }
        if (from >= to)
            return;
        foreach (var (first, end) in BareTexts(from, to))
            ReadText(first, end, pageTitle);
    }

    // Several bare texts in one file: each ends with the footer of links.
    private IEnumerable<(int From, int To)> BareTexts(int from, int to)
    {
        for (var line = from; line < to; line++)
        {
            if (lines.IsBlank(line) || lines[line].Footer != FooterForm.Links)
                continue;
            var next = lines.NextText(line + 1);
            if (next >= to || lines[next].IsFurniture || lines[next].OpensForm || lines[next].Footer == FooterForm.Link || !HasFooter(next, to))
                continue;
            yield return (from, next);
            from = next;
        }
        yield return (from, to);
    }

    private bool HasFooter(int from, int to) =>
        Enumerable.Range(from, to - from).Any(line => !lines.IsBlank(line) && lines[line].Footer == FooterForm.Links);

    private void ReadText(int from, int to, PageTitle? pageTitle)
    {
        var way = Navigation.TitleIn(lines.Text(from));
        if (way is not null)
        {
            notes.Claim(from, Account.Navigation, "the way to the page, which names the post");
            from = lines.NextText(from + 1);
            if (from >= to)
                return;
        }
        var extent = PostExtent.Find(lines, from, to, _shared, hasByline: false);
        // Only the title of a page of its own is no category; it is the post's, and may stand there alone.
        var named = extent.Byline is { } byline && pageTitle is { Name.Length: > 0 } title
            && !byline.Categories.Any(category => Sites.Term.Fold(category) == Sites.Term.Fold(title.Name))
            ? DatedTitle.ParseTitle(title.Name)
            : (extent.ResponseTitle ?? way) is { } linked ? DatedTitle.ParseTitle(linked)
            : null;
        if (extent.Byline is not null && IsTwice(from, extent.BodyEnd))
        {
            notes.Claim(from, Account.PageTitle, "the first line, which the next one repeats");
            from = lines.NextText(from + 1);
        }
        var hasMore = lines.NextText(from + 1) < extent.BodyEnd;
        var isOfPage = extent.Byline is not null || extent.Tail.Exists(entry => entry.Account == Account.CommentForm);
        var isTitle = hasMore && (named is not null
            ? Folding.Same(DatedTitle.ParseTitle(lines.Text(from)).Title, named.Title)
            : PostStarts.LooksLikeTitle(lines.Text(from)) && (isOfPage || IsAlone(from, extent)));
        if (isTitle && named is null && !isOfPage)
            notes.Doubt(from, notes.Findings.Count, "taken for the title of a post", "it stands alone above a text with a footer", "the first paragraph of a text without title");
        if (isTitle)
            TakePost(from, from + 1, to, null, named);
        else
            TakePost(-1, from, to, null, named);
    }

    // `The Quiet Counter`, an empty line, and a text with a footer: nothing else says that it is a title.
    private bool IsAlone(int line, PostExtent extent) =>
        extent.IsMarked && lines.NextText(line + 1) > line + 1 && TitleCase.Is(lines.Text(line))
        && lines.Text(lines.NextText(line + 1)).Length > lines.Text(line).Length;

    private bool IsTwice(int line, int end) =>
        lines.NextText(line + 1) is var next && next < end && Folding.Same(lines.Text(line), lines.Text(next));

    private void TakePost(int titleLine, int from, int to, Byline? above, DatedTitle? named = null)
    {
        var extent = _extents.GetValueOrDefault((from, to, above is not null)) ?? PostExtent.Find(lines, from, to, _shared, above is not null);
        var number = notes.Findings.Count;
        var title = titleLine < 0 ? named : notes.TitleOf(titleLine, number);
        // The page's own title may have the date that the line has not.
        if (title is { Date: null } && named is { Date: not null })
            title = title with { Date = named.Date, Typed = named.Typed };
        var first = lines.NextText(from);
        var hasText = first < extent.BodyEnd;
        var isSidebar = titleLine >= 0 && above is null && !extent.IsMarked && PostStarts.HasHyphen(lines.Text(titleLine))
            && (!hasText || lines.NextText(first + 1) >= extent.BodyEnd);
        if (titleLine >= 0)
        {
            notes.Claim(
                titleLine, isSidebar ? Account.SidebarTitle : Account.PostTitle,
                above is not null ? "a title above “Posted on in …”" : "a title with a date, or the first line of a single post", number);
        }
        if (titleLine >= 0 && above is null && !isSidebar && _asks && PostStarts.HasHyphen(lines.Text(titleLine)))
            notes.Doubt(titleLine, number, "taken for the title of a post", "it has the hyphen of titles in the sidebar, and no byline follows", "the title of a sidebar entry");
        var text = FoundText.None;
        var end = TextEnd.Unknown;
        if (hasText)
        {
            var last = lines.LastText(extent.BodyEnd - 1);
            var link = isSidebar ? 0 : _ends.LinkAt(extent, ref last, first, number);
            end = isSidebar || link > 0 ? TextEnd.Unknown : _ends.EndOf(extent, last, title, number);
            text = Take(first, last, number, isSidebar, end == TextEnd.Unknown, link == PostEnds.OwnLine ? 0 : link);
        }
        foreach (var (line, account, rule) in extent.Tail)
            notes.Claim(line, account, rule, number);
        Doubts(extent, number, above is not null);
        // `« Older Entries` at the end of a dump, without the footer that the page's other posts have: text may be missing above it.
        if (hasText && extent.Tail.Count > 0 && _ends.Footers > 0 && lines.NextText(to) >= lines.Count
            && extent.Tail.TrueForAll(entry => entry.Account is Account.Navigation or Account.CommentForm))
            notes.Doubt(extent.Tail[0].Line, number, "taken for the end of the text", "it ends the dump, and the footer that the page’s other posts have is missing above it", "a paragraph of the text");
        if (hasText && lines.LastText(extent.BodyEnd - 1) is var closing && Footer.IsGlued(lines.Text(closing)))
            notes.Doubt(closing, number, "taken as text", "words of a footer stand at its end", "a paragraph with a footer glued to it");
        if (extent.Byline is not null && above is null)
            SinglePosts.Add(number);
        var (categories, uncertain) = Categories(above, from - 1, extent, to);
        var categoriesLine = above is not null ? from - 1 : extent.Tail.Find(tail => lines[tail.Line].Byline is not null || !Navigation.TermsIn(lines.Text(tail.Line)).IsDefault)?.Line ?? -1;
        if (above is not null && lines.Text(from - 1)[^1] == ',')
            notes.Doubt(from - 1, number, "no further category taken", "the line ends with a comma", "a category that was cut off");
        if ((above ?? extent.Byline) is { Categories.IsEmpty: true, Published: null } && categoriesLine >= 0)
            notes.Doubt(categoriesLine, number, "taken without a category", "the byline names none", "a post with a category that is lost");
        if ((above ?? extent.Byline)?.Published is { } published && title is { Date: null })
            title = title with { Date = published };
        var kind = title is null ? FindingKind.Fragment
            : !hasText ? FindingKind.TitleOnly
            : isSidebar ? FindingKind.Excerpt
            : FindingKind.Post;
        var at = titleLine >= 0 ? lines.Dump.LocationOfLine(titleLine) : text.At;
        notes.Add(
            new Finding(kind, title, at, text, categories)
            {
                UncertainCategory = uncertain,
                CategoriesAt = categoriesLine < 0 ? at : lines.Dump.LocationOfLine(categoriesLine),
                InSidebar = isSidebar,
                End = end,
                IsOfBlog = extent.IsMarked || above is not null,
            },
            titleLine >= 0 ? titleLine : from);
    }

    private (ImmutableArray<string> Categories, UncertainCategory? Uncertain) Categories(Byline? above, int aboveLine, PostExtent extent, int to)
    {
        // Another theme's byline below a post that has its own says nothing that the own one does not.
        var byline = above ?? extent.Byline;
        var categories = byline?.Categories ?? extent.Tail.Select(tail => Navigation.TermsIn(lines.Text(tail.Line))).FirstOrDefault(terms => !terms.IsDefault, []);
        // Not even a line end follows the byline, so the dump may have been cut within.
        var last = lines.Last;
        var isCut = to > last && lines.Dump.Lines[last].TextEnd == lines.Dump.Text.Length && lines[last].Byline is { AsksForComment: false } cut && cut == byline;
        // Nor does a question for comments follow it, which archive pages have.
        var isShort = above is { AsksForComment: false, Published: null };
        if (categories.Length == 0 || !(isCut || isShort))
            return (categories, null);
        var line = isCut ? last : aboveLine;
        return (categories[..^1], new UncertainCategory(categories[^1], lines.Text(line).ToString(), lines.Dump.LocationOfLine(line), isCut));
    }

    private void Doubts(PostExtent extent, int number, bool hasByline)
    {
        notes.DoubtTail(extent, number, hasByline);
        foreach (var line in extent.Refused)
        {
            notes.Doubt(
                line, number, "taken as text", "by its form it is none, but text stands below it", "a footer, a byline, or another line of the theme");
        }
        foreach (var (line, _, _) in extent.Tail)
        {
            var text = lines.Text(line);
            if (_shared.Count > 0 && _shared.Contains(SharedEndings.FoldedLine(text)) && lines[line].Footer is FooterForm.None)
                notes.Doubt(line, number, "taken for a footer", "several posts of the page end with it", "the last paragraph of the text");
            if (lines[line].Footer == FooterForm.Links && text.Contains("Customer Service Solutions", StringComparison.Ordinal))
                notes.Doubt(line, number, "taken for a footer", "the site’s name stands behind its links", "the title of another page glued to it");
            if (lines[line].Navigation == Navigation.TermsRule)
            {
                var isLeftOut = hasByline || extent.Byline is not null || Navigation.TermsIn(text).IsDefault;
                notes.Doubt(
                    line, number, isLeftOut ? "left out" : "taken for the categories", "another theme has such a line below a post",
                    "categories or tags of the post, or its last paragraph");
            }
            if (line == lines.Last && Footer.IsCut(text) && Footer.IsShortCut(text) && lines[line].Footer == FooterForm.None)
                notes.Doubt(line, number, "taken for the beginning of a footer", "the dump ends with it", "the beginning of a paragraph");
        }
    }

    private FoundText Take(int first, int last, int number, bool isSidebar, bool isCut, int link)
    {
        var account = isSidebar ? Account.SidebarExcerpt : Account.Body;
        var rule = isSidebar ? "an excerpt that the dump cuts off" : isCut ? "a text that the dump cuts off" : "text between title and footer";
        for (var line = first; line <= last; line++)
        {
            if (!lines.IsBlank(line))
                notes.Claim(line, account, rule, number);
        }
        // The indent of the first line may be that of a list.
        var start = lines.Dump.Lines[first].Start;
        var end = lines.Dump.Lines[last].TextEnd;
        var text = pool.Of(lines.Dump.Text.AsSpan()[start..end]);
        if (isSidebar)
            texts.OfExcerpt(first, last, number, text);
        else if (isCut)
            texts.OfCut(first, last, number, text);
        else
            texts.OfWhole(first, last, number, text);
        if (isSidebar && isCut)
            end -= ReadMore.CutLength(lines.Text(last));
        end -= link;
        return new FoundText(end - start == text.Text.Length ? text.Text : lines.Dump.Text[start..end], lines.Dump.LocationOfLine(first));
    }
}
