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
  // Growing numbers as steps, five bits a character, the lowest first; a character of the upper half says that the number goes on.
  const digits = new Uint8Array(128);
  [..."ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_"].forEach((character, value) => { digits[character.charCodeAt(0)] = value; });
  const numbers = steps => {
    const places = new Uint32Array(steps.length);
    let count = 0;
    for (let index = 0, place = 0, shift = 0, number = 0; index < steps.length; index++) {
      const digit = digits[steps.charCodeAt(index)];
      number |= (digit & 31) << shift;
      if (digit & 32) shift += 5;
      else {
        places[count++] = place += number;
        shift = number = 0;
      }
    }
    return places.subarray(0, count);
  };
  const mostWords = 100;
  const step = 12;
  let most = step;
  const kinds = { q: "quote", m: "figure", e: "event", t: "time" };
  const $ = id => document.getElementById(id);

  const shardsOf = (word, last, index) =>
    (word.length >= index.letters || !last ? [shardOf(word, index.letters)] : index.shards.filter(shard => shard.startsWith(shardOf(word, index.letters)))).filter(shard => index.shards.includes(shard));

  // Sentences that have all words, the best first: rare words count more, a word that is only begun counts less.
  const find = async (words, index) => {
    const wanted = words.filter(word => !index.common.includes(word)).slice(-mostWords);
    // All files are asked for at once.
    const shards = await Promise.all(wanted.map((word, place) => Promise.all(shardsOf(word, place === wanted.length - 1, index).map(shard => load(`w/${shard}`)))));
    const weights = new Float32Array(index.sentences);
    const matched = new Uint8Array(index.sentences);
    let found = [];
    for (const [place, word] of wanted.entries()) {
      const last = place === wanted.length - 1;
      const lists = [];
      for (const shard of shards[place])
        for (const known of last ? Object.keys(shard).filter(known => known.startsWith(word)) : Object.hasOwn(shard, word) ? [word] : []) {
          const sentences = numbers(shard[known]);
          lists.push({ sentences, weight: Math.log(1 + index.sentences / sentences.length) * (known === word ? 1 : 0.6) });
        }
      // A sentence counts the weightiest of the words that match; it comes first.
      lists.sort((one, other) => other.weight - one.weight);
      found = [];
      for (const { sentences, weight } of lists)
        for (const sentence of sentences) {
          if (matched[sentence] !== place) continue;
          matched[sentence] = place + 1;
          weights[sentence] += weight;
          found.push(sentence);
        }
    }
    return { count: found.length, best: bestOf(found, weights, most) };
  };

  // The few best of many, without putting all in order.
  const bestOf = (sentences, weights, most) => {
    const before = (one, other) => weights[other] - weights[one] || one - other;
    const best = [];
    for (const sentence of sentences) {
      if (best.length === most && before(best[most - 1], sentence) <= 0) continue;
      let place = best.length;
      while (place > 0 && before(sentence, best[place - 1]) < 0) place--;
      best.splice(place, 0, sentence);
      if (best.length > most) best.pop();
    }
    return best;
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
  let waiting;
  let key = -Infinity;
  let remembering;
  let asked = performance.now();
  const pause = 60;
  const search = async () => {
    const turn = ++latest;
    const query = $("query").value.trim();
    const words = wordsOf(query);
    if (words.length === 0) {
      $("results").replaceChildren();
      $("more").hidden = true;
      $("search-says").textContent = "";
      return;
    }
    try {
      const index = await load("index");
      if (turn !== latest) return;
      const { count, best } = await find(words, index);
      if (turn !== latest) return;
      const rows = await Promise.all(best.map(sentence => show(sentence, words, index)));
      if (turn !== latest) return;
      $("results").replaceChildren(...rows);
      $("more").hidden = count <= most;
      $("search-says").textContent = count === 0 ? `No sentence has ${words.length === 1 ? "this word" : "all of these words"}.`
        : `${count.toLocaleString("en-GB")} ${count === 1 ? "sentence" : "sentences"}${count > most ? `, the best ${most} of them:` : ""}`;
      performance.measure("search", { start: asked });
    } catch (error) {
      if (turn === latest) $("search-says").textContent = error.message;
    }
  };
  const remember = () => {
    const query = $("query").value.trim();
    if (location.protocol !== "file:") history.replaceState(null, "", query ? `?q=${encodeURIComponent(query)}` : location.pathname);
  };
  // While somebody types fast, every key asks for the files of its words, and only a rest asks for the sentences; the first key does not wait.
  const typed = () => {
    const now = performance.now();
    const resting = now - key > 2 * pause;
    key = now;
    asked = now;
    most = step;
    clearTimeout(waiting);
    if (resting) search();
    else {
      load("index").then(index => wordsOf($("query").value).forEach((word, place, words) => { if (!index.common.includes(word) && (word.length >= index.letters || place < words.length - 1)) shardsOf(word, place === words.length - 1, index).forEach(shard => load(`w/${shard}`)); })).catch(() => {});
      waiting = setTimeout(search, pause);
    }
    clearTimeout(remembering);
    remembering = setTimeout(remember, 5 * pause);
  };
  $("more").addEventListener("click", () => { asked = performance.now(); most += 2 * step; search(); });
  $("query").addEventListener("input", typed);
  $("query").form.addEventListener("submit", event => { event.preventDefault(); remember(); asked = performance.now(); search(); });
  $("query").value = new URLSearchParams(location.search).get("q") ?? "";
  $("query").focus();
  load("index").catch(() => {});
  search();
})();
