// The explorer: a table with facets, search and sort, all in the address; and SQL over the Parquet files where the console was built.
"use strict";
(() => {
  const schema = JSON.parse(document.getElementById("schema").textContent);
  const state = new URLSearchParams(location.search);
  const step = 100;
  const $ = id => document.getElementById(id);
  const make = (tag, properties = {}, ...children) => {
    const element = Object.assign(document.createElement(tag), properties);
    element.append(...children);
    return element;
  };
  // The browser's own formatter of numbers takes longer to start than the table to draw.
  const number = value => String(value).replace(/\B(?=(?:\d{3})+$)/g, ",");
  let table, rows, shown, limit, asked = 0;

  // RFC 4180, as the site writes it; the text comes in pieces that may end anywhere.
  const reader = () => {
    const records = [];
    let record = [], cell = "", quoted = false, closing = false;
    const push = text => {
      for (let index = 0; index < text.length; index++) {
        const character = text[index];
        if (closing) {
          closing = false;
          if (character === '"') { cell += '"'; continue; }
          quoted = false;
        }
        if (quoted) {
          const end = text.indexOf('"', index);
          cell += text.slice(index, end < 0 ? text.length : end);
          closing = end >= 0;
          index = end < 0 ? text.length : end;
        } else if (character === '"') quoted = true;
        else if (character === ",") { record.push(cell); cell = ""; }
        else if (character === "\n") { record.push(cell); records.push(record); record = []; cell = ""; }
        else if (character !== "\r") cell += character;
      }
    };
    return { records, push };
  };
  // Reads the files of a table until there are enough rows; its parts have a header each.
  const read = async (files, columns, enough) => {
    const found = [];
    for (const file of files) {
      const answer = await fetch(file);
      if (!answer.ok) throw new Error(`${file}: ${answer.status} ${answer.statusText}`);
      const { records, push } = reader();
      const text = answer.body.pipeThrough(new TextDecoderStream()).getReader();
      for (let piece = await text.read(); !piece.done; piece = await text.read()) {
        push(piece.value);
        if (found.length + records.length - 1 < enough) continue;
        await text.cancel();
        break;
      }
      const places = columns.map(column => records[0].indexOf(column.name));
      for (const record of records.slice(1, 1 + enough - found.length)) found.push(places.map(place => record[place] ?? ""));
      if (found.length >= enough) break;
    }
    return found;
  };
  const csv = (columns, lines) => [columns, ...lines].map(line => line.map(cell => /[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell).join(",")).join("\n") + "\n";
  const save = (name, text) => {
    const link = make("a", { href: URL.createObjectURL(new Blob([text], { type: "text/csv" })), download: name });
    link.click();
    setTimeout(() => URL.revokeObjectURL(link.href), 1000);
  };
  const keep = () => {
    const query = state.toString();
    if (location.protocol !== "file:") history.replaceState(null, "", query ? `?${query}` : location.pathname);
  };
  const set = (name, value) => {
    if (value) state.set(name, value);
    else state.delete(name);
  };

  // Which columns a reader wants first; the others wait in the column chooser.
  const visible = () => {
    const chosen = state.get("columns")?.split(",").filter(name => table.columns.some(column => column.name === name));
    return chosen?.length > 0 ? chosen : table.columns.filter(column => column.first).map(column => column.name);
  };
  const at = name => table.columns.findIndex(column => column.name === name);
  const hrefOf = row => {
    const key = row[at(table.key)];
    const document_ = row[at("document_id")];
    if (table.name === "documents") return `documents/${encodeURIComponent(key)}.html`;
    return document_ && table.anchored ? `documents/${encodeURIComponent(document_)}.html#${encodeURIComponent(key)}` : null;
  };

  const filter = () => {
    const words = (state.get("q") ?? "").toLowerCase().split(/\s+/).filter(Boolean);
    const facets = table.columns.filter(column => state.has(`is.${column.name}`))
      .map(column => [at(column.name), new Set(state.getAll(`is.${column.name}`))]);
    shown = rows.filter(row => facets.every(([index, values]) => values.has(row[index])) && words.every(word => row.some(cell => cell.toLowerCase().includes(word))));
    const [, descending, name] = /^(-?)(.*)$/.exec(state.get("sort") ?? "");
    const index = at(name);
    if (index < 0) return;
    const numeric = /number/.test(table.columns[index].type);
    const compare = numeric ? (a, b) => a - b : (a, b) => a < b ? -1 : a > b ? 1 : 0;
    shown.sort((a, b) => {
      const [left, right] = [a[index], b[index]];
      if (left === "" || right === "") return (left === "") - (right === "");
      return descending ? compare(right, left) : compare(left, right);
    });
  };

  const drawFacets = () => {
    const box = $("facets");
    const open = new Set([...box.querySelectorAll("details[open]")].map(details => details.dataset.column));
    // Who filters by keyboard goes on from the same place.
    const active = box.contains(document.activeElement) ? [document.activeElement.closest("details")?.dataset.column, document.activeElement.value] : null;
    let again;
    box.replaceChildren();
    for (const column of table.columns.filter(column => column.facet || state.has(`is.${column.name}`))) {
      const index = at(column.name);
      const counts = new Map();
      for (const row of rows) if (row[index] !== "") counts.set(row[index], (counts.get(row[index]) ?? 0) + 1);
      if (counts.size < 2 && !state.has(`is.${column.name}`)) continue;
      const chosen = new Set(state.getAll(`is.${column.name}`));
      const values = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)).slice(0, 14);
      for (const value of chosen) if (!values.some(([known]) => known === value)) values.push([value, counts.get(value) ?? 0]);
      const list = make("div", { className: "values" });
      for (const [value, count] of values) {
        const input = make("input", { type: "checkbox", checked: chosen.has(value), value });
        if (active?.[0] === column.name && active[1] === value) again = input;
        input.addEventListener("change", () => {
          if (input.checked) chosen.add(value);
          else chosen.delete(value);
          state.delete(`is.${column.name}`);
          for (const one of chosen) state.append(`is.${column.name}`, one);
          update();
        });
        list.append(make("label", {}, input, make("span", { textContent: value, title: value }), make("b", { textContent: number(count) })));
      }
      const details = make("details", { open: open.has(column.name) || chosen.size > 0 || box.childElementCount < 3 }, make("summary", { textContent: column.title }), list);
      details.dataset.column = column.name;
      box.append(details);
    }
    again?.focus();
    if (box.childElementCount === 0) box.append(make("p", { className: "empty", textContent: "Nothing to filter this table by." }));
  };

  const drawHead = columns => {
    const [, descending, sorted] = /^(-?)(.*)$/.exec(state.get("sort") ?? "");
    $("head").replaceChildren(make("tr", {}, make("th", { scope: "col" }, make("span", { className: "visually-hidden", textContent: "Words" })), ...columns.map(name => {
      const button = make("button", { type: "button", textContent: name + (sorted === name ? descending ? " ↓" : " ↑" : "") });
      button.addEventListener("click", () => {
        set("sort", sorted !== name ? name : descending ? "" : `-${name}`);
        update();
        $("head").querySelectorAll("button")[columns.indexOf(name)]?.focus();
      });
      const cell = make("th", { scope: "col" }, button);
      if (/number/.test(table.columns[at(name)].type)) cell.className = "n";
      if (sorted === name) cell.setAttribute("aria-sort", descending ? "descending" : "ascending");
      return cell;
    })));
  };

  const drawRows = columns => {
    $("rows").replaceChildren(...shown.slice(0, limit).map(row => {
      const href = hrefOf(row);
      return make("tr", {}, make("td", {}, href ? make("a", { href, textContent: "words", title: row[at(table.key)] }) : ""), ...columns.map(name => {
        const value = row[at(name)];
        const cell = make("td", { textContent: value.length > 220 ? `${value.slice(0, 220)}…` : value });
        if (/number/.test(table.columns[at(name)].type)) cell.className = "n";
        return cell;
      }));
    }));
    const read = rows.length < table.rows ? `the first ${number(rows.length)} of ${number(table.rows)} rows` : `${number(rows.length)} rows`;
    $("found").textContent = shown.length === rows.length ? read : `${number(shown.length)} of ${read}`;
    $("all").hidden = rows.length >= table.rows;
    $("none").hidden = shown.length > 0;
    $("more").hidden = shown.length <= limit;
  };

  const drawColumns = () => {
    const chosen = new Set(visible());
    $("columns").replaceChildren(...table.columns.map(column => {
      const input = make("input", { type: "checkbox", checked: chosen.has(column.name) });
      input.addEventListener("change", () => {
        if (input.checked) chosen.add(column.name);
        else chosen.delete(column.name);
        set("columns", table.columns.map(one => one.name).filter(name => chosen.has(name)).join(","));
        update();
      });
      return make("label", { title: column.description }, input, column.name);
    }));
  };

  const update = () => {
    limit = step;
    filter();
    drawFacets();
    drawHead(visible());
    drawRows(visible());
    keep();
  };

  // Whoever asks for another table while one is being read gets the one asked for last.
  const open = async (name, all = false) => {
    const turn = ++asked;
    rows = null;
    table = schema.tables.find(one => one.name === name) ?? schema.tables.find(one => one.name === "quotes");
    for (const link of document.querySelectorAll("#tables a[data-table]")) link.toggleAttribute("aria-current", link.dataset.table === table.name);
    $("about").textContent = table.description;
    $("found").textContent = "Loading …";
    $("explorer").setAttribute("aria-busy", "true");
    let answer;
    try {
      answer = await read(table.csv, table.columns, all ? Infinity : schema.most);
    } catch (error) {
      if (turn !== asked) return;
      $("explorer").removeAttribute("aria-busy");
      $("found").textContent = location.protocol === "file:"
        ? "A page opened from a folder may not read the tables beside it. Run “dateline serve”, or open data/ in a spreadsheet."
        : `The table could not be read: ${error.message}`;
      return;
    }
    if (turn !== asked) return;
    $("explorer").removeAttribute("aria-busy");
    rows = answer;
    $("q").value = state.get("q") ?? "";
    drawColumns();
    update();
  };

  for (const link of document.querySelectorAll("#tables a[data-table]"))
    link.addEventListener("click", event => {
      if (event.ctrlKey || event.metaKey || event.shiftKey) return;
      event.preventDefault();
      for (const name of [...state.keys()]) if (name !== "sql") state.delete(name);
      state.set("table", link.dataset.table);
      open(link.dataset.table);
    });
  let waiting;
  $("q").addEventListener("input", () => {
    clearTimeout(waiting);
    waiting = setTimeout(() => { set("q", $("q").value.trim()); if (rows) update(); }, 120);
  });
  $("all").addEventListener("click", () => open(table.name, true));
  $("more").addEventListener("click", () => { limit += 5 * step; drawRows(visible()); });
  $("save").addEventListener("click", () => rows && save(`${table.name}.csv`, csv(visible(), shown.map(row => visible().map(name => row[at(name)])))));
  open(state.get("table"));

  // The console. Its engine is a file of its own that a build without node leaves out, so it is asked for only when somebody wants it.
  const engine = () => engine.loading ??= new Promise((resolve, reject) => {
    const script = make("script", { src: "assets/vendor/console.js" });
    script.addEventListener("load", () => window.datelineConsole ? resolve(window.datelineConsole) : reject(new Error("The console did not start.")));
    script.addEventListener("error", () => reject(new Error("This copy of the site was built without the console (node was not at hand). The same SQL runs in DuckDB over the Parquet files in data/.")));
    document.head.append(script);
  });
  let answer;
  const say = (text, failed = false) => {
    $("sql-says").textContent = text;
    $("sql-says").classList.toggle("failed", failed);
  };
  const text = value => value === null || value === undefined ? "" : typeof value === "number" && !Number.isInteger(value) ? String(Math.round(1e6 * value) / 1e6) : String(value);
  const run = async () => {
    const sql = $("sql").value.trim().replace(/;$/, "");
    if (!sql) return;
    say("Running …");
    set("sql", sql);
    keep();
    $("sql-result").replaceChildren();
    $("sql-save").hidden = true;
    if (location.protocol === "file:") {
      say("A page opened from a folder may not read the tables beside it. Run “dateline serve”, or ask the same in DuckDB over the Parquet files in data/.", true);
      return;
    }
    try {
      const { query } = await engine();
      const started = performance.now();
      answer = await query(sql, schema.tables);
      draw();
      say(`${number(answer.rows.length)} ${answer.rows.length === 1 ? "row" : "rows"} in ${Math.round(performance.now() - started)} ms`);
      $("sql-save").hidden = answer.rows.length === 0;
    } catch (error) {
      say(error.message, true);
    }
  };

  // A column of words and a column of numbers are drawn as bars beside the numbers.
  const draw = () => {
    const { columns, rows: lines } = answer;
    const numeric = columns.map(name => lines.length > 0 && lines.every(line => line[name] === null || typeof line[name] === "number"));
    const charted = lines.length > 1 && lines.length <= 60 && numeric.filter(Boolean).length === 1 ? numeric.indexOf(true) : -1;
    const most = charted < 0 ? 0 : Math.max(...lines.map(line => Math.abs(line[columns[charted]] ?? 0)));
    const head = make("tr", {}, ...columns.map((name, index) => make("th", { scope: "col", textContent: name, className: numeric[index] ? "n" : "" })));
    if (most > 0) head.append(make("th", { scope: "col", className: "of" }, make("span", { className: "visually-hidden", textContent: "Drawn" })));
    const body = lines.slice(0, 1000).map(line => {
      const row = make("tr", {}, ...columns.map((name, index) => make("td", { textContent: text(line[name]), className: numeric[index] ? "n" : "" })));
      if (most > 0) {
        const svg = document.createElementNS("http://www.w3.org/2000/svg", "svg");
        svg.setAttribute("class", "bar");
        svg.setAttribute("viewBox", "0 0 1000 10");
        svg.setAttribute("preserveAspectRatio", "none");
        const bar = document.createElementNS("http://www.w3.org/2000/svg", "rect");
        bar.setAttribute("class", "dark");
        bar.setAttribute("width", 1000 * Math.abs(line[columns[charted]] ?? 0) / most);
        bar.setAttribute("height", 10);
        svg.append(bar);
        row.append(make("td", { className: "of" }, svg));
      }
      return row;
    });
    $("sql-result").replaceChildren(make("table", { className: most > 0 ? "bars wide" : "" }, make("thead", {}, head), make("tbody", {}, ...body)));
  };
  $("sql-run").addEventListener("click", run);
  $("sql").addEventListener("keydown", event => {
    if (event.key === "Enter" && (event.ctrlKey || event.metaKey)) {
      event.preventDefault();
      run();
    }
  });
  $("sql-example").addEventListener("change", () => {
    if (!$("sql-example").value) return;
    $("sql").value = $("sql-example").value;
    run();
  });
  $("sql-save").addEventListener("click", () => save("result.csv", csv(answer.columns, answer.rows.map(row => answer.columns.map(name => text(row[name]))))));
  if (state.has("sql")) {
    $("sql").value = state.get("sql");
    run();
    $("console").scrollIntoView();
  }
})();
