/**
 * XML that cannot come out broken: elements with elements or with words, never empty ones, and no sign that XML 1.0 forbids. For the archive
 * forms, whose schemas care about the order of elements: what is written is in the order in which it is given.
 */
import { escaped, legal } from './xml.ts';

export interface Xml {
  readonly name: string;
  readonly inside: readonly Xml[] | string;
}

/** A file that must not be written as it was asked for, with the reason. */
export class XmlRefused extends Error {
  override readonly name = 'XmlRefused';
}

/**
 * An element. Lists of elements may stand among its parts, so that what is absent is an empty list.
 * @throws XmlRefused when nothing is in it: an archive takes no empty elements
 */
export function element(name: string, ...inside: readonly (Xml | readonly Xml[] | string)[]): Xml {
  if (inside.length === 1 && typeof inside[0] === 'string') {
    const text = legal(inside[0]);
    if (text.trim() === '') throw new XmlRefused(`${name} is empty`);
    return { name, inside: text };
  }
  const parts = inside.flatMap((part): readonly Xml[] => {
    if (typeof part === 'string') throw new XmlRefused(`${name} mixes words and elements`);
    return 'name' in part ? [part] : part;
  });
  if (parts.length === 0) throw new XmlRefused(`${name} is empty`);
  return { name, inside: parts };
}

/** Words, or others where there are none that XML can hold. */
export function worded(text: string, otherwise: string): string {
  return legal(text).trim() || otherwise;
}

/** An element, or nothing at all when there are no words. */
export function ifSaid(name: string, text: string | null | undefined): readonly Xml[] {
  return text && legal(text).trim() !== '' ? [element(name, text)] : [];
}

function written({ name, inside }: Xml, indent: string, attributes = ''): string {
  if (typeof inside === 'string') return `${indent}<${name}${attributes}>${escaped(inside)}</${name}>\n`;
  return `${indent}<${name}${attributes}>\n${inside.map((part) => written(part, `${indent}  `)).join('')}${indent}</${name}>\n`;
}

/** The file: UTF-8, with the namespace on its root. */
export function xmlFile(root: Xml, namespace?: string): string {
  return `<?xml version="1.0" encoding="UTF-8"?>\n${written(root, '', namespace === undefined ? '' : ` xmlns="${namespace}"`)}`;
}
