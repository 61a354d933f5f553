/**
 * The list of contents of a zip file, read before anything is unpacked, and what makes one unacceptable (ux-trust B33): it would become
 * too large, names places outside itself, points elsewhere, or is locked.
 */
const END = 0x06054b50;
const ENTRY = 0x02014b50;
const MAX_FILES = 2_000;
const MAX_BYTES = 200 * 1_048_576;
const MAX_RATIO = 100;
/** A small file may well shrink a hundredfold; a bomb is large. */
const RATIO_FROM = 1_048_576;
/** The end may be followed by a note of this many bytes. */
const NOTE = 65_535;

/** @returns the names in it; null when it is no zip, or none that we unpack */
export function namesInZip(file: Uint8Array): string[] | null {
  const view = new DataView(file.buffer, file.byteOffset, file.byteLength);
  const end = endOf(view);
  if (end === null) return null;
  const count = view.getUint16(end + 10, true);
  let at = view.getUint32(end + 16, true);
  if (count > MAX_FILES || at === 0xffffffff) return null;
  const names: string[] = [];
  let bytes = 0;
  for (let i = 0; i < count; i++) {
    if (at + 46 > view.byteLength || view.getUint32(at, true) !== ENTRY) return null;
    const locked = (view.getUint16(at + 8, true) & 1) === 1;
    const packed = view.getUint32(at + 20, true);
    const whole = view.getUint32(at + 24, true);
    const [name, extra, note] = [28, 30, 32].map((o) => view.getUint16(at + o, true)) as [number, number, number];
    const mode = view.getUint32(at + 38, true) >>> 16;
    const link = (mode & 0o170000) === 0o120000;
    const text = new TextDecoder().decode(file.subarray(at + 46, at + 46 + name));
    bytes += whole;
    const swells = whole > RATIO_FROM && whole > packed * MAX_RATIO;
    if (locked || link || swells || bytes > MAX_BYTES || leads(text)) return null;
    names.push(text);
    at += 46 + name + extra + note;
  }
  return names;
}

/** Out of the folder that it would be unpacked in. */
function leads(name: string): boolean {
  return name === '' || /^([/\\]|[a-z]:)/i.test(name) || name.includes('\0') || name.split(/[/\\]/).includes('..');
}

function endOf(view: DataView): number | null {
  for (let at = view.byteLength - 22; at >= 0 && at >= view.byteLength - 22 - NOTE; at--) {
    if (view.getUint32(at, true) === END) return at;
  }
  return null;
}
