// The search page. The index is made of scripts that call datelineSearch with their name and data, so that it works from a folder too.
"use strict";
(() => {
  const files = new Map();
  window.datelineSearch = (name, data) => files.get(name).arrived(data);
  const load = name => {
    if (!files.has(name)) {
      const file = {};
      file.data = new Promise((resolve, reject) => {
        file.arrived = resolve;
        const script = Object.assign(document.createElement("script"), { src: `search/${name}.js` });
        script.addEventListener("error", () => reject(new Error(`The index has no part “${name}”.`)));
        document.head.append(script);
      });
      files.set(name, file);
    }
    return files.get(name).data;
  };
  const wordsOf = text => text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const shardOf = (word, letters) => letters === 0 ? "all" : [...word].slice(0, letters).map(letter => /[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0).toString(16)}`).join("");
  const numbers = steps => {
    let place = 0;
    return steps.split(" ").map(step => place += parseInt(step, 36));
  };
  const step = 20;
  let most = step;
  const kinds = { q: "quote", m: "figure", e: "event", t: "time" };
  const $ = id => document.getElementById(id);

  // Sentences with their weight: rare words count more, a word that is only begun counts less.
  const find = async (words, index) => {
    const wanted = words.filter(word => !index.common.includes(word));
    let found = null;
    // All files are asked for at once.
    const shards = await Promise.all(wanted.map((word, place) => Promise.all(
      (word.length >= index.letters || place < wanted.length - 1 ? [shardOf(word, index.letters)] : index.shards.filter(shard => shard.startsWith(shardOf(word, index.letters))))
        .filter(shard => index.shards.includes(shard)).map(shard => load(`w/${shard}`)))));
    for (const [place, word] of wanted.entries()) {
      const last = place === wanted.length - 1;
      const weights = new Map();
      for (const shard of shards[place])
        for (const [known, steps] of Object.entries(shard)) {
          if (known !== word && !(last && known.startsWith(word))) continue;
          const sentences = numbers(steps);
          const weight = Math.log(1 + index.sentences / sentences.length) * (known === word ? 1 : 0.6);
          for (const sentence of sentences) weights.set(sentence, Math.max(weights.get(sentence) ?? 0, weight));
        }
      found = found === null ? weights : new Map([...found].filter(([sentence]) => weights.has(sentence)).map(([sentence, weight]) => [sentence, weight + weights.get(sentence)]));
    }
    return found ?? new Map();
  };

  const emphasise = (text, words) => {
    const parts = [];
    let rest = 0;
    for (const match of text.matchAll(/[\p{L}\p{Nd}\p{M}]+/gu)) {
      const plain = wordsOf(match[0])[0] ?? "";
      if (!words.some((word, place) => plain === word || place === words.length - 1 && plain.startsWith(word))) continue;
      parts.push(text.slice(rest, match.index), Object.assign(document.createElement("b"), { textContent: match[0] }));
      rest = match.index + match[0].length;
    }
    parts.push(text.slice(rest));
    return parts;
  };

  const show = async (sentence, words, index) => {
    const { documents, sentences } = await load(`s/${Math.floor(sentence / index.sentencesPerFile)}`);
    const [document_, text, anchor, found] = sentences[sentence % index.sentencesPerFile];
    const [href, title, date] = documents[document_];
    const row = document.createElement("li");
    const link = Object.assign(document.createElement("a"), { href: anchor ? `${href}#${encodeURIComponent(anchor)}` : href });
    link.append(...emphasise(text, words));
    const said = Object.assign(document.createElement("p"), { className: "said" });
    said.append(link);
    const tools = Object.assign(document.createElement("p"), { className: "tools" });
    tools.append(`${date} · ${title}${found ? " · " : ""}`, ...[...found].map(kind => Object.assign(document.createElement("span"), { className: "chip", textContent: kinds[kind] })));
    row.append(said, tools);
    return row;
  };

  let latest = 0;
  const search = async () => {
    const turn = ++latest;
    const query = $("query").value.trim();
    if (location.protocol !== "file:") history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
    const words = wordsOf(query);
    performance.mark("search-asked");
    if (words.length === 0) {
      $("results").replaceChildren();
      $("more").hidden = true;
      $("search-says").textContent = "";
      return;
    }
    try {
      const index = await load("index");
      const found = [...await find(words, index)].sort((a, b) => b[1] - a[1] || a[0] - b[0]);
      const rows = await Promise.all(found.slice(0, most).map(([sentence]) => show(sentence, words, index)));
      if (turn !== latest) return;
      $("results").replaceChildren(...rows);
      $("more").hidden = found.length <= most;
      performance.measure("search", "search-asked");
      const count = found.length.toLocaleString("en-GB");
      $("search-says").textContent = found.length === 0 ? `No sentence has ${words.length === 1 ? "this word" : "all of these words"}.`
        : `${count} ${found.length === 1 ? "sentence" : "sentences"}${found.length > most ? `, the best ${most} of them:` : ""}`;
    } catch (error) {
      if (turn === latest) $("search-says").textContent = error.message;
    }
  };
  let waiting;
  $("more").addEventListener("click", () => { most += 2 * step; search(); });
  $("query").addEventListener("input", () => { most = step; clearTimeout(waiting); waiting = setTimeout(search, 80); });
  $("query").form.addEventListener("submit", event => { event.preventDefault(); search(); });
  $("query").value = new URLSearchParams(location.search).get("q") ?? "";
  $("query").focus();
  search();
})();
