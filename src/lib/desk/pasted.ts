/**
 * What is pasted becomes plain text (ux-trust B50). A text field takes the plain side of a clipboard by itself; what is left are
 * clipboards without one, and files of another program pasted as they are. Read as text, never as a page: nothing of it can run.
 */

type Clipboard = Pick<DataTransfer, 'getData'>;

/** @returns the text to put in; null when the browser's own way is right */
export function pastedText(clipboard: Clipboard): string | null {
  const plain = clipboard.getData('text/plain');
  if (plain.trim() === '') {
    const html = clipboard.getData('text/html');
    if (html) return textOfMarkup(html);
    const rtf = clipboard.getData('text/rtf');
    return rtf ? textOfRtf(rtf) : null;
  }
  if (/^\s*\{\\rtf/.test(plain)) return textOfRtf(plain);
  // a whole document; a line with a tag in it is just a line
  if (/^\s*(<!doctype html|<html[\s>]|<\?xml\s)/i.test(plain)) return textOfMarkup(plain);
  return null;
}

const ENTITIES: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: '\'', nbsp: ' ', euro: '€', eacute: 'é', euml: 'ë', hellip: '…', ndash: '–', mdash: '—', rsquo: '’', lsquo: '‘', ldquo: '“', rdquo: '”' };
const INLINE = /^<\/?(a|b|i|u|em|strong|span|small|sub|sup|font|mark|code|q|cite|abbr|img)[\s/>]/i;

/** The words of HTML or XML: what holds no words goes, an element that is no part of a sentence ends a line. */
export function textOfMarkup(source: string): string {
  return tidy(
    source
      .replace(/<!--[^]*?(-->|$)/g, '')
      .replace(/<!\[CDATA\[([^]*?)\]\]>/g, (_, words: string) => words.replace(/&/g, '&amp;').replace(/</g, '&lt;'))
      .replace(/<(script|style|template|head)\b[^]*?(<\/\1\s*>|$)/gi, '')
      .replace(/\s+/g, ' ')
      .replace(/<(?:"[^"]*"|'[^']*'|[^>"'])*>/g, (tag) => (INLINE.test(tag) ? '' : '\n'))
      .replace(/&(#x?[0-9a-f]+|[a-z]+);/gi, (whole, name: string) => entity(name) ?? whole)
      .replace(/ *\n[ \n]*/g, '\n')
  );
}

function entity(name: string): string | undefined {
  if (!name.startsWith('#')) return ENTITIES[name.toLowerCase()];
  const code = /^#x/i.test(name) ? parseInt(name.slice(2), 16) : Number(name.slice(1));
  return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : '';
}

/** The words of a rich text: groups that describe fonts and the like go, paragraphs become lines, codes become letters. */
export function textOfRtf(source: string): string {
  return tidy(
    withoutGroups(source)
      .replace(/\r?\n/g, '')
      .replace(/\\(par|line|sect|page)\b ?/g, '\n')
      .replace(/\\tab\b ?/g, '\t')
      .replace(/\\u(-?\d+) ?(\\'[0-9a-f]{2}|\?)?/gi, (_, code: string) => String.fromCharCode((Number(code) + 65_536) % 65_536))
      .replace(/\\'([0-9a-f]{2})/gi, (_, code: string) => String.fromCharCode(parseInt(code, 16)))
      .replace(/\\([{}\\])/g, (_, sign: string) => `\u0001${sign.charCodeAt(0)}\u0001`)
      .replace(/\\[a-z]+-?\d* ?/gi, '')
      .replace(/\\[^a-z]/gi, '')
      .replace(/[{}]/g, '')
      .replace(/\u0001(\d+)\u0001/g, (_, code: string) => String.fromCharCode(Number(code)))
  );
}

/** Takes out the groups that hold no words of the text: `{\fonttbl …}`, `{\*\generator …}`, pictures. */
function withoutGroups(source: string): string {
  const start = /\{\\(\*|fonttbl|colortbl|stylesheet|info|pict|object|header|footer)/g;
  let rest = source;
  for (let found = start.exec(rest); found; start.lastIndex = 0, found = start.exec(rest)) {
    let depth = 0;
    let end = found.index;
    do {
      if (rest[end] === '{' && rest[end - 1] !== '\\') depth++;
      if (rest[end] === '}' && rest[end - 1] !== '\\') depth--;
      end++;
    } while (depth > 0 && end < rest.length);
    rest = rest.slice(0, found.index) + rest.slice(end);
  }
  return rest;
}

const tidy = (text: string): string => text.replace(/\u00a0/g, ' ').replace(/[ \t]+\n/g, '\n').replace(/\n{3,}/g, '\n\n').trim();
