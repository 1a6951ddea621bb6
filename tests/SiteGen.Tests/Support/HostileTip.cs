using FsCheck;
using FsCheck.Fluent;
using SiteGen.Yaml;

namespace SiteGen.Tests.Support;

/// <summary>A tip that may break what is made of it for other programs: feeds, and mails.</summary>
internal sealed record HostileTip(string Title, string Tag, string Topic, string Body, bool IsUpdated, bool IsDated)
{
    // What one format or another could take for its own, in titles and in texts.
    private static readonly string[] Markup =
    [
        "]]>", "<![CDATA[", "<!--", "-->", "<?xml?>", "</item>", "</content>", "&amp;", "&lt;b&gt;", "&#0;", "&nbsp;", "&bogus;", "\"", "\\u0000",
        "<script>alert(1)</script>", "<a href='x'>", "שלום", "مرحبا بالعالم", "\u202Eevil", "\u2066", "👩🏽‍🚀", "𝔘", "e\u0301\u0301\u0301", "\uFFFD",
    ];

    // What no XML can hold: a build must refuse it.
    private static readonly string[] Refused = ["&#x1;", "\uFFFE", "\uFFFF", "&#xFFFE;"];

    private static readonly string[] Blocks =
    [
        "[other](other.md)", "[other](other.md#part)", "[here](#part)", "[root](/)", "[query](?a=1&b=2)", "[away](//example.org/x)",
        "[mail](mailto:a@example.org)", "[odd](https://example.org/%22%3C%27)", "![a picture](/logo.png)", "![a \"picture\" <of> us](/logo.png?a=1&b=2 \"T&T\")",
        "A note[^1].\n\n[^1]: Of [this](other.md).", "`href=\"/no-link/\"` and `src=\"/x\"`", "> quoted", "- a\n- b", "| a | b |\n| - | - |\n| 1 | <2> |", "# Part\n\nText",
        "```\n<a href=\"/x\">\n```", "<https://example.org/?q=<b>>", "https://example.org/a_b", "line\\\nbreak", "<!--more-->", "- [x] done",
    ];

    public override string ToString() => $"title: {YamlText.Scalar(Title)}, tag: {YamlText.Scalar(Tag)}, topic: {YamlText.Scalar(Topic)}, body:\n{Body}";

    /// <summary>A site with this tip, another one to which it links, a topic, and mails.</summary>
    public BuiltSite Build() => StringSite.Build($"""
        -- site.yml --
        title: Tips
        base_url: https://tips.example.com
        mail:
          from: tips@example.com
        -- topics.yml --
        topics:
          - name: {YamlText.Scalar(Topic)}
            slug: topic
            line: {YamlText.Scalar(Title)}
            pinned: [tips/a.md]
        -- logo.png --
        -- tips/other.md --
        ---
        title: Other
        published: 2019-01-08
        ---
        Text.

        # Part
        -- tips/a.md --
        ---
        title: {YamlText.Scalar(Title)}
        slug: a-tip
        {(IsDated ? "published: 2019-01-01" : "takeaway: None")}
        {(IsUpdated ? "updated: 2019-02-02" : "recovered: full")}
        tags: [{YamlText.Scalar(Tag)}]
        ---
        # Part

        {Body}

        """);

    private static Gen<string> Line =>
        from words in Texts.Line
        from markup in Gen.Frequency((30, Gen.Elements(Markup)), (1, Gen.Elements(Refused))).ArrayOf()
        select $"a {words}{string.Concat(markup.Take(3))} z";

    /// <summary>Any such tip.</summary>
    public static Gen<HostileTip> Any =>
        from title in Line
        from tag in Line
        from topic in Line
        from blocks in Gen.OneOf(Gen.Elements(Blocks), Gen.Elements(Markup), Line).ArrayOf()
        from isUpdated in Gen.Elements(true, true, false)
        from isDated in Gen.Elements(true, true, false)
        select new HostileTip(title, tag, topic, string.Join("\n\n", blocks), isUpdated, isDated);
}
