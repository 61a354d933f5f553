import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { LIMITS } from '../../src/lib/limits.ts';

/** What one server did in one room. Times in milliseconds. */
export interface Figures {
  readonly people: number;
  readonly joined: number;
  /** Milliseconds of the server's CPU for each person who came in. */
  readonly cpuPerJoin: number;
  readonly stepMedian: number;
  readonly stepP99: number;
  /** The highest rate of the ramp at which the p99 stayed under the bound. */
  readonly inputsPerSecond: number;
  readonly inputP99: number;
  /** Microseconds of the server's CPU for each message that reached a screen. */
  readonly cpuPerDelivery: number;
}

/** A room full of people on one of the two servers, as the bench drives it. */
export interface Room {
  readonly people: number;
  readonly pid: number;
  /** One person says something. Resolves with the time until the last screen shows it. */
  say(person: number): Promise<number>;
  /** Whoever leads moves the room. Resolves with the time until the last screen shows it. */
  step(): Promise<number>;
  close(): void;
}

const BOUND_MS = 500;
const RAMP_SECONDS = 2;
const RAMP = [2, 5, 10, 20, 40, 80, 160, 320, 640] as const;
const STEPS = 15;

export const pause = (ms: number): Promise<void> => new Promise((r) => setTimeout(r, ms));

export function quantile(values: readonly number[], q: number): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.min(sorted.length - 1, Math.floor(q * sorted.length))] ?? Number.NaN;
}

/** Measures one room, after everybody has come in. */
export async function measure(room: Room, { joined, cpuPerJoin }: Pick<Figures, 'joined' | 'cpuPerJoin'>): Promise<Figures> {
  await room.step(); // warm
  const steps: number[] = [];
  for (let i = 0; i < STEPS; i++) {
    steps.push(await room.step());
    await pause(60);
  }
  let best = 0;
  let bestP99 = Number.NaN;
  let cpu = 0;
  let deliveries = 0;
  // more from one phone than a person can send is refused by the product: neither server is asked for it
  for (const rate of RAMP.filter((r) => r <= room.people * LIMITS.commandsPerSecond)) {
    let p99 = Number.POSITIVE_INFINITY;
    // twice at most: one hiccup of the machine is not the end of the ramp
    for (let attempt = 0; attempt < 2 && p99 >= BOUND_MS; attempt++) {
      const before = cpuOf(room.pid);
      const times = await atRate(room, rate);
      cpu += cpuOf(room.pid) - before;
      deliveries += times.length * room.people;
      p99 = quantile(times, 0.99);
    }
    if (p99 >= BOUND_MS) break;
    best = rate;
    bestP99 = p99;
  }
  return {
    people: room.people, joined, cpuPerJoin, stepMedian: quantile(steps, 0.5), stepP99: quantile(steps, 0.99), inputsPerSecond: best, inputP99: bestP99,
    cpuPerDelivery: (cpu * 1e6) / deliveries
  };
}

/** Offers so many inputs in a second, whether or not earlier ones have arrived. @returns the time of each until the last screen had it */
async function atRate(room: Room, rate: number): Promise<number[]> {
  const count = rate * RAMP_SECONDS;
  const start = performance.now();
  const all: Promise<number>[] = [];
  for (let i = 0; i < count; i++) {
    const due = start + (i * 1000) / rate;
    const wait = due - performance.now();
    if (wait > 1) await pause(wait);
    // what the generator itself was late counts as waiting: the person had pressed the button
    const late = Math.max(0, performance.now() - due);
    all.push(room.say(i % room.people).then((ms) => ms + late));
  }
  const bound = pause(BOUND_MS * 8).then((): number[] => [Number.POSITIVE_INFINITY]);
  return Promise.race([Promise.all(all), bound]);
}

/** CPU seconds that a process has used so far, from the kernel: of each of its threads in nanoseconds where the kernel counts so, else in its ticks of ten ms. */
export function cpuOf(pid: number): number {
  try {
    const threads = readdirSync(`/proc/${pid}/task`).map((id) => Number(readFileSync(`/proc/${pid}/task/${id}/schedstat`, 'utf8').split(' ')[0]));
    return threads.reduce((sum, ns) => sum + ns, 0) / 1e9;
  } catch {
    // a kernel without it, or a thread that ended while we looked
  }
  const fields = readFileSync(`/proc/${pid}/stat`, 'utf8').split(') ')[1]!.split(' ');
  return (Number(fields[11]) + Number(fields[12])) / ticksPerSecond;
}
const ticksPerSecond = Number(execFileSync('getconf', ['CLK_TCK']).toString().trim()) || 100;

/** Whether this machine can pin processes: `taskset` and a second core. */
export const canPin = ((): boolean => {
  try {
    execFileSync('taskset', ['-V'], { stdio: 'ignore' });
    return cpus().length > 1;
  } catch {
    return false;
  }
})();

/** The command that runs a program on one core. */
export function pinned(core: number, ...command: string[]): string[] {
  return canPin ? ['taskset', '-c', String(core), ...command] : command;
}

/** Puts this process (the load) on the second core. */
export function pinSelf(core: number): void {
  if (canPin) execFileSync('taskset', ['-a', '-c', '-p', String(core), String(process.pid)], { stdio: 'ignore' });
}

export function machine(): string {
  const { model } = cpus()[0] ?? { model: 'unknown processor' };
  const load = readFileSync('/proc/loadavg', 'utf8').split(' ').slice(0, 3).join(' ');
  const memory = /MemTotal:\s+(\d+)/.exec(readFileSync('/proc/meminfo', 'utf8'))?.[1] ?? '0';
  const where = canPin ? 'server on core 0, load on core 1' : 'not pinned: no taskset, or one core';
  return `${cpus().length} x ${model.trim()}, ${Math.round(Number(memory) / 1048576)} GiB, Node ${process.version}, load average ${load}; ${where}`;
}
