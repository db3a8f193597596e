// Runs one peer over texts (a JSON array of strings in the file named second) and prints one JSON line:
// characters, tokens (where the peer has them) and CPU seconds, after one round to warm up.
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

const read = await peers[name]();
texts.slice(0, 8).forEach(read);
const before = process.cpuUsage();
let tokens = 0, characters = 0;
for (const text of texts) {
  tokens += read(text);
  characters += text.length;
}
const used = process.cpuUsage(before);
console.log(JSON.stringify({ name, characters, tokens, seconds: (used.user + used.system) / 1e6 }));
