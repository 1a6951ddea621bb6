using System.Buffers;
using System.Globalization;
using System.Text;
using SiteGen.Routes;
using SiteGen.Text;
using SiteGen.Theme;

namespace SiteGen.Tests.Support;

/// <summary>The blog’s theme in any number of editions, which differ in every page and in an asset.</summary>
internal sealed class SignedTheme(int edition) : ITheme
{
    private readonly RazorTheme _theme = new();
    private readonly string _signature = string.Create(CultureInfo.InvariantCulture, $"<!-- edition {edition} -->\n");

    public IReadOnlyList<InputFile> Assets => [.. _theme.Assets, new InputFile("edition.txt", _signature)];

    public string Version => ((ITheme)_theme).Version + _signature;

    public IReadOnlyList<InputFile> AnswerAssets => _theme.AnswerAssets;

    public FeedWords FeedWords => _theme.FeedWords;

    public MailWords MailWords => _theme.MailWords;

    public void Render(PageContent content, IBufferWriter<byte> output)
    {
        _theme.Render(content, output);
        output.Write(Encoding.UTF8.GetBytes(_signature));
    }
}
