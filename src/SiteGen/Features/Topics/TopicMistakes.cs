using SiteGen.Text;
using static SiteGen.Text.Diagnostic;

namespace SiteGen.Features.Topics;

/// <summary>What can be wrong with topics: SG15xx.</summary>
internal static class TopicMistakes
{
    public static Diagnostic NotTopics(Location at) => Error(
        "SG1501", at, "'topics' must be a list of topics",
        "write '- name: An angry caller' and below it '  line: …' and '  words: [angry, irate]'");

    public static Diagnostic SameTopic(Location at, string name, Location first) => Error(
        "SG1502", at, $"the topic “{name}” has the address of another one ({first})", "give one of them another 'slug: …'");

    public static Diagnostic PinnedAndLeftOut(Location at, string path) => Error(
        "SG1503", at, $"'{path}' is both pinned and left out", "take it out of one of the two lists");

    public static Diagnostic NoSuchTip(Location at, string path, string? meant) => Error(
        "SG1504", at, $"there is no tip '{path}'",
        meant is null
            ? "write its address, such as /2019/04/09/a-tip/, or its file, such as tips/2019/2019-04-09-a-tip.md"
            : $"did you mean '{meant}'?");

    public static Diagnostic NoSuchTopic(Location at, string name, string? meant, string file) => Error(
        "SG1505", at, $"there is no topic “{name}”",
        (meant is null ? "" : $"did you mean “{meant}”? ") + $"topics are listed in {file}");

    public static Diagnostic EmptyTopic(Location at, string name) => Warning(
        "SG1506", at, $"no tip has the topic “{name}”", "give it more words, or pin tips to it");

    public static Diagnostic WideTopic(Location at, string name, int tips, int all) => Warning(
        "SG1507", at, $"the topic “{name}” takes {tips} of {all} tips", "give it words that fewer tips have");

    public static Diagnostic TipWithoutTopic(Location at, string title) => Warning(
        "SG1508", at, $"the tip “{title}” has no topic", "write one into it, such as 'topics: [Listening]', or give a topic a word of it");

    public static Diagnostic EmptyWord(Location at, string word) => Error(
        "SG1509", at, $"'{word}' has no letter or digit to look for", "take it out of 'words'");
}
