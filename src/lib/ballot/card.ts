import { SIGNS } from '../core/short-code.ts';

/**
 * What stands on a voting card: 128 random bits in 28 signs, in groups of four. The last two are a check: a code of distance three over the field
 * of 32 elements (two parity rows of a Reed-Solomon code), so that no one wrong sign, no two wrong signs and no swap passes [K20].
 */

const SEED = 16;
const SIGN_BITS = 5;
/** 128 bits need 26 signs of five bits; the two bits that are left over are zero. */
const DATA = 26;
export const CARD_SIGNS = DATA + 2;
/** Where a card's QR leads. What stands after the `#` never reaches a server. */
export const CARD_PATH = '/kaart';

/** Powers of 2 in the field with x^5 + x^2 + 1; `LOGS` is the other way round. */
const POWERS: number[] = [];
const LOGS: number[] = [];
for (let i = 0, power = 1; i < 31; i++) {
  POWERS[i] = power;
  LOGS[power] = i;
  power <<= 1;
  if (power & 32) power ^= 0b100101;
}
const times = (a: number, b: number): number => (a === 0 || b === 0 ? 0 : POWERS[(LOGS[a]! + LOGS[b]!) % 31]!);
const weight = (place: number): number => POWERS[place % 31]!;

/** Both sums are zero for a whole code. */
function sums(values: readonly number[]): [plain: number, weighted: number] {
  return values.reduce<[number, number]>(([plain, weighted], value, i) => [plain ^ value, weighted ^ times(value, weight(i))], [0, 0]);
}

/** The typed form of a card: seven groups of four signs. */
export function cardCode(seed: Uint8Array): string {
  if (seed.length !== SEED) throw new Error('a card has 128 bits');
  let bits = seed.reduce((n, byte) => (n << 8n) | BigInt(byte), 0n) << BigInt(DATA * SIGN_BITS - SEED * 8);
  const values: number[] = [];
  for (let i = 0; i < DATA; i++, bits >>= 5n) values.unshift(Number(bits & 31n));
  const [plain, weighted] = sums(values);
  // c0 + c1 = plain, and c0·w26 + c1·w27 = weighted
  const c1 = times(weighted ^ times(plain, weight(DATA)), inverse(weight(DATA) ^ weight(DATA + 1)));
  return grouped([...values, plain ^ c1, c1].map((value) => SIGNS[value]).join(''));
}

const inverse = (value: number): number => POWERS[(31 - LOGS[value]!) % 31]!;
const grouped = (signs: string): string => signs.replace(/(.{4})(?=.)/g, '$1-');

/** What was scanned or typed so far, as it is on the card: in capitals, look-alikes put right, in groups. Takes the whole address of a QR too. */
export function tidyCard(typed: string): string {
  const code = typed.slice(typed.lastIndexOf('#') + 1).toUpperCase().replace(/[\s-]/g, '');
  return grouped(code.replaceAll('O', '0').replace(/[IL]/g, '1'));
}

/** `short`: signs are missing or left over; `typo`: there are 28, and they are no card. */
export type CardFault = 'short' | 'typo';

/** The bits of a card from what was scanned or typed. */
export function readCard(typed: string): Uint8Array | CardFault {
  const signs = tidyCard(typed).replaceAll('-', '');
  if (signs.length !== CARD_SIGNS) return 'short';
  const values = [...signs].map((sign) => SIGNS.indexOf(sign));
  if (values.includes(-1) || sums(values).some((sum) => sum !== 0)) return 'typo';
  const spare = BigInt(DATA * SIGN_BITS - SEED * 8);
  let bits = values.slice(0, DATA).reduce((n, value) => (n << 5n) | BigInt(value), 0n);
  if (bits & ((1n << spare) - 1n)) return 'typo';
  bits >>= spare;
  const seed = new Uint8Array(SEED);
  for (let i = SEED - 1; i >= 0; i--, bits >>= 8n) seed[i] = Number(bits & 255n);
  return seed;
}

/** The address in the QR of a card. */
export const cardLink = (origin: string, code: string): string => `${origin}${CARD_PATH}#${code.replaceAll('-', '')}`;
