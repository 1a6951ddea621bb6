using SiteGen.Text;

namespace SiteGen.Tests.Support;

/// <summary>A site with one of everything, for what must be true of every page.</summary>
internal static class SampleSite
{
    private const string Files = """
        -- site.yml --
        title: Tips & “Tricks”
        description: A tip every Tuesday for <everyone>.
        base_url: https://tips.example.com
        language: en-US
        author: Ann & Bob, Inc.
        page_size: 4
        old_site: https://old.example.com
        category_slugs:
          Business Advice: service-advice
        navigation:
          - text: Tips
            link: /
          - text: Archive
            link: /archive/
          - text: About
            link: /about/
        call_to_action:
          - text: Sign up
            link: /about/
        netlify_forms: [comments, contact]
        newsletter:
          action: https://news.example.org/subscribe?list=1&lang=en
          hidden: {embed: "1 & <2>", trap: ""}
        -- topics.yml --
        topics:
          - name: Angry & <loud>
            line: They shout "no" & more.
            words: [paragraph, text of tip]
            left_out: [tips/2019/2019-01-01-tip-1.md]
          - name: Nothing yet
            line: A topic without tips.
            slug: nothing
        -- comments/quotes/2019-01-02-ann.yml --
        name: Ann <b>& Bob
        date: 2019-01-02
        text: |
          I tried *it*: see [this](/about/), https://example.org/?a=1&b=2 & <ann@example.org>.
          A second line.

          - one
          - two

          > quoted
        -- comments/quotes/2019-01-03-bob.yml --
        name: Bob
        date: 2019-01-03
        text: Thanks!
        -- pages/contact.md --
        ---
        title: Contact us
        ---
        Write to us.
        -- pages/about.md --
        ---
        title: About us
        ---
        Begin with the [newest](/), a [tip](../tips/2018/quotes.md), or [elsewhere](https://example.org/?a=1&b=2).
        -- logo.svg --
        <svg xmlns="http://www.w3.org/2000/svg" width="40" height="20"><circle r="9"/></svg>
        -- tips/2018/quotes.md --
        ---
        title: "\"Quotes\" & <tags>: it’s 100% 👍"
        published: 2018-12-25
        categories: [Business Advice, R&D]
        tags: [NHL, "<b>"]
        topics: [angry & <loud>]
        takeaway: Say "yes" & <smile>.
        series: {name: Holidays, part: 2}
        description: Say "no" & mean <it>.
        redirect_from: [/old-quotes/]
        ---
        # A heading

        First paragraph with `code & <code>`, *emphasis*, **strength** and a hard\
        break. See the [next one](../2019/2019-01-01-tip-1.md), [below](#another) and ![our logo](/logo.svg "Our logo").

        - one
        - two & three

        > quoted

        ## Another

        | a | b |
        | --- | :-: |
        | 1 | 2 |

        1. first

        ---

            indented code

        <script>alert(1)</script>

        ![our logo again](/logo.svg "A “caption” & <more>")
        -- tips/2018/excerpt.md --
        ---
        title: An excerpt
        published: 2018-11-06
        categories: [business  advice]
        tags: [nhl]
        recovered: excerpt
        sources: [a.txt]
        redirect_from: [/2018/11/06/an-excerpt-old/]
        ---
        Only the beginning of
        -- tips/undated/about.md --
        ---
        title: About a date
        published_about:
          from: 2018-06-01
          to: 2018-06-30
          because: it stands "between" two others
        ---
        Found in a drawer.
        -- tips/undated/none.md --
        ---
        title: Without a date
        categories: [Fans]
        ---

        """;

    /// <summary>Its files.</summary>
    public static IEnumerable<InputFile> InputFiles =>
        StringSite.Files(Files + StringSite.Tips(11, "categories: [Fans]\ntags: [NHL, empathy]"));

    public static BuiltSite Build(string? baseUrl = null) => StringSite.Build(InputFiles, baseUrl: baseUrl);
}
