using System.Globalization;
using SiteGen.Tests.Support;

/// <summary>
/// .NET runs this before the program's first line in the processes that name this file in <c>DOTNET_STARTUP_HOOKS</c>.
/// The name, and that it has no namespace, are .NET's rule.
/// </summary>
#pragma warning disable CA1050
internal static class StartupHook
#pragma warning restore CA1050
{
    /// <summary>Names the file that is told which culture the process has.</summary>
    public const string CultureFile = "SITEGEN_TEST_CULTURE_FILE";

    /// <summary>Names the folder to build a site to as another host would, which leaves the culture as it is.</summary>
    public const string HostOutput = "SITEGEN_TEST_HOST_OUTPUT";

    public static void Initialize()
    {
        if (Environment.GetEnvironmentVariable(CultureFile) is { } file)
            File.WriteAllText(file, $"{CultureInfo.CurrentCulture.Name}: {new DateTime(2019, 4, 9):d MMMM yyyy}");
        if (Environment.GetEnvironmentVariable(HostOutput) is { } output)
        {
            OtherHost.Build("input", output);
            Environment.Exit(0);
        }
    }
}
