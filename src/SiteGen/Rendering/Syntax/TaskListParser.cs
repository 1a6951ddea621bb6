using Markdig.Extensions.TaskLists;
using Markdig.Helpers;
using Markdig.Parsers;
using Markdig.Renderers;
using Markdig.Renderers.Html;
using Markdig.Syntax;

namespace SiteGen.Rendering.Syntax;

/// <summary>Reads <c>[ ]</c> and <c>[x]</c> at the beginning of a list item; Markdig takes them anywhere in it.</summary>
internal sealed class TaskListParser : TaskListInlineParser
{
    public override bool Match(InlineProcessor processor, ref StringSlice slice) =>
        processor.Inline is null
        && processor.Root?.FirstChild is null
        && processor.Block?.Parent is ListItemBlock item && item[0] == processor.Block
        && slice.PeekChar(3) is ' ' or '\t'
        && base.Match(processor, ref slice);
}

/// <summary>
/// Writes a box as a character and not as a control: nobody can tick it here, it needs no label for screen readers, and
/// feed readers show it.
/// </summary>
internal sealed class TaskListRenderer : HtmlObjectRenderer<TaskList>
{
    protected override void Write(HtmlRenderer renderer, TaskList obj) => renderer.Write(Box(obj));

    public static char Box(TaskList task) => task.Checked ? '☑' : '☐';
}
