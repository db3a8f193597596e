// Comfort only: every page reads without it. Pairs of words and rows, a walk by keyboard, citations to copy, charts as pictures, filters that stay.
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
  for (const note of document.querySelectorAll(".note:not(:has(> .cite))")) {
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
      const minor = document.getElementById("show-minor")?.checked;
      const walk = marks.filter(mark => minor || mark.id === paired || !mark.classList.contains("minor"));
      const current = walk.findIndex(mark => mark.id === paired);
      const next = walk[Math.min(Math.max(current + (event.key === "j" ? 1 : -1), 0), walk.length - 1)];
      next.querySelector("a")?.focus({ preventScroll: true });
      next.scrollIntoView({ block: "center" });
      pair(next.id);
    } else if (event.key === "c" && paired) copy(citationOf(paired), "Citation copied");
  });
  if (marks.length > 0) document.querySelector(".reader-bar")?.append(Object.assign(document.createElement("span"), { className: "keys", textContent: "j, k: rows · c: cite" }));

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

  // A chart's file as an image of points, and its embed code with the address that the page is read at.
  const asImage = async href => {
    const image = new Image();
    image.src = href;
    await image.decode();
    const canvas = Object.assign(document.createElement("canvas"), { width: 2 * image.naturalWidth, height: 2 * image.naturalHeight });
    canvas.getContext("2d").drawImage(image, 0, 0, canvas.width, canvas.height);
    Object.assign(document.createElement("a"), { href: canvas.toDataURL("image/png"), download: href.split("/").pop().replace(/svg$/, "png") }).click();
  };
  // On a narrow screen the middle of a map and the end of a timeline are seen first. Asked when a chart comes near, not at the start, so that the first paint waits for no layout.
  const near = new IntersectionObserver(entries => {
    for (const { target: box, isIntersecting } of entries) {
      if (!isIntersecting) continue;
      near.unobserve(box);
      box.scrollLeft = (box.scrollWidth - box.clientWidth) / (box.querySelector(".map") ? 2 : 1);
    }
  }, { rootMargin: "50%" });
  // The name of the section one is in, where the names of all do not fit beside each other.
  const here = document.querySelector(".top nav [aria-current]");
  if (here) new IntersectionObserver(([{ boundingClientRect: box, intersectionRatio }], seen) => {
    seen.disconnect();
    if (intersectionRatio < 1) here.parentElement.scrollLeft = box.left - 16;
  }).observe(here);
  for (const chart of document.querySelectorAll(".drawing .scroll > :is(.map, .timeline)")) near.observe(chart.parentElement);
  const base = new URL(document.body.dataset.root || "./", location.href.split(/[?#]/)[0]).href;
  for (const tools of document.querySelectorAll(".chart-tools")) {
    const file = tools.querySelector("a[download]");
    tools.querySelector(".png").addEventListener("click", () => asImage(file.href).catch(() => say("This browser does not let a page opened from a folder save a picture; the SVG is beside it.")));
    const code = tools.querySelector(".embed code");
    code.textContent = code.textContent.replace(/(src|href)="(?!https?:)/g, `$1="${base}`);
    const button = Object.assign(document.createElement("button"), { type: "button", className: "link", textContent: "copy" });
    button.addEventListener("click", () => copy(code.textContent, "Embed code copied"));
    code.parentElement.after(button);
  }

  if (location.hash) unfold();
})();
