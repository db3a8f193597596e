Console.WriteLine("dateline");
