using Dateline.Documents;
using Dateline.Extraction;
using Dateline.Language;
using Dateline.Publishing.History;

namespace Dateline.Cli.Store;

/// <summary>The rooms that make the rows, as they run here.</summary>
static class RunningEngine
{
    /// <summary>Fingerprints of their rules, lexicons and models.</summary>
    public static EngineFingerprint Fingerprint => EngineFingerprint.Of(typeof(Document).Assembly, typeof(Analyzer).Assembly, typeof(Extract).Assembly);
}
