namespace SiteGen.Tests.Support;

/// <summary>
/// A blog of twenty years: 1,000 tips, every tenth of which is a fragment, with many tags. The newest three have all that
/// Markdown can have, and words longer than a phone is wide.
/// </summary>
internal static class ThousandTips
{
    /// <summary>A word of 90 letters.</summary>
    public const string LongWord = "Donaudampfschifffahrtselektrizitaetenhauptbetriebswerkbauunterbeamtengesellschaftsleitungen";

    /// <summary>The address of the tip that has everything.</summary>
    public const string Everything = "/2026/01/13/everything/";

    private const string Special = $$"""
        -- site.yml --
        title: A Blog of Twenty Years
        description: Short tips for people who serve others.
        base_url: https://tips.example.com
        author: Ann & Bob, Inc.
        old_site: https://old.example.com
        navigation:
          - text: Tips
            link: /
          - text: Categories
            link: /category/
          - text: Tags
            link: /tag/
          - text: Archive
            link: /archive/
          - text: About
            link: /about/
        call_to_action:
          - text: Sign up
            link: /about/
        -- pages/about.md --
        ---
        title: About
        ---
        All about {{LongWord}}.
        -- tips/2026/everything.md --
        ---
        title: Everything
        published: 2026-01-13
        categories: [Advice]
        tags: ["{{LongWord}}"]
        ---
        A first paragraph with *emphasis*, **strength**, `code`, a hard\
        break, https://example.com/{{LongWord}} and {{LongWord}}.

        ## A heading with {{LongWord}}

        - one
        - two
          - nested {{LongWord}}

        1. first
        2. second

        ### Below it

        > quoted {{LongWord}}
        >
        > twice

        | a | b | c | d |
        | --- | :-: | --: | --- |
        | {{LongWord}} | 2 | 3 | a longer text in a cell |

        ```
        code that is {{LongWord}} and then some more so that it can't fit into the width of a phone
        ```

        ---

        **Restrain** – Hold back.

        Take it away.
        -- tips/2026/long.md --
        ---
        title: "{{LongWord}}"
        published: 2026-01-06
        categories: ["{{LongWord}}"]
        ---
        {{LongWord}}
        -- tips/2026/fragment.md --
        ---
        title: A fragment
        published: 2025-12-30
        recovered: excerpt
        redirect_from: [/a-fragment/]
        ---
        Of {{LongWord}} only the

        """;

    public static BuiltSite Build() => StringSite.Build(Special + Many());

    private static string Many() => string.Concat(Enumerable.Range(0, 997).Select(number =>
    {
        var date = new DateOnly(2025, 12, 23).AddDays(-7 * number);
        return $"""
            -- tips/{date.Year}/{date:O}-tip-{number}.md --
            ---
            title: Tip {number} on how to serve people who wait in a line
            published: {date:O}
            categories: [Advice]
            tags: [tag {number % 40}]
            {(number % 10 == 0 ? "recovered: excerpt" : "recovered: full")}
            ---

            Text of tip {number}, which is long enough for a line or two of an excerpt and not much longer than that.

            """;
    }));
}
