namespace Dateline.Language;

/// <summary>Features of a token for the name model, as hashes.</summary>
static class NameFeatures
{
    /// <summary>No token has more.</summary>
    public const int MaxCount = 64;

    const uint Outside = 0xFFFFFFFF;

    /// <summary>Writes the features of a token and returns how many there are.</summary>
    /// <param name="text">The text.</param>
    /// <param name="span">Where the token stands.</param>
    /// <param name="context">Its text's context.</param>
    /// <param name="sentence">Its sentence.</param>
    /// <param name="token">The token.</param>
    /// <param name="features">Receives the hashes; at least <see cref="MaxCount"/> long.</param>
    public static int Of(ReadOnlySpan<char> text, TextSpan span, NameContext context, TokenRange sentence, int token, Span<uint> features)
    {
        var form = span.In(text);
        var count = 0;
        var (before, after) = (token - 1, token + 1);
        var lower = context.Lowers[token];
        var shape = context.Shapes[token];
        var hint = (uint)context.Hints[token];
        uint tag = (uint)context.Tags[token];
        uint lowerBefore = At(context.Lowers, sentence, before), lowerAfter = At(context.Lowers, sentence, after);
        uint shapeBefore = At(context.Shapes, sentence, before), shapeAfter = At(context.Shapes, sentence, after);
        uint fineBefore = At(context.Fine, sentence, before), fineAfter = At(context.Fine, sentence, after);
        uint coarseBefore = At(context.Coarse, sentence, before), coarseAfter = At(context.Coarse, sentence, after);
        var hintBefore = sentence.Contains(before) ? (uint)context.Hints[before] : Outside;
        var hintAfter = sentence.Contains(after) ? (uint)context.Hints[after] : Outside;
        var tagBefore = sentence.Contains(before) ? (uint)context.Tags[before] : Outside;
        var tagAfter = sentence.Contains(after) ? (uint)context.Tags[after] : Outside;
        var fine = context.Fine[token];
        var coarse = context.Coarse[token];

        features[count++] = NameHash.Feature(1, 0);
        features[count++] = NameHash.Feature(2, context.Forms[token]);
        features[count++] = NameHash.Feature(3, lower);
        features[count++] = NameHash.Feature(4, lowerBefore);
        features[count++] = NameHash.Feature(5, lowerAfter);
        features[count++] = NameHash.Feature(6, At(context.Lowers, sentence, token - 2));
        features[count++] = NameHash.Feature(7, At(context.Lowers, sentence, token + 2));
        features[count++] = NameHash.Feature(8, lowerBefore, lower);
        features[count++] = NameHash.Feature(9, lower, lowerAfter);
        features[count++] = NameHash.Feature(10, shape);
        features[count++] = NameHash.Feature(11, shapeBefore);
        features[count++] = NameHash.Feature(12, shapeAfter);
        features[count++] = NameHash.Feature(13, shapeBefore, shape);
        features[count++] = NameHash.Feature(14, shape, shapeAfter);
        features[count++] = NameHash.Feature(15, shapeBefore, shape, shapeAfter);
        features[count++] = NameHash.Feature(16, shape, At(context.Shapes, sentence, token + 2), shapeAfter);
        features[count++] = NameHash.Feature(17, fine, shape);
        features[count++] = NameHash.Feature(18, coarse, shape);
        features[count++] = NameHash.Feature(19, fineBefore);
        features[count++] = NameHash.Feature(20, fineAfter);
        features[count++] = NameHash.Feature(21, coarseBefore, coarse);
        features[count++] = NameHash.Feature(22, coarse, coarseAfter);
        features[count++] = NameHash.Feature(23, fineBefore, fine);
        features[count++] = NameHash.Feature(24, fine, fineAfter);
        features[count++] = NameHash.Feature(25, coarseBefore, coarseAfter, shape);
        features[count++] = NameHash.Feature(26, At(context.Fine, sentence, token - 2));
        features[count++] = NameHash.Feature(27, At(context.Fine, sentence, token + 2));
        features[count++] = NameHash.Feature(28, tag, shape);
        features[count++] = NameHash.Feature(29, tagBefore, tag);
        features[count++] = NameHash.Feature(30, tag, tagAfter);
        features[count++] = NameHash.Feature(31, tagBefore, tag, tagAfter);
        features[count++] = NameHash.Feature(32, hint, shape);
        features[count++] = NameHash.Feature(33, hintBefore, hint);
        features[count++] = NameHash.Feature(34, hint, hintAfter);
        features[count++] = NameHash.Feature(35, hintBefore, shape);
        features[count++] = NameHash.Feature(36, hintAfter, shape);
        features[count++] = NameHash.Feature(37, hint, coarse);
        features[count++] = NameHash.Feature(38, token == sentence.First ? 1u : 0u, shape, hint);
        for (var bit = 1u; bit <= (uint)NameHints.Continues; bit <<= 1)
            if ((hint & bit) != 0)
                features[count++] = NameHash.Feature(39, bit);
        var relation = (uint)context.Relations[token];
        var head = context.Heads[token];
        features[count++] = NameHash.Feature(40, relation, shape);
        features[count++] = NameHash.Feature(41, relation, head < 0 ? Outside : context.Lowers[head]);
        features[count++] = NameHash.Feature(42, relation, head < 0 ? Outside : context.Fine[head]);
        if (char.IsLetter(form[0]))
        {
            var capital = char.IsUpper(form[0]) ? 1u : 0u;
            for (var length = 1; length <= 4 && length < form.Length; length++)
                features[count++] = NameHash.Feature(50 + (uint)length, NameHash.OfLower(form[^length..]), capital);
            for (var length = 2; length <= 4 && length < form.Length; length++)
                features[count++] = NameHash.Feature(60 + (uint)length, NameHash.OfLower(form[..length]), capital);
        }
        return count;
    }

    static uint At(uint[] values, TokenRange sentence, int token) => sentence.Contains(token) ? values[token] : Outside;
}
