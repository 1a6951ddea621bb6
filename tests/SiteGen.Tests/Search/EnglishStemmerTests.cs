using System.Text;
using SiteGen.Words;

namespace SiteGen.Tests.Search;

public class EnglishStemmerTests
{
    [Theory]
    [InlineData("apolog", "apology apologies apologize apologized apologizing")]
    [InlineData("custom", "custom customer customers customized customs")]
    [InlineData("compliment", "compliment complimented compliments")]
    [InlineData("empath", "empathic")]
    [InlineData("hurri", "hurry hurried hurries hurrying")]
    [InlineData("stop", "stop stops stopped stopping")]
    [InlineData("hope", "hope hopes hoped hoping")]
    [InlineData("agre", "agree")]
    [InlineData("relat", "relate related relates relating relation relational")]
    [InlineData("general", "general generalization generally")]
    [InlineData("generous", "generous generously")]
    [InlineData("communic", "communicate communication communicator")]
    [InlineData("communiti", "community communities")]
    [InlineData("happi", "happy happiness")]
    [InlineData("defens", "defense defensive defensively defensiveness")]
    [InlineData("abil", "ability abilities")]
    [InlineData("possibl", "possible possibly possibility")]
    [InlineData("help", "help helpful helpfully helpfulness")]
    [InlineData("psycholog", "psychology psychological")]
    [InlineData("sky", "sky skies")]
    [InlineData("die", "die dies died dying")]
    [InlineData("tie", "tie ties tied tying")]
    [InlineData("cri", "cry cries cried")]
    [InlineData("by", "by")]
    [InlineData("say", "say says saying")]
    [InlineData("news", "news")]
    [InlineData("proceed", "proceed proceeds proceeded")]
    [InlineData("yes", "yes")]
    [InlineData("gas", "gas")]
    [InlineData("this", "this")]
    [InlineData("bus", "bus")]
    [InlineData("kiss", "kiss kisses kissed")]
    [InlineData("owe", "owed")]
    [InlineData("bead", "bead beaded")]
    [InlineData("control", "control controlled controlling controls")]
    [InlineData("2nd", "2nd")]
    [InlineData("naïv", "naïv")]
    public void Forms_of_a_word_have_one_stem(string stem, string forms) =>
        Assert.All(forms.Split(' '), form => Assert.Equal(stem, StemOf(form)));

    private static string StemOf(string word)
    {
        var buffer = Encoding.UTF8.GetBytes(word);
        return Encoding.UTF8.GetString(buffer.AsSpan(0, EnglishStemmer.Stem(buffer, buffer.Length)));
    }
}
