import type { Scenario } from './scenario.ts';
import { spoiled } from './spoiled.ts';

/**
 * What somebody may paste into any field, and what has gone wrong with it somewhere: formulas of a spreadsheet, markup of the web, of XML and of
 * Typst, words from right to left, signs without a glyph, signs that are none, half a pair, a mark on a bracket, and a very long word.
 */
const WORDS = [
  '=HYPERLINK("http://kwaad.example";"klik")', '+1-1', '-2+3', '@SOM(A1)', '\t=1', '<script>alert(1)</script>', ']]><![CDATA[ &amp; &#0; <!-- -->',
  '#read("/etc/passwd") #panic() $x$ *b* _i_ `c` \\ @ref <label>', 'مرحبا بالجميع', 'שלום', '你好，世界', '🏳️‍🌈👩🏽‍🦽', ']\u1dfd', 'e\u0301\u0301\u0301', '\u0000\u0007\u001b[31m', '\ud800',
  '\ufffe\uffff\ufeff', '\u202egnirts\u202c', '\ue000\uf8ff', 'a\r\nb\u2028c\u2029d', `${'Hottentottententententoonstelling'.repeat(4)}`, '%PDF-1.7 endobj', '../../etc/passwd', "'; drop table events; --"
] as const;
/** The same for names, which are short. */
const NAMES = ['=1+1', '<b>', 'مرحبا', '你好', '🏳️‍🌈', '&amp;', '#x $y$', '\u0007', ']\u1dfd', '-1', '"q"'] as const;

/** The same meeting, with one of these before each word that a person typed. Of what comes out only the words are other ones. */
export function hostile(scenario: Scenario): Scenario {
  let n = 0;
  return spoiled(scenario, () => WORDS[n++ % WORDS.length]!, (i) => NAMES[i % NAMES.length]!);
}
