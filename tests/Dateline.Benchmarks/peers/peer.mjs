// Runs one peer over texts (a JSON array of strings in the file named second) and prints one JSON line:
// characters, tokens (where the peer has them) and CPU seconds of the best round, as Steps.cs measures our own steps.
import { readFileSync } from 'node:fs';

const [name, file] = process.argv.slice(2);
const texts = JSON.parse(readFileSync(file, 'utf8'));

const peers = {
  'wink-nlp': async () => {
    const { default: winkNLP } = await import('wink-nlp');
    const { default: model } = await import('wink-eng-lite-web-model');
    const nlp = winkNLP(model);
    return text => {
      const doc = nlp.readDoc(text);
      doc.entities().out(nlp.its.detail);
      doc.tokens().out(nlp.its.pos);
      return doc.tokens().length();
    };
  },
  compromise: async () => {
    const { default: nlp } = await import('compromise');
    return text => {
      const doc = nlp(text);
      doc.people().out('array');
      doc.numbers().out('array');
      return doc.termList().length;
    };
  },
  'chrono-node': async () => {
    const chrono = await import('chrono-node');
    const reference = new Date(Date.UTC(2025, 11, 2));
    return text => chrono.parse(text, reference).length * 0;
  },
};

const shortestRound = 0.4, leastSeconds = 4, leastRounds = 4;
const read = await peers[name]();
const cpu = () => { const used = process.cpuUsage(); return (used.user + used.system) / 1e6; };
const characters = texts.reduce((sum, text) => sum + text.length, 0);
let best = Infinity, total = 0, tokens = 0;
for (let round = 0; round < leastRounds || total < leastSeconds; round++) {
  const before = cpu();
  let passes = 0, spent = 0;
  while (spent < shortestRound) {
    tokens = texts.reduce((sum, text) => sum + read(text), 0);
    passes++;
    spent = cpu() - before;
  }
  best = Math.min(best, spent / passes);
  total += spent;
}
console.log(JSON.stringify({ name, characters, tokens, seconds: best }));
