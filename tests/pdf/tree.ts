/** The tag tree of a PDF (ISO 32000-1, 14.7 and 14.8), in the standard names of its elements. */
import { Ref, type Dict, type PdfFile, type Value } from './reader.ts';

export interface Element {
  readonly role: string;
  readonly dict: Dict;
  readonly kids: readonly Element[];
  /** Marked content that stands in this element itself: the page's reference and the number. */
  readonly content: readonly { readonly page: number; readonly id: number }[];
  readonly alt: string | null;
  readonly lang: string | null;
  /** The reference of the element. */
  readonly ref: number;
}

const pageOf = (value: Value | undefined): number => (value instanceof Ref ? value.number : -1);

/** The elements under the root of the tree. */
export function treeOf(file: PdfFile): Element[] {
  const root = file.dict(file.root.get('StructTreeRoot'));
  const roles = file.dict(root.get('RoleMap'));
  const standard = (role: string): string => {
    const mapped = file.name(roles.get(role));
    return mapped === null || mapped === role ? role : standard(mapped);
  };
  const read = (value: Value): Element[] => {
    const dict = file.dict(value);
    if (!dict.has('S')) return [];
    const own = pageOf(dict.get('Pg'));
    const content: { page: number; id: number }[] = [];
    const kids: Element[] = [];
    for (const kid of file.array(dict.get('K'))) {
      const inner = file.dict(kid);
      const id = typeof kid === 'number' ? kid : inner.get('MCID');
      if (typeof id === 'number') content.push({ page: inner.has('Pg') ? pageOf(inner.get('Pg')) : own, id });
      else kids.push(...read(kid));
    }
    return [{ role: standard(file.name(dict.get('S')) ?? ''), dict, kids, content, alt: file.text(dict.get('Alt')), lang: file.text(dict.get('Lang')), ref: pageOf(value) }];
  };
  return file.array(root.get('K')).flatMap(read);
}

/** Every element, in the order of reading. */
export function all(elements: readonly Element[]): Element[] {
  return elements.flatMap((element) => [element, ...all(element.kids)]);
}

/** An attribute of an element, such as the `Scope` of a head of a table. */
export function attribute(file: PdfFile, element: Element, name: string): string | null {
  for (const value of file.array(element.dict.get('A'))) {
    const found = file.name(file.dict(value).get(name));
    if (found !== null) return found;
  }
  return null;
}
