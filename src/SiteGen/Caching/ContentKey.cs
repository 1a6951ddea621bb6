using System.Buffers.Binary;
using System.Security.Cryptography;

namespace SiteGen.Caching;

/// <summary>What bytes are known by: the first half of their SHA-256.</summary>
/// <param name="Value">The number.</param>
public readonly record struct ContentKey(UInt128 Value)
{
    /// <summary>How many bytes a key takes when it is written.</summary>
    public const int Size = 16;

    /// <summary>The key of some bytes.</summary>
    public static ContentKey Of(ReadOnlySpan<byte> content)
    {
        Span<byte> hash = stackalloc byte[SHA256.HashSizeInBytes];
        SHA256.HashData(content, hash);
        return Read(hash);
    }

    /// <summary>The key that stands in the first bytes.</summary>
    public static ContentKey Read(ReadOnlySpan<byte> bytes) => new(BinaryPrimitives.ReadUInt128BigEndian(bytes));

    /// <summary>Writes the key.</summary>
    public void Write(Span<byte> bytes) => BinaryPrimitives.WriteUInt128BigEndian(bytes, Value);
}
