/** Small and repeatable chance (mulberry32): the same seed gives the same numbers. */
export function chance(seed: number): () => number {
  let a = seed >>> 0;
  return () => {
    a = (a + 0x6d2b79f5) >>> 0;
    let t = Math.imul(a ^ (a >>> 15), 1 | a);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296;
  };
}

/** MEEGAAN_SEED plays a seed again. */
export const SEED = Number(process.env.MEEGAAN_SEED ?? Math.floor(Math.random() * 1e9));
/** `npm run test:long` asks for the full form of each fault. */
export const LONG = process.env.MEEGAAN_LONG === '1';

export const pause = (ms: number) => new Promise<void>((r) => setTimeout(r, ms));
