/** XML as text: what people typed is escaped, and what XML 1.0 forbids is left out. */

/** Signs that no XML 1.0 file may hold (https://www.w3.org/TR/xml/#charsets): most control codes, U+FFFE and U+FFFF. */
const FORBIDDEN = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\ufffe\uffff]/g;

const NAMES: Readonly<Record<string, string>> = { '&': '&amp;', '<': '&lt;', '>': '&gt;', '"': '&quot;', "'": '&apos;' };

/** A text without the signs that XML forbids; half of a pair of surrogates becomes U+FFFD. Line ends are "\n". */
export function legal(text: string): string {
  return text.toWellFormed().replace(/\r\n?/g, '\n').replace(FORBIDDEN, '');
}

/** A text for between two tags or within quotation marks. */
export function escaped(text: string): string {
  return legal(text).replace(/[&<>"']/g, (sign) => NAMES[sign]!);
}

export type Attributes = Readonly<Record<string, string | number | undefined>>;

/** An element with its attributes (escaped here; undefined ones are left out) and its content, which is XML already. */
export function element(name: string, attributes: Attributes = {}, content = ''): string {
  const written = Object.entries(attributes).map(([key, value]) => (value === undefined ? '' : ` ${key}="${escaped(String(value))}"`)).join('');
  return content === '' ? `<${name}${written}/>` : `<${name}${written}>${content}</${name}>`;
}
