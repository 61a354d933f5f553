/**
 * For the kill test: appends for ever in the folder it is given, several at a time, and says which version was acknowledged after each.
 * Every third event erases the text of the one before it.
 */
import { writeSync } from 'node:fs';
import { openDatabase } from './database.ts';
import { createStore } from './sqlite.ts';

const store = createStore(openDatabase(process.argv[2]!));

async function run(stream: string): Promise<void> {
  let version = (await store.read(stream)).length;
  for (;;) {
    const next = version + 1;
    const text = { '~text': `${stream}-${next}`, value: `tekst ${next} van ${stream}` };
    const erases = next % 3 === 0 ? [`${stream}-${next - 1}`] : [];
    version = await store.append({
      stream,
      expected: version,
      at: next,
      events: [{ type: 'Said', text, erases }],
      answers: [{ key: `${stream}-${next}`, answer: String(next) }]
    });
    writeSync(1, `${stream} ${version}\n`);
  }
}

await Promise.all(['a', 'b', 'c', 'd'].map(run));
