namespace SiteGen.Tests.Support;

/// <summary>EPUBCheck, as Debian's package epubcheck installs it.</summary>
internal static class EpubCheck
{
    private const string Program = "/usr/share/java/epubcheck.jar";

    /// <summary>Fails with what it says of a book that is not valid; skips the test where it is not installed.</summary>
    public static async Task AcceptsAsync(byte[] epub)
    {
        if (!File.Exists(Program))
            Machine.Lacks("Debian's package epubcheck is not installed");
        using var folder = new TempFolder();
        File.WriteAllBytes(folder["book.epub"], epub);
        using var check = Machine.Start("java", "-jar", Program, "--failonwarnings", folder["book.epub"]);
        var said = check.StandardOutput.ReadToEndAsync(TestContext.Current.CancellationToken);
        var wrong = await check.StandardError.ReadToEndAsync(TestContext.Current.CancellationToken);
        await check.WaitForExitAsync(TestContext.Current.CancellationToken);
        Assert.True(check.ExitCode == 0, $"{await said}{wrong}");
    }
}
