/** Runs of words as OpenDocument text: white space that would be folded is kept, marks are styles, words of another language say so. */
import type { Mark, Run } from './document/document.ts';
import { element, escaped, legal } from './xml.ts';

/** Names of the styles of marks; `styles.ts` defines them. */
export const MARK_STYLES: Readonly<Record<Mark, string>> = {
  strong: 'Strong', emphasis: 'Emphasis', inserted: 'Inserted', deleted: 'Deleted', mono: 'Mono'
};
export const LANG_STYLE = { nl: 'In_Dutch', en: 'In_English' } as const;

/** A reader folds white space and drops it at the ends of a paragraph, so all but single spaces between words are written as elements. */
const PIECES = /[^ \t\n]+|[ ]+|\t|\n/g;

/** Right to left, by the first letter that has a direction (as Unicode's rule P2). */
export function rightToLeft(runs: readonly Run[]): boolean {
  const first = runs.map((run) => run.text).join('').match(/\p{L}/u)?.[0];
  return first !== undefined && /[\p{Script=Arabic}\p{Script=Hebrew}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}\p{Script=Adlam}]/u.test(first);
}

/** The content of one paragraph. */
export function textXml(runs: readonly Run[]): string {
  const texts = runs.map((run) => legal(run.text));
  const rest = (from: number): boolean => texts.slice(from).some((text) => text !== '');
  /** Whether a space here stands after a word. */
  let afterWord = false;
  return runs.map((run, i) => {
    const pieces = texts[i]!.match(PIECES) ?? [];
    const written = pieces.map((piece, n) => {
      if (piece === '\n' || piece === '\t') {
        afterWord = false;
        return element(piece === '\n' ? 'text:line-break' : 'text:tab');
      }
      if (piece[0] !== ' ') {
        afterWord = true;
        return escaped(piece);
      }
      const next = pieces[n + 1];
      const last = next === undefined ? !rest(i + 1) : next === '\n' || next === '\t';
      const plain = afterWord && !last ? 1 : 0;
      afterWord = false;
      return ' '.repeat(plain) + (piece.length > plain ? element('text:s', { 'text:c': piece.length - plain }) : '');
    }).join('');
    if (written === '') return '';
    const styles = [...(run.marks ?? []).map((mark) => MARK_STYLES[mark]), ...(run.lang ? [LANG_STYLE[run.lang]] : [])];
    return styles.reduceRight((inner, style) => element('text:span', { 'text:style-name': style }, inner), written);
  }).join('');
}
