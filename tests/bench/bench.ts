import { machine, measure, pinSelf, type Figures } from './measure.ts';
import { baselineRoom, productRoom } from './rooms.ts';

/**
 * `npm run bench`: the product beside a bare Socket.IO broadcast, measured in turns in one run. In both rooms every input goes to
 * every screen; the product keeps seats, rules and a store that waits for the disk besides.
 */
const SIZES = process.argv.slice(2).map(Number).filter((n) => n > 0);
const sizes = SIZES.length > 0 ? SIZES : [15, 100, 500];

pinSelf(1);
process.stdout.write(`${machine()}\n\n`);
const rows: { people: number; product: Figures; baseline: Figures }[] = [];
for (const people of sizes) {
  const bare = await baselineRoom(people);
  const baseline = await measure(bare.room, bare);
  bare.room.close();
  bare.stop();
  const ours = await productRoom(people);
  const product = await measure(ours.room, ours);
  ours.room.close();
  await ours.server.stop();
  rows.push({ people, product, baseline });
  process.stderr.write(`${people} people measured\n`);
}

const columns: { name: string; of: (f: Figures) => number; digits: number }[] = [
  { name: 'all joined, ms', of: (f) => f.joined, digits: 0 },
  { name: 'joined, ms a person', of: (f) => f.joined / f.people, digits: 2 },
  { name: 'server CPU a join, ms', of: (f) => f.cpuPerJoin, digits: 2 },
  { name: 'step on all screens, median ms', of: (f) => f.stepMedian, digits: 1 },
  { name: 'step on all screens, p99 ms', of: (f) => f.stepP99, digits: 1 },
  { name: 'inputs a second, p99 < 500 ms', of: (f) => f.inputsPerSecond, digits: 0 },
  { name: 'p99 at that rate, ms', of: (f) => f.inputP99, digits: 1 },
  { name: 'server CPU a delivery, us', of: (f) => f.cpuPerDelivery, digits: 1 }
];
process.stdout.write(`${['people', 'what', 'product', 'bare', 'ratio'].join(' | ')}\n---|---|---|---|---\n`);
for (const { people, product, baseline } of rows) {
  for (const { name, of, digits } of columns) {
    const [a, b] = [of(product), of(baseline)];
    process.stdout.write(`${people} | ${name} | ${a.toFixed(digits)} | ${b.toFixed(digits)} | ${(a / b).toFixed(2)}\n`);
  }
}
process.exit(0);
