using System.Buffers.Binary;
using System.Security.Cryptography;
using Dateline.Language;

namespace Dateline.Training;

/// <summary>
/// The shipped parser without the trained vectors of some words: what it makes of sentences that it was trained on is then more like what it makes of others.
/// </summary>
static class ForgetfulParser
{
    /// <summary>Makes one.</summary>
    /// <param name="path">The model file.</param>
    /// <param name="share">Share of the words whose trained vectors are taken away.</param>
    /// <param name="seed">Seed of the choice.</param>
    public static NeuralParser Create(string path, float share, ulong seed)
    {
        var file = File.ReadAllBytes(path);
        var position = ModelReader.HeaderLength;
        for (var size = 0; size < 10; size++)
            Skip(4);
        for (var strings = Count(); strings > 0; strings--)
            Skip(Count());
        Skip(Count() * sizeof(uint));
        Skip(Count() * sizeof(ushort));
        var random = new RandomStream(seed, 4711);
        for (var (slot, slots) = (0, Count()); slot < slots; slot++)
            if (random.NextSingle() < share)
                BinaryPrimitives.WriteUInt16LittleEndian(file.AsSpan(position + (slot * sizeof(ushort))), WordTable.UnknownRow);
        SHA256.HashData(file.AsSpan(ModelReader.HeaderLength), file.AsSpan(20, 32));
        return new(ParserModel.Read(ModelReader.Open(Path.GetFileName(path), ParserModel.Kind, file)));

        int Count()
        {
            var count = BinaryPrimitives.ReadInt32LittleEndian(file.AsSpan(position));
            Skip(4);
            return count;
        }

        void Skip(int bytes) => position += (bytes + 3) & ~3;
    }
}
