Console.WriteLine("dateline training");
