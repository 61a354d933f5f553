import { readdirSync, readFileSync } from 'node:fs';

/** The Box of a running server: the child of its process that calls itself so. Null while it is being started again. */
export function boxOf(server: number): number | null {
  for (const pid of readdirSync('/proc').filter((name) => /^\d+$/.test(name))) {
    try {
      // "pid (name) state parent ...", in which the name may hold anything
      const [, name, rest] = /^\d+ \((.*)\) (.*)$/s.exec(readFileSync(`/proc/${pid}/stat`, 'utf8'))!;
      if (name === 'meegaan-box' && Number(rest!.split(' ')[1]) === server) return Number(pid);
    } catch {
      // it ended while we looked
    }
  }
  return null;
}
