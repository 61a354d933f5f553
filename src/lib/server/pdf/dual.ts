/**
 * Makes of Typst's PDF/A-2a one file that is PDF/A-2a and PDF/UA-1. Typst 0.14 writes one standard at a time; its PDF/A-2a lacks two things that
 * PDF/UA-1 asks for: the window shows the title (ISO 14289-1, 7.1), and the metadata say that the file is PDF/UA-1 (5). PDF/A then wants that
 * last word described (ISO 19005-2, 6.6.2.3). When the compiler can write both at once (Typst 0.15), this file goes.
 */
import { readObjects, referenceOf, refuse, replaceOnce, writeObjects } from './objects.ts';
import type { Prints } from './prepared.ts';
import { improveTree } from './structure.ts';

const NAMESPACE = 'http://www.aiim.org/pdfua/ns/id/';

/** What `pdfuaid:part` is, in the words of PDF/A for properties that it does not know. */
const DESCRIBED = [
  '<rdf:li rdf:parseType="Resource">',
  '<pdfaSchema:schema>PDF/UA identification schema</pdfaSchema:schema>',
  `<pdfaSchema:namespaceURI>${NAMESPACE}</pdfaSchema:namespaceURI>`,
  '<pdfaSchema:prefix>pdfuaid</pdfaSchema:prefix>',
  '<pdfaSchema:property><rdf:Seq><rdf:li rdf:parseType="Resource">',
  '<pdfaProperty:category>internal</pdfaProperty:category>',
  '<pdfaProperty:description>Part of ISO 14289 to which this file conforms</pdfaProperty:description>',
  '<pdfaProperty:name>part</pdfaProperty:name>',
  '<pdfaProperty:valueType>Integer</pdfaProperty:valueType>',
  '</rdf:li></rdf:Seq></pdfaSchema:property></rdf:li>'
].join('');

/**
 * @param pdf what Typst wrote as PDF/A-2a
 * @param prints the words that were added or taken away, in the order of the page
 * @returns the same pages, tagged further, under both standards; throws when the file is laid out in another way than expected
 */
export function both(pdf: Uint8Array, prints: Pick<Prints, 'changes' | 'more'> = { changes: [], more: '' }): Uint8Array {
  const file = readObjects(pdf);
  const { objects } = file;
  const root = referenceOf(file.trailer, 'Root');
  const catalog = objects[root] ?? refuse('its catalog');
  improveTree(objects, referenceOf(catalog, 'StructTreeRoot'), prints);
  const metadata = referenceOf(catalog, 'Metadata');
  objects[metadata] = withPart(objects[metadata] ?? refuse('its metadata'));
  if (catalog.includes('/DisplayDocTitle')) refuse('it says already whether the title shows');
  objects[root] = replaceOnce(catalog, '/ViewerPreferences <<', '/ViewerPreferences <<\n    /DisplayDocTitle true');
  return writeObjects(file);
}

function withPart(stream: string): string {
  const [whole, dictionary, xmp] = /^(<<[^]*?>>)\nstream\n([^]*)\nendstream$/.exec(stream) ?? refuse('its metadata');
  if (!whole || dictionary === undefined || xmp === undefined || dictionary.includes('/Filter') || xmp.includes('pdfuaid')) refuse('its metadata');
  let more = replaceOnce(xmp, ' xmlns:pdfaid=', ` xmlns:pdfuaid="${NAMESPACE}" xmlns:pdfaid=`);
  more = replaceOnce(more, '<pdfaExtension:schemas><rdf:Bag>', `<pdfaExtension:schemas><rdf:Bag>${DESCRIBED}`);
  more = replaceOnce(more, '<pdfaid:part>', '<pdfuaid:part>1</pdfuaid:part><pdfaid:part>');
  return `${replaceOnce(dictionary, `/Length ${xmp.length}`, `/Length ${more.length}`)}\nstream\n${more}\nendstream`;
}
