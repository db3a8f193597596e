// Comfort only: every page reads without it. Pairs of words and rows, a walk by keyboard, citations to copy, charts to save, filters that stay.
"use strict";
(() => {
  const rowOf = node => {
    const mark = node.closest?.("mark[id], mark[data-row]");
    if (mark) return mark.id || mark.dataset.row;
    const note = node.closest?.("[id^='note-']");
    return note ? note.id.slice("note-".length) : null;
  };
  const partsOf = row => document.querySelectorAll(`[id="${CSS.escape(row)}"], [data-row="${CSS.escape(row)}"], [id="note-${CSS.escape(row)}"]`);

  // The words and their row light up together.
  let paired = null;
  const pair = row => {
    if (row === paired) return;
    if (paired) partsOf(paired).forEach(part => part.classList.remove("paired"));
    if (row) partsOf(row).forEach(part => part.classList.add("paired"));
    paired = row;
  };
  addEventListener("pointerover", event => pair(rowOf(event.target)));
  addEventListener("focusin", event => pair(rowOf(event.target)));

  // What an address points at is shown even where it is folded away.
  const unfold = () => {
    const target = location.hash.length > 1 && document.getElementById(decodeURIComponent(location.hash.slice(1)));
    if (!target) return;
    for (let outer = target.parentElement?.closest("details"); outer; outer = outer.parentElement?.closest("details")) outer.open = true;
    const row = rowOf(target);
    if (row) pair(row);
    target.scrollIntoView({ block: "center" });
  };
  addEventListener("hashchange", unfold);

  const say = text => {
    let live = document.getElementById("live");
    if (!live) {
      live = Object.assign(document.createElement("p"), { id: "live" });
      live.setAttribute("role", "status");
      document.body.append(live);
    }
    live.textContent = text;
    live.classList.add("shown");
    clearTimeout(say.timer);
    say.timer = setTimeout(() => live.classList.remove("shown"), 2400);
  };
  const copy = async (text, done) => {
    try {
      await navigator.clipboard.writeText(text);
      say(done);
    } catch {
      say("The browser does not let this page copy.");
    }
  };

  // A row's citation in plain text: its words, who said them, where, and its address.
  const citationOf = row => {
    const words = [...document.querySelectorAll(`mark[id="${CSS.escape(row)}"], mark[data-row="${CSS.escape(row)}"]`)].map(mark => mark.textContent).join("");
    const who = document.querySelector(`[id="note-${CSS.escape(row)}"] .who`)?.textContent;
    const source = document.getElementById("citation")?.textContent.trim() ?? document.title;
    return `“${words.replace(/\s+/g, " ").trim()}”${who ? ` (${who})` : ""}. ${source} ${location.href.split("#")[0]}#${row}`;
  };
  for (const note of document.querySelectorAll(".note")) {
    const button = Object.assign(document.createElement("button"), { type: "button", className: "cite", textContent: "cite" });
    button.setAttribute("aria-label", "cite this row: copy its citation");
    button.addEventListener("click", () => copy(citationOf(rowOf(note)), "Citation copied"));
    note.querySelector("p").append(" ", button);
  }

  // j and k walk from row to row, c copies the citation.
  const marks = [...document.querySelectorAll("mark[id]")];
  addEventListener("keydown", event => {
    if (event.ctrlKey || event.metaKey || event.altKey || /^(INPUT|TEXTAREA|SELECT)$/.test(event.target.tagName)) return;
    if (event.key === "/") {
      event.preventDefault();
      document.getElementById("find")?.focus();
    } else if ((event.key === "j" || event.key === "k") && marks.length > 0) {
      const current = marks.findIndex(mark => mark.id === paired);
      const next = marks[Math.min(Math.max(current + (event.key === "j" ? 1 : -1), 0), marks.length - 1)];
      next.querySelector("a")?.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      pair(next.id);
    } else if (event.key === "c" && paired) copy(citationOf(paired), "Citation copied");
  });
  if (marks.length > 0) document.querySelector(".reader-bar")?.append(Object.assign(document.createElement("span"), { className: "keys", textContent: "keys: j next row, k back, c copy citation" }));

  // The filters of a list stand in its address and go along to its other pages.
  const filters = [...document.querySelectorAll("input[data-hides]")];
  const hidden = new URLSearchParams(location.search).get("hide")?.split(",") ?? [];
  const keep = () => {
    const codes = filters.filter(filter => !filter.checked).map(filter => filter.id.slice(2));
    const query = codes.length > 0 ? `?hide=${codes.join(",")}` : location.pathname;
    if (location.protocol !== "file:") history.replaceState(null, "", query + location.hash);
    for (const link of document.querySelectorAll(".pager a, .tabs a")) link.search = codes.length > 0 ? query : "";
  };
  for (const filter of filters) {
    if (hidden.includes(filter.id.slice(2))) filter.checked = false;
    filter.addEventListener("change", keep);
  }
  if (filters.length > 0) keep();

  // A chart as a file: what style sheets say is written into a copy of it.
  const styles = ["fill", "fill-opacity", "stroke", "stroke-width", "stroke-dasharray", "stroke-linecap", "stroke-linejoin", "opacity", "font-family", "font-size", "font-weight", "text-anchor", "paint-order"];
  const standalone = chart => {
    const drawing = chart.cloneNode(true);
    const [from, to] = [chart.querySelectorAll("*"), drawing.querySelectorAll("*")];
    from.forEach((element, index) => {
      const computed = getComputedStyle(element);
      to[index].setAttribute("style", styles.map(name => `${name}:${computed.getPropertyValue(name)}`).join(";"));
    });
    drawing.querySelectorAll("a").forEach(link => link.replaceWith(...link.childNodes));
    const [, , width, height] = chart.getAttribute("viewBox").split(" ").map(Number);
    drawing.setAttribute("xmlns", "http://www.w3.org/2000/svg");
    drawing.setAttribute("width", width);
    drawing.setAttribute("height", height);
    const paper = document.createElementNS("http://www.w3.org/2000/svg", "rect");
    paper.setAttribute("width", "100%");
    paper.setAttribute("height", "100%");
    paper.setAttribute("fill", getComputedStyle(document.documentElement).backgroundColor);
    drawing.prepend(paper);
    return { text: new XMLSerializer().serializeToString(drawing), width, height };
  };
  const save = (href, name) => Object.assign(document.createElement("a"), { href, download: name }).click();
  const asFile = async (chart, kind) => {
    const { text, width, height } = standalone(chart);
    const svg = `data:image/svg+xml;charset=utf-8,${encodeURIComponent(text)}`;
    if (kind === "svg") return save(svg, `${chart.id || "chart"}.svg`);
    const image = new Image();
    image.src = svg;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 2 * width, height: 2 * height });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    save(canvas.toDataURL("image/png"), `${chart.id || "chart"}.png`);
  };
  for (const chart of document.querySelectorAll("svg.chart")) {
    const tools = Object.assign(document.createElement("p"), { className: "tools chart-tools" });
    tools.append("Save as ");
    for (const kind of ["svg", "png"]) {
      const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: kind.toUpperCase() });
      button.addEventListener("click", () => asFile(chart, kind));
      tools.append(button, " ");
    }
    chart.after(tools);
  }

  if (location.hash) unfold();
})();
