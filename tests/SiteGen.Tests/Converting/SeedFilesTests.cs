using System.Security.Cryptography;

namespace SiteGen.Tests.Converting;

/// <summary>The dumps are all that is left of the old blog. They must never change, not even at their line ends.</summary>
public class SeedFilesTests
{
    [Theory]
    [InlineData("000_4f7f9620d23d0901.txt", "b1eca775c67d3863a4173c77c47b73ea22dfe97e68d8303870d38572e96fd1cb")]
    [InlineData("001_0e9b870977a9e5c4.txt", "3d379244b6e45e5fb3fc3efb7070222e5c29a5bdddf6b8a0bca21e9646741afb")]
    [InlineData("002_03d1bb3f6d5dab4d.txt", "17496ea07ce10ec7b2987cc9414f368c5f187d46d2599a41f643b9d396e3ac44")]
    [InlineData("003_fadb72807ef352da.txt", "68afeac49cf98f0056b3d2f33cfd413fd471f6bf87b39bf7e59747e4bf07b9d6")]
    [InlineData("004_fceb601efc308540.txt", "3c87cc748f1c63ea69013ccfe7b038dd85ed9bf84883208fa53997d8166f2ead")]
    public void A_dump_is_as_it_was_received(string name, string hash) => Assert.Equal(
        hash, Convert.ToHexStringLower(SHA256.HashData(File.ReadAllBytes(Repository.PathOf("seeds", name)))));

    [Fact]
    public void There_are_five() => Assert.Equal(5, Directory.GetFiles(Repository.PathOf("seeds"), "*.txt").Length);
}
