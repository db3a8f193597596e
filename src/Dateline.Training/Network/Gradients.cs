namespace Dateline.Training;

/// <summary>Gradients of one batch. Of tables only the touched rows count.</summary>
sealed unsafe class Gradients
{
    readonly Dictionary<Parameter, Slot> _slots;

    /// <summary>Room for the gradients of all parameters.</summary>
    public Gradients(IEnumerable<Parameter> parameters) => _slots = parameters.ToDictionary(parameter => parameter, parameter => new Slot(parameter));

    /// <summary>Gradient of a parameter.</summary>
    public float* this[Parameter parameter] => _slots[parameter].Value;

    /// <summary>Rows of a table that were touched, in the order of the first touch.</summary>
    public List<int> TouchedRows(Parameter table) => _slots[table].Rows;

    /// <summary>Gradient of one row of a table, which from now on counts as touched.</summary>
    public float* Touch(Parameter table, int row)
    {
        var slot = _slots[table];
        if (!slot.IsTouched[row])
        {
            slot.IsTouched[row] = true;
            slot.Rows.Add(row);
        }
        return slot.Value + ((long)row * table.Columns);
    }

    /// <summary>Adds the gradients of another batch.</summary>
    public void Add(Gradients other)
    {
        foreach (var (parameter, slot) in _slots)
        {
            if (!parameter.IsTable)
            {
                Vectors.Add(slot.Value, other[parameter], parameter.Length);
                continue;
            }
            foreach (var row in other.TouchedRows(parameter))
                Vectors.Add(Touch(parameter, row), other[parameter] + ((long)row * parameter.Columns), parameter.Columns);
        }
    }

    /// <summary>Sets everything to zero.</summary>
    public void Clear()
    {
        foreach (var (parameter, slot) in _slots)
        {
            if (!parameter.IsTable)
            {
                new Span<float>(slot.Value, parameter.Length).Clear();
                continue;
            }
            foreach (var row in slot.Rows)
            {
                new Span<float>(slot.Value + ((long)row * parameter.Columns), parameter.Columns).Clear();
                slot.IsTouched[row] = false;
            }
            slot.Rows.Clear();
        }
    }

    sealed class Slot(Parameter parameter)
    {
        public float* Value { get; } = Parameter.Allocate(parameter.Length);

        public bool[] IsTouched { get; } = parameter.IsTable ? new bool[parameter.Rows] : [];

        public List<int> Rows { get; } = [];
    }
}
