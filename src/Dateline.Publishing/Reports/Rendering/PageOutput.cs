using System.Text;
using Scriban.Runtime;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>A page's markup while its templates write it.</summary>
/// <remarks>Made anew for every page: a builder that is emptied keeps all its room in one piece, too large for the collector to reclaim cheaply.</remarks>
sealed class PageOutput : IScriptOutput
{
    /// <summary>What is written so far.</summary>
    public StringBuilder Markup { get; } = new();

    /// <inheritdoc/>
    public void Write(string text, int offset, int count) => Markup.Append(text, offset, count);

    /// <inheritdoc/>
    public ValueTask WriteAsync(string text, int offset, int count, CancellationToken cancellationToken)
    {
        Write(text, offset, count);
        return ValueTask.CompletedTask;
    }

    /// <summary>Nothing: the template engine asks for it after every part of a page, and nobody reads it.</summary>
    public override string ToString() => "";
}
