using SiteGen.Cli.Folders;
using SiteGen.Tests.Support;

namespace SiteGen.Tests.Cli;

public sealed class FileLockTests : IDisposable
{
    private readonly TempFolder _folder = new();

    private string Path => _folder["output.sitegen-lock"];

    public void Dispose() => _folder.Dispose();

    [Fact]
    public void One_has_it_until_it_is_disposed()
    {
        using (var first = FileLock.TryTake(Path))
        {
            Assert.NotNull(first);
            Assert.Null(FileLock.TryTake(Path));
        }
        Assert.False(File.Exists(Path));
        using var second = FileLock.TryTake(Path);
        Assert.NotNull(second);
    }

    // Whoever opens the file that another one is about to delete has a lock on nothing.
    [Fact]
    public void Never_do_two_have_it_however_many_want_it()
    {
        var (holders, taken) = (0, 0);
        Parallel.For(0, 8, _ =>
        {
            for (var turn = 0; turn < 500; turn++)
            {
                using var taking = FileLock.TryTake(Path);
                if (taking is null)
                    continue;
                Assert.Equal(1, Interlocked.Increment(ref holders));
                Interlocked.Increment(ref taken);
                Interlocked.Decrement(ref holders);
            }
        });
        Assert.InRange(taken, 1, int.MaxValue);
        Assert.False(File.Exists(Path));
    }
}
