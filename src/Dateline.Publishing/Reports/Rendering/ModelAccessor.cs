using System.Collections.Concurrent;
using System.Reflection;
using Scriban;
using Scriban.Parsing;
using Scriban.Runtime;

namespace Dateline.Publishing.Reports.Rendering;

/// <summary>Reads the properties of the models that templates show; they are read-only. Names are those of C# in snake case.</summary>
/// <remarks>The template engine's own accessor goes through reflection in full at every reading.</remarks>
sealed class ModelAccessor : IObjectAccessor
{
    static readonly ConcurrentDictionary<Type, ModelAccessor> s_known = new();
    readonly Dictionary<string, MethodInvoker> _properties = new(StringComparer.Ordinal);

    ModelAccessor(Type type)
    {
        foreach (var property in type.GetProperties(BindingFlags.Instance | BindingFlags.Public))
            if (property.GetMethod is { IsPublic: true } getter && getter.GetParameters().Length == 0)
                _properties.TryAdd(StandardMemberRenamer.Rename(property.Name), MethodInvoker.Create(getter));
    }

    /// <summary>The accessor of a type.</summary>
    public static ModelAccessor Of(Type type) => s_known.GetOrAdd(type, type => new ModelAccessor(type));

    /// <inheritdoc/>
    public bool TryGetValue(TemplateContext context, SourceSpan span, object target, string member, out object? value)
    {
        var known = _properties.TryGetValue(member, out var property);
        value = property?.Invoke(target);
        return known;
    }

    /// <inheritdoc/>
    public bool HasMember(TemplateContext context, SourceSpan span, object target, string member) => _properties.ContainsKey(member);

    /// <inheritdoc/>
    public int GetMemberCount(TemplateContext context, SourceSpan span, object target) => _properties.Count;

    /// <inheritdoc/>
    public IEnumerable<string> GetMembers(TemplateContext context, SourceSpan span, object target) => _properties.Keys;

    /// <inheritdoc/>
    public bool HasIndexer => false;

    /// <inheritdoc/>
    public Type? IndexType => null;

    /// <inheritdoc/>
    public bool TryGetItem(TemplateContext context, SourceSpan span, object target, object index, out object? value)
    {
        value = null;
        return false;
    }

    /// <inheritdoc/>
    public bool TrySetItem(TemplateContext context, SourceSpan span, object target, object index, object? value) => false;

    /// <inheritdoc/>
    public bool TrySetValue(TemplateContext context, SourceSpan span, object target, string member, object? value) => false;
}
