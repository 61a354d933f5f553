/** What is drawn on a page, and under which mark: the operators of its content streams (ISO 32000-1, 14.6). */
import { Lexer, Name, Operator, Stream, type Dict, type PdfFile, type Value } from './reader.ts';

export interface Drawn {
  /** Numbers of the marked content that shows something. */
  readonly marked: ReadonlySet<number>;
  /** What is drawn without a mark and is no ornament either, each by its operator. */
  readonly loose: readonly string[];
  /** Names of fonts that show text. */
  readonly fonts: ReadonlySet<string>;
  /** Names of graphics states that are used. */
  readonly states: ReadonlySet<string>;
}

const SHOWS_TEXT = new Set(['Tj', 'TJ', "'", '"']);
const PAINTS = new Set(['f', 'F', 'f*', 'S', 's', 'B', 'B*', 'b', 'b*', 'sh', 'Do']);

export function drawnOn(file: PdfFile, page: Dict): Drawn {
  const source = file.array(page.get('Contents')).map((part) => {
    const stream = file.get(part);
    return stream instanceof Stream ? stream.data.toString('latin1') : '';
  });
  const lexer = new Lexer(source.join('\n'));
  const [marked, fonts, states] = [new Set<number>(), new Set<string>(), new Set<string>()];
  const loose: string[] = [];
  const marks: Mark[] = [];
  let operands: Value[] = [];
  for (let value = lexer.next(); value !== undefined; value = lexer.next()) {
    if (!(value instanceof Operator)) {
      operands.push(value);
      continue;
    }
    const { operator } = value;
    if (operator === 'BMC' || operator === 'BDC') marks.push(markOf(file, page, operands));
    else if (operator === 'EMC') marks.pop();
    else if (operator === 'Tf' && operands[0] instanceof Name) fonts.add(operands[0].name);
    else if (operator === 'gs' && operands[0] instanceof Name) states.add(operands[0].name);
    else if (SHOWS_TEXT.has(operator) || PAINTS.has(operator)) {
      const mark = marks.findLast((one) => one !== 'other');
      if (mark === undefined) loose.push(operator);
      else if (typeof mark === 'number') marked.add(mark);
    }
    operands = [];
  }
  return { marked, loose, fonts, states };
}

/** The number of its content, an ornament, or a mark that says neither. */
type Mark = number | 'artifact' | 'other';

function markOf(file: PdfFile, page: Dict, [tag, properties]: readonly Value[]): Mark {
  if (tag instanceof Name && tag.name === 'Artifact') return 'artifact';
  const dict = properties instanceof Name ? file.dict(file.dict(file.dict(page.get('Resources')).get('Properties')).get(properties.name)) : file.dict(properties);
  const id = dict.get('MCID');
  return typeof id === 'number' ? id : 'other';
}
