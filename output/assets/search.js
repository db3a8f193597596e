// The search page. The index is made of scripts that call datelineSearch with their name and data, so that it works from a folder too.
// Words and sentences come as texts of lines, each after a line break: a text is read by the browser in no time, and only lines that are needed are taken apart.
"use strict";
(() => {
  const files = new Map();
  window.datelineSearch = (name, data, more) => files.get(name).arrived(more === undefined ? data : [data, more]);
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
  // Most text is of plain letters and punctuation; patterns of all the world's letters take milliseconds to make.
  const plain = /^[\x00-\x7f\u2010-\u2027]*$/;
  const wordsOf = text => plain.test(text) ? text.toLowerCase().match(/[a-z0-9]+/g) ?? [] : text.normalize("NFKD").replace(/\p{M}/gu, "").toLowerCase().match(/[\p{L}\p{Nd}]+/gu) ?? [];
  const shardOf = (word, letters) => [...word].slice(0, letters).map(letter => /[a-z0-9]/.test(letter) ? letter : `_${letter.codePointAt(0).toString(16)}`).join("");
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
  const mostShards = 8;
  const step = 10;
  let most = step;
  // The browser's own formatter of numbers takes longer to start than a whole search.
  const grouped = number => String(number).replace(/\B(?=(?:\d{3})+$)/g, ",");
  const kinds = { q: "quote", m: "figure", e: "event", t: "time" };
  const $ = id => document.getElementById(id);

  // The files of a word: its own, and those of all words that begin so where it may be unfinished. Null where these are too many to be asked for.
  const shardsOf = (word, unfinished, index) => {
    let own = "_";
    for (let letters = Math.min(index.letters, [...word].length); letters > 0 && own === "_"; letters--)
      if (index.shards.includes(shardOf(word, letters))) own = shardOf(word, letters);
    const begun = unfinished ? index.shards.filter(shard => shard !== own && shard.startsWith(shardOf(word, index.letters))) : [];
    const all = [own, ...begun].filter(shard => index.shards.includes(shard));
    return { exact: all.slice(0, all[0] === own ? 1 : 0), all: all.length <= mostShards ? all : null };
  };
  // The words to look for; the last one may be unfinished. Where its beginning is of too many words it is taken as a word of its own, which sentences need not have.
  const wantedOf = (words, index) => words.map((word, place) => {
    const unfinished = place === words.length - 1;
    const shards = shardsOf(word, unfinished, index);
    return { word, unfinished: unfinished && shards.all !== null, needed: shards.all !== null, shards: shards.all ?? shards.exact };
  }).filter(({ word }) => !index.common.includes(word)).slice(-mostWords);
  const linesOf = (text, { word, unfinished }) => {
    const lines = [];
    for (let start = text.indexOf(unfinished ? `\n${word}` : `\n${word} `); start >= 0 && text.startsWith(word, start + 1);) {
      const end = text.indexOf("\n", start + 1);
      lines.push(text.slice(start + 1, end < 0 ? text.length : end).split(" "));
      if (end < 0 || !unfinished) break;
      start = end;
    }
    return lines;
  };

  // Sentences that have all words, the best first: rare words count more, a word that is only begun counts less.
  const find = async (words, index) => {
    const wanted = wantedOf(words, index);
    // All files are asked for at once.
    const texts = await Promise.all(wanted.map(({ shards }) => Promise.all(shards.map(shard => load(`w/begins-${shard}`)))));
    const weights = new Float32Array(index.sentences);
    const matched = new Uint8Array(index.sentences);
    let found = null;
    for (const [place, want] of wanted.entries()) {
      const lists = texts[place].flatMap(text => linesOf(text, want)).map(([known, steps]) => {
        const sentences = numbers(steps);
        return { sentences, weight: Math.log(1 + index.sentences / sentences.length) * (known === want.word ? 1 : 0.6) };
      });
      // A sentence counts the weightiest of the words that match; it comes first.
      lists.sort((one, other) => other.weight - one.weight);
      const before = found;
      const now = [];
      for (const { sentences, weight } of lists)
        for (const sentence of sentences) {
          if (before !== null && matched[sentence] !== place) continue;
          if (matched[sentence] > place) continue;
          matched[sentence] = place + 1;
          weights[sentence] += weight;
          now.push(sentence);
        }
      if (want.needed || before === null) found = now;
      else for (const sentence of before) matched[sentence] = place + 1;
    }
    return { count: found?.length ?? 0, best: bestOf(found ?? [], weights, most), begun: wanted.find(({ needed }) => !needed)?.word };
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
    for (const match of text.matchAll(plain.test(text) ? /[a-z0-9]+/gi : /[\p{L}\p{Nd}\p{M}]+/gu)) {
      const known = wordsOf(match[0])[0] ?? "";
      if (!words.some((word, place) => known === word || place === words.length - 1 && known.startsWith(word))) continue;
      parts.push(text.slice(rest, match.index), Object.assign(document.createElement("b"), { textContent: match[0] }));
      rest = match.index + match[0].length;
    }
    parts.push(text.slice(rest));
    return parts;
  };

  const show = async (sentence, words, index) => {
    const [documents, sentences] = await load(`s/${Math.floor(sentence / index.sentencesPerFile)}`);
    const [document_, anchor, found, text] = sentences.split("\n", sentence % index.sentencesPerFile + 2).at(-1).split("\t");
    const [href, title, date] = documents.split("\n", +document_ + 2).at(-1).split("\t");
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
      const { count, best, begun } = await find(words, index);
      if (turn !== latest) return;
      const rows = best.map(sentence => show(sentence, words, index));
      rows.forEach(row => row.catch(() => {}));
      const says = count === 0 ? begun ? `Very many words begin with “${begun}”: type another letter.` : `No sentence has ${words.length === 1 ? "this word" : "all of these words"}.`
        : `${grouped(count)} ${count === 1 ? "sentence" : "sentences"}${count > most ? `, the best ${most} of them:` : ""}`;
      // All at once where they come soon, else each as it comes, in their order.
      await Promise.race([Promise.all(rows), new Promise(resolve => setTimeout(resolve, 2 * pause))]);
      if (turn !== latest) return;
      $("search-says").textContent = says;
      $("results").replaceChildren();
      $("results").ariaBusy = "true";
      $("more").hidden = true;
      for (const row of rows) {
        const drawn = await row;
        if (turn !== latest) return;
        $("results").append(drawn);
      }
      $("results").ariaBusy = null;
      $("more").hidden = count <= most;
      performance.measure("search", { start: asked });
    } catch (error) {
      if (turn !== latest) return;
      $("results").ariaBusy = null;
      $("search-says").textContent = error.message;
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
      load("index").then(index => wantedOf(wordsOf($("query").value), index).forEach(({ shards }) => shards.forEach(shard => load(`w/begins-${shard}`)))).catch(() => {});
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
