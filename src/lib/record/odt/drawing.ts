/** Pictures inside an OpenDocument text, as SVG: the picture of influence, and the squares of a QR code. */
import type { Lang } from '../../words/language.ts';
import type { Block } from '../document/document.ts';
import { svgOf } from '../picture/svg.ts';

/** Lengths in centimetres. */
export interface Drawing {
  readonly svg: string;
  readonly width: number;
  readonly height: number;
}

const CM_PER_POINT = 2.54 / 72;
/** A phone reads a code of this size from an arm's length. */
const QR_CM = 4;
/** White squares around a code (ISO/IEC 18004). */
const QUIET = 4;

export function pictureSvg({ layout, caption, alt }: Extract<Block, { kind: 'picture' }>, lang: Lang): Drawing {
  return { svg: svgOf(layout, caption, alt, lang), width: layout.width * CM_PER_POINT, height: layout.height * CM_PER_POINT };
}

export function squaresSvg(squares: readonly (readonly boolean[])[]): Drawing {
  const side = squares.length + 2 * QUIET;
  const path = squares.flatMap((row, y) => row.flatMap((black, x) => (black ? [`M${x + QUIET} ${y + QUIET}h1v1h-1z`] : []))).join('');
  const svg = `<?xml version="1.0" encoding="UTF-8"?>\n<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${side} ${side}"><rect width="${side}" height="${side}" fill="#ffffff"/><path d="${path}" fill="#000000" shape-rendering="crispEdges"/></svg>\n`;
  return { svg, width: QR_CM, height: QR_CM };
}
