using System.Reflection;
using Cake.Core;
using Cake.Core.Scripting;
namespace Dateline.Build;

/// <summary>A task: a class of this name with <c>Run</c>, as in Cake.Frosting.</summary>
abstract class BuildTask
{
    /// <summary>Does the work.</summary>
    public abstract void Run(BuildContext context);
}

/// <summary>Name of a task on the command line.</summary>
[AttributeUsage(AttributeTargets.Class)]
sealed class TaskNameAttribute(string name) : Attribute
{
    public string Name => name;
}

/// <summary>A task that must have run before.</summary>
[AttributeUsage(AttributeTargets.Class, AllowMultiple = true)]
sealed class IsDependentOnAttribute(Type task) : Attribute
{
    public Type Task => task;
}

/// <summary>Hands the task classes of this assembly to Cake's engine.</summary>
static class BuildTasks
{
    public static void Register(IScriptHost host, BuildContext context)
    {
        foreach (var type in typeof(BuildTask).Assembly.GetTypes().Where(type => type.IsSubclassOf(typeof(BuildTask))).OrderBy(NameOf, StringComparer.Ordinal))
        {
            var task = host.Task(NameOf(type)).Does(() => ((BuildTask)Activator.CreateInstance(type)!).Run(context));
            foreach (var dependency in type.GetCustomAttributes<IsDependentOnAttribute>())
                task.IsDependentOn(NameOf(dependency.Task));
        }
    }

    static string NameOf(Type type) => type.GetCustomAttribute<TaskNameAttribute>()?.Name ?? type.Name.Replace("Task", "", StringComparison.Ordinal);
}
