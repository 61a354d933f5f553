/**
 * Reads a page aloud, sentence by sentence, with a queue of our own: browsers fall silent in long texts, and on some a pause is the
 * end. So there is only stop, and the same sentence again. Source: the project's rules for reading aloud (design 2.11).
 */

/** Longer pieces make some browsers stop without a word. */
export const PIECE_MAX = 180;
const RATE = 0.9;
/** A voice that says nothing for this long has died: on to the next piece. */
const SILENT_MS = 5_000;
const PER_CHARACTER_MS = 150;

/** One sentence, or a part of a very long one. */
export interface Piece {
  readonly text: string;
  /** Words of people: never for a voice from the internet. */
  readonly theirs: boolean;
  /** Where it stands on the page. */
  readonly range?: Range;
}

/** Where the sentences of a text begin and end; a long one is cut between words. */
export function sentences(text: string, lang: string): [from: number, to: number][] {
  const whole: [number, number][] = [];
  for (const { index, segment } of new Intl.Segmenter(lang, { granularity: 'sentence' }).segment(text)) whole.push([index, index + segment.length]);
  return whole.flatMap(([from, to]) => cut(text, from, to)).filter(([from, to]) => /[\p{L}\p{N}]/u.test(text.slice(from, to)));
}

function cut(text: string, from: number, to: number): [number, number][] {
  if (to - from <= PIECE_MAX) return [[from, to]];
  const space = text.lastIndexOf(' ', from + PIECE_MAX);
  const at = space > from ? space + 1 : from + PIECE_MAX;
  return [[from, at], ...cut(text, at, to)];
}

const THEIRS = 'blockquote, [dir="auto"], .theirs';
const SILENT = 'noscript, script, style, button, a.btn, textarea, select, .visually-hidden, [aria-hidden="true"], svg';
const BLOCK = 'h1, h2, h3, p, li, legend, label, summary, dt, dd, td, th, strong, .hint, .reason';

/** What can be read of a part of the page, in its order: what is seen, without buttons and boxes to write in. */
export function piecesOf(root: Element, lang: string): Piece[] {
  const pieces: Piece[] = [];
  let block: Element | null = null;
  let nodes: Text[] = [];
  const flush = () => {
    if (nodes.length > 0) pieces.push(...inBlock(nodes, lang));
    nodes = [];
  };
  const walker = document.createTreeWalker(root, NodeFilter.SHOW_TEXT);
  while (walker.nextNode()) {
    const node = walker.currentNode as Text;
    const parent = node.parentElement;
    if (!parent || parent.closest(SILENT) || !parent.checkVisibility()) continue;
    const own = parent.closest(BLOCK);
    if (own !== block) flush();
    block = own;
    nodes.push(node);
  }
  flush();
  return pieces;
}

function inBlock(nodes: readonly Text[], lang: string): Piece[] {
  const text = nodes.map((node) => node.data).join('');
  const theirs = nodes.some((node) => node.parentElement?.closest(THEIRS));
  return sentences(text, lang).map(([from, to]) => ({ text: text.slice(from, to).replace(/\s+/g, ' ').trim(), theirs, range: rangeOf(nodes, from, to) }));
}

function rangeOf(nodes: readonly Text[], from: number, to: number): Range {
  const range = document.createRange();
  let at = 0;
  let open = false;
  for (const node of nodes) {
    const end = at + node.length;
    if (!open && from < end) {
      range.setStart(node, from - at);
      open = true;
    }
    if (to <= end) {
      range.setEnd(node, to - at);
      break;
    }
    at = end;
  }
  return range;
}

export interface AloudOptions {
  readonly voice: SpeechSynthesisVoice;
  readonly lang: string;
  /** The piece that is read now; null at the end. */
  show(piece: Piece | null): void;
  done(): void;
  /** A test gives its own. */
  readonly synth?: SpeechSynthesis;
  readonly utter?: (text: string) => SpeechSynthesisUtterance;
}

export class Aloud {
  readonly #options: AloudOptions;
  readonly #synth: SpeechSynthesis;
  #pieces: readonly Piece[] = [];
  #at = 0;
  #turn = 0;
  #watch: ReturnType<typeof setTimeout> | undefined;

  constructor(options: AloudOptions) {
    this.#options = options;
    this.#synth = options.synth ?? speechSynthesis;
  }

  read(pieces: readonly Piece[]): void {
    this.#pieces = this.#options.voice.localService ? pieces : pieces.filter((piece) => !piece.theirs);
    this.#at = 0;
    this.#say();
  }

  /** The sentence that is being read, from its beginning. */
  again(): void {
    this.#say();
  }

  stop(): void {
    this.#turn++;
    clearTimeout(this.#watch);
    this.#synth.cancel();
    this.#options.show(null);
    this.#options.done();
  }

  #say(): void {
    const piece = this.#pieces[this.#at];
    if (!piece) return this.stop();
    const turn = ++this.#turn;
    clearTimeout(this.#watch);
    this.#synth.cancel();
    const words = this.#options.utter?.(piece.text) ?? new SpeechSynthesisUtterance(piece.text);
    words.voice = this.#options.voice;
    words.lang = this.#options.voice.lang;
    words.rate = RATE;
    const next = () => {
      if (turn !== this.#turn) return;
      this.#at++;
      this.#say();
    };
    words.onend = next;
    words.onerror = next;
    this.#options.show(piece);
    this.#synth.speak(words);
    this.#watch = setTimeout(next, SILENT_MS + piece.text.length * PER_CHARACTER_MS);
  }
}

/** Marks the sentence that is read; a browser without highlights marks the block that it stands in. */
export function marker(): (piece: Piece | null) => void {
  let block: Element | null = null;
  return (piece) => {
    block?.classList.remove('read-now');
    block = null;
    CSS.highlights?.delete('aloud');
    const range = piece?.range;
    if (!range) return;
    if (CSS.highlights) CSS.highlights.set('aloud', new Highlight(range));
    else {
      block = range.startContainer.parentElement;
      block?.classList.add('read-now');
    }
    range.startContainer.parentElement?.scrollIntoView({ block: 'nearest' });
  };
}
