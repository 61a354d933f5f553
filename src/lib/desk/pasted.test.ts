import { expect, test } from 'vitest';
import { pastedText, textOfMarkup, textOfRtf } from './pasted.ts';

const clipboard = (types: Record<string, string>) => ({ getData: (type: string) => types[type] ?? '' });

test('B50 plain text is left to the browser, also when there is something else beside it, and when it only looks like a tag', () => {
  expect(pastedText(clipboard({ 'text/plain': 'Noor zegt: goed.', 'text/html': '<b>Noor</b> zegt: goed.' }))).toBe(null);
  expect(pastedText(clipboard({ 'text/plain': 'a < b en <b>vet</b>' }))).toBe(null);
  expect(pastedText(clipboard({}))).toBe(null);
});

test('B50 rich text becomes its words: no fonts, no codes, letters as they were', () => {
  const rtf = String.raw`{\rtf1\ansi{\fonttbl{\f0 Arial;}}{\colortbl;\red0;}{\*\generator Word;}\f0\fs24 E\'e9n \b vet\b0  woord\par Tweede \u8364? regel\tab \{haak\}}`;
  expect(textOfRtf(rtf)).toBe('Eén vet woord\nTweede € regel\t{haak}');
  expect(pastedText(clipboard({ 'text/plain': rtf }))).toBe('Eén vet woord\nTweede € regel\t{haak}');
  expect(pastedText(clipboard({ 'text/rtf': rtf }))).toBe('Eén vet woord\nTweede € regel\t{haak}');
});

test('B50 a broken rich text ends, and gives what words it has', () => {
  expect(textOfRtf(String.raw`{\rtf1{\fonttbl{\f0 Arial; woord`)).toBe('');
  expect(textOfRtf(String.raw`{\rtf1 woord}}}}{{{`)).toBe('woord');
});

test('B50 a page or a document of another program becomes its words, whatever hides in it', () => {
  const html = '<html><head><title>weg</title></head><body><h1>Kop</h1><!-- weg --><script>alert("weg")</script><p>E&eacute;n <b>vet</b>\n woord &lt;echt&gt; &#8364;5<img src="x" onerror="weg > weg()"></p><ul><li>een<li>twee</ul>';
  expect(pastedText(clipboard({ 'text/plain': html }))).toBe('Kop\nEén vet woord <echt> €5\neen\ntwee');
  expect(pastedText(clipboard({ 'text/html': '<span>Noor</span> zegt: <b>goed</b>.' }))).toBe('Noor zegt: goed.');
  expect(textOfMarkup('<?xml version="1.0"?><a:doc xmlns:a="x"><a:t>Een</a:t><a:t><![CDATA[Twee & <drie>]]></a:t></a:doc>')).toBe('Een\nTwee & <drie>');
  expect(textOfMarkup('<p>Een <script>weg')).toBe('Een');
});
