namespace SiteGen.Tests.Support;

/// <summary>Symbolic links, which Windows permits to some users only.</summary>
internal static class TestLinks
{
    /// <summary>Creates a link, or skips the test.</summary>
    public static void Create(string link, string target)
    {
        try
        {
            File.CreateSymbolicLink(link, target);
        }
        catch (Exception exception) when (OperatingSystem.IsWindows() && exception is IOException or UnauthorizedAccessException)
        {
            Assert.Skip("needs the right to make links");
        }
    }
}
