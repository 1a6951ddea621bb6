namespace SiteGen.Content;

/// <summary>Something with a text in Markdown: a post, or a page outside the order of dates.</summary>
public abstract record Document
{
    /// <summary>The path of its file inside the input: <c>tips/2019/2019-04-09-a-tip.md</c>.</summary>
    public abstract string InputPath { get; }
}
