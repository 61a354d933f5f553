/**
 * What is pasted becomes plain text (ux-trust B50). A text field takes the plain side of a clipboard by itself; what is left are
 * clipboards without one, and files of another program pasted as they are.
 */

type Clipboard = Pick<DataTransfer, 'getData'>;

/** @returns the text to put in; null when the browser's own way is right */
export function pastedText(clipboard: Clipboard): string | null {
  const plain = clipboard.getData('text/plain');
  if (plain.trim() === '') {
    const html = clipboard.getData('text/html');
    if (html) return textOfMarkup(html, 'text/html');
    const rtf = clipboard.getData('text/rtf');
    return rtf ? textOfRtf(rtf) : null;
  }
  if (/^\s*\{\\rtf/.test(plain)) return textOfRtf(plain);
  if (/^\s*(<!doctype html|<html[\s>])/i.test(plain)) return textOfMarkup(plain, 'text/html');
  if (/^\s*<\?xml\s/.test(plain)) return textOfMarkup(plain, 'application/xml');
  return null;
}

/** Blocks end a line, the rest is words. A parsed document runs no script and fetches nothing. */
function textOfMarkup(source: string, type: 'text/html' | 'application/xml'): string {
  const page = new DOMParser().parseFromString(source, type);
  for (const gone of page.querySelectorAll('script, style, template, head')) gone.remove();
  const blocks = type === 'application/xml' ? '*' : 'p, div, li, tr, br, h1, h2, h3, h4, h5, h6, blockquote, section, article';
  for (const block of page.querySelectorAll(blocks)) block.append(page.createTextNode('\n'));
  return tidy(page.documentElement.textContent ?? '');
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
