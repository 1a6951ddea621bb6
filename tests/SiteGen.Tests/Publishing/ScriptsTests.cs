using System.Diagnostics;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Publishing;

/// <summary>The scripts of <c>.ci/</c> that hosts and workflows run.</summary>
public sealed class ScriptsTests : IDisposable
{
    private readonly TempFolder _folder = new();

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void A_download_with_another_hash_is_not_run()
    {
        Copy("program", new string('0', 128));
        var ended = Run("program", "", _folder["kept"]);
        Assert.Equal(1, ended.ExitCode);
        Assert.Contains("has not the SHA-512 that .ci/dotnet-sdk names; nothing of it was run", ended.Errors, StringComparison.Ordinal);
        Assert.False(File.Exists(_folder["was-run"]));
        Assert.False(Directory.Exists(_folder["kept"]));
    }

    // The other side of the test above: with the right hash, the SDK in the download is what runs.
    [Fact]
    public void A_download_with_the_right_hash_is_run()
    {
        Copy("program", Convert.ToHexStringLower(System.Security.Cryptography.SHA512.HashData(File.ReadAllBytes(Sdk()))));
        Run("program", "", _folder["kept"]);
        Assert.True(File.Exists(_folder["was-run"]));
    }

    [Fact]
    public void A_run_s_summary_says_what_was_built_and_what_is_wrong()
    {
        Copy("summary", "");
        var log =
            """
            input/tips/a.md(1,1): note SG1109: “A <b>tip</b>” is held back until 2027-01-05
            input/comments/a/ann.yml(2,7): note SG2409: the comment of Ann on “A tip” is held back until 2027-01-06
            input/tips/b.md(3,1): warning SG1401: something
              hint: do this
            59 tips, 163 files in output: 163 written, 0 unchanged, 0 removed, in 2.10 s

            """;
        Assert.Equal(
            """
            ## The site was built

            59 tips, 163 files in output: 163 written, 0 unchanged, 0 removed, in 2.10 s

            ### Warnings

                input/tips/b.md(3,1): warning SG1401: something
                  hint: do this

            ### Held back

                input/tips/a.md(1,1): note SG1109: “A <b>tip</b>” is held back until 2027-01-05
                input/comments/a/ann.yml(2,7): note SG2409: the comment of Ann on “A tip” is held back until 2027-01-06

            """,
            Run("summary", log, "0").Output);
        Assert.StartsWith("## The site was not built\n", Run("summary", "x: error SG1: y\n", "1").Output, StringComparison.Ordinal);
    }

    [Fact]
    public void A_run_s_end_names_the_tests_that_failed_with_their_messages()
    {
        Copy("failed-tests", "");
        _folder.Write("", new SiteGen.Text.InputFile("a.trx",
            """
            <?xml version="1.0" encoding="utf-8"?>
            <TestRun><Results>
              <UnitTestResult executionId="1" testName="Tests.Fine" computerName="vm" outcome="Passed"><Output><StdOut>Failed</StdOut></Output></UnitTestResult>
              <UnitTestResult executionId="2" testName="Tests.Broken(text: &quot;a &amp; b&quot;)" computerName="vm" outcome="Failed"><Output><ErrorInfo>
                <Message>Assert.Equal() Failure&#xD;
            Expected: &lt;a&gt;
            Actual:   \n &amp;lt;</Message><StackTrace>at Tests</StackTrace></ErrorInfo></Output></UnitTestResult>
              <UnitTestResult executionId="3" testName="Tests.Silent" computerName="vm" outcome="Failed" />
            </Results><ResultSummary outcome="Failed"><RunInfos>
              <RunInfo computerName="vm" outcome="Error" timestamp="1"><Text>The host crashed</Text></RunInfo>
              <RunInfo computerName="vm" outcome="Warning" timestamp="1"><Text>Slow</Text></RunInfo>
            </RunInfos></ResultSummary></TestRun>
            """));
        Assert.Equal(
            """
            failed: Tests.Broken(text: "a & b")
              Assert.Equal() Failure
              Expected: <a>
              Actual:   \n &lt;
            failed: Tests.Silent
            the test runner: The host crashed

            """,
            Run("failed-tests", "", _folder["a.trx"]).Output);
    }

    // An SDK that leaves a mark when it is run, and a dotnet on the machine that is none.
    private string Sdk()
    {
        var archive = _folder["sdk.tar.gz"];
        if (!File.Exists(archive))
        {
            _folder.Write("sdk", new SiteGen.Text.InputFile("dotnet", $"#!/bin/sh\ntouch {_folder["was-run"]}\nexit 1\n"));
            Execute("chmod +x sdk/dotnet && tar -czf sdk.tar.gz -C sdk dotnet");
        }
        return archive;
    }

    private void Copy(string script, string sha512)
    {
        if (OperatingSystem.IsWindows())
            Machine.Lacks("the scripts run in bash");
        _folder.Write(".ci", new SiteGen.Text.InputFile(script, File.ReadAllText(Repository.PathOf(".ci", script))));
        _folder.Write(".ci", new SiteGen.Text.InputFile("dotnet-sdk", $"# A comment.\n{sha512} file://{Sdk()}\n"));
        _folder.Write("bin", new SiteGen.Text.InputFile("dotnet", "#!/bin/sh\nexit 1\n"));
        Execute("chmod +x bin/dotnet && mkdir -p src theme docs && touch docs/settings.md Directory.Build.props Directory.Build.targets Directory.Packages.props global.json");
    }

    private void Execute(string command)
    {
        using var process = Process.Start(new ProcessStartInfo("bash", ["-c", command]) { WorkingDirectory = _folder.Path })!;
        process.WaitForExit();
        Assert.Equal(0, process.ExitCode);
    }

    private CommandLine.Ended Run(string script, string input, params string[] arguments)
    {
        var start = new ProcessStartInfo("bash", [_folder[$".ci/{script}"], .. arguments])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        start.Environment["PATH"] = $"{_folder["bin"]}:{Environment.GetEnvironmentVariable("PATH")}";
        using var process = Process.Start(start)!;
        process.StandardInput.Write(input);
        process.StandardInput.Close();
        var errors = process.StandardError.ReadToEndAsync();
        var output = process.StandardOutput.ReadToEnd();
        process.WaitForExit();
        return new CommandLine.Ended(process.ExitCode, output, errors.Result);
    }
}
