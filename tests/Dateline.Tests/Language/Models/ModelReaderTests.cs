using Dateline.Language;

namespace Dateline.Tests.Language;

public sealed class ModelReaderTests
{
    static byte[] File()
    {
        var writer = new ModelWriter();
        writer.Write(42);
        writer.Write(["one", "", "Zelenskyy’s"]);
        writer.WriteArray<sbyte>([1, -2, 3]);
        writer.Write(0.5f);
        return writer.ToFile("TEST");
    }

    [Fact]
    public void What_was_written_is_read()
    {
        var reader = ModelReader.Open("a.bin", "TEST", File());
        Assert.Equal(42, reader.ReadInt32());
        Assert.Equal(["one", "", "Zelenskyy’s"], reader.ReadStrings());
        Assert.Equal([1, -2, 3], reader.ReadArray<sbyte>().Span.ToArray());
        Assert.Equal(0.5f, reader.ReadSingle());
    }

    [Fact]
    public void A_changed_byte_is_found_wherever_it_stands()
    {
        for (var at = 0; at < File().Length; at++)
        {
            var file = File();
            file[at] ^= 0x10;
            var error = Assert.Throws<ModelException>(() => ModelReader.Open("a.bin", "TEST", file));
            Assert.StartsWith("a.bin: ", error.Message, StringComparison.Ordinal);
        }
    }

    [Theory]
    [InlineData(0)]
    [InlineData(20)]
    [InlineData(60)]
    public void A_file_cut_short_is_refused(int length) =>
        Assert.StartsWith("a.bin: ", Assert.Throws<ModelException>(() => ModelReader.Open("a.bin", "TEST", File().AsSpan(0, length))).Message,
        StringComparison.Ordinal);

    [Fact]
    public void A_model_of_another_kind_is_named() =>
        Assert.Contains("'TEST'", Assert.Throws<ModelException>(() => ModelReader.Open("a.bin", "PARS", File())).Message, StringComparison.Ordinal);

    [Fact]
    public void A_model_that_is_not_there_is_named() =>
        Assert.StartsWith("none.bin: ", Assert.Throws<ModelException>(() => ModelReader.OpenEmbedded("none.bin", "PARS")).Message, StringComparison.Ordinal);

    [Fact]
    public void A_sound_file_of_another_network_is_refused()
    {
        var writer = new ModelWriter();
        for (var i = 0; i < 30; i++)
            writer.Write(1);
        Assert.Throws<ModelException>(() => ParserModel.Read(ModelReader.Open("a.bin", ParserModel.Kind, writer.ToFile(ParserModel.Kind))));
    }
}
