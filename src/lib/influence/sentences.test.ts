import { describe, expect, test } from 'vitest';
import { GRADES } from '../meeting/vocabulary.ts';
import type { Graded } from './influence.ts';
import { sentence, WHAT_THE_RECORD_CANNOT_KNOW } from './sentences.ts';

const rise = (from: 'no-majority' | 'majority', to: 'majority' | 'everyone') => ({ kind: 'round', round: 'A', from, to }) as const;
const PASSED = { onTime: true, adopted: true, traced: true, turningPoint: true, noOtherSource: true, uncontested: true };
const decisive: Graded = {
  grade: 'decisive', part: '2', change: 'C', tests: PASSED, turn: rise('no-majority', 'majority'),
  confirmed: 'yes', disputed: false, together: 1, otherSources: []
};
const contributed: Graded = { ...decisive, grade: 'contributed' };

describe('the sentence beside a grade', () => {
  test('[I12] decisive names its part and its turn', () => {
    expect(sentence(decisive, 'nl')).toBe(
      'Onderdeel 2 is zo geworden door deze inbreng. Hierdoor kwam er een meerderheid. Het verslag laat geen andere bron zien.'
    );
    expect(sentence(decisive, 'en')).toBe(
      'Part 2 became like this through this input. Through this, there was a majority. The record shows no other source.'
    );
  });
  test('[I12] from majority to everyone it says that there already was a majority, and only then', () => {
    expect(sentence({ ...decisive, turn: rise('majority', 'everyone') }, 'nl')).toContain(
      'Hierdoor kon iedereen mee. Er was al een meerderheid.'
    );
    expect(sentence({ ...decisive, turn: rise('no-majority', 'everyone') }, 'nl')).toBe(
      'Onderdeel 2 is zo geworden door deze inbreng. Hierdoor kon iedereen mee. Het verslag laat geen andere bron zien.'
    );
    expect(sentence({ ...decisive, turn: rise('majority', 'everyone') }, 'en')).toContain('There already was a majority.');
  });
  test('[I12] the agenda as turn speaks of this part only, for others on the agenda may be of another source', () => {
    expect(sentence({ ...decisive, turn: { kind: 'agenda' }, together: 2 }, 'nl')).toBe(
      'Onderdeel 2 is zo geworden door deze inbreng. Hierdoor kwam dit onderwerp op de agenda. ' +
        'Nog 1 keer inbreng gaf zo ook de doorslag. Het verslag laat voor dit onderdeel geen andere bron zien.'
    );
  });
  test('[I12] who was decisive together is said as a number', () => {
    expect(sentence({ ...decisive, together: 3 }, 'nl')).toContain('Nog 2 keer inbreng uit dezelfde bron gaf zo ook de doorslag.');
    expect(sentence({ ...decisive, together: 2 }, 'en')).toContain('1 more input was decisive in this way too, from the same source.');
  });
  test('[I12] jointly decisive names the other sources, in the words it is given', () => {
    const jointly: Graded = { ...decisive, grade: 'jointly-decisive', otherSources: ['professional', 'scientific'] };
    expect(sentence(jointly, 'nl')).toBe(
      'Samen met professionele kennis en wetenschappelijke kennis gaf deze inbreng de doorslag voor onderdeel 2. ' +
        'Hierdoor kwam er een meerderheid.'
    );
    expect(sentence(jointly, 'en', (source) => `<${source}>`)).toContain('Together with <professional> and <scientific>,');
  });
  test('[I12] jointly decisive without another source says that something else changed for a reason unknown', () => {
    const jointly: Graded = { ...decisive, grade: 'jointly-decisive' };
    expect(sentence(jointly, 'nl')).toBe(
      'Deze inbreng gaf mede de doorslag voor onderdeel 2. Hierdoor kwam er een meerderheid. In dezelfde ronde veranderde nog iets. ' +
        'Het verslag zegt niet waardoor.'
    );
  });
  test('[I12] contributed says what is missing: a confirmation, or agreement', () => {
    expect(sentence(contributed, 'nl')).toBe('Onderdeel 2 is hierdoor veranderd.');
    expect(sentence({ ...contributed, confirmed: null }, 'nl')).toBe(
      'Onderdeel 2 is hierdoor veranderd. Dit is nog niet bevestigd door wie het inbracht.'
    );
    expect(sentence({ ...contributed, disputed: true, tests: { ...PASSED, uncontested: false } }, 'nl')).toBe(
      'Onderdeel 2 is hierdoor veranderd. Iemand is het hier niet mee eens. Dit is betwist.'
    );
  });
  test('[I12] a dispute of another link is said as such', () => {
    expect(sentence({ ...decisive, disputed: true }, 'nl')).toContain('een andere plek waar deze inbreng is gebruikt');
    expect(sentence({ ...contributed, disputed: true }, 'en')).toContain('another place where this input was used');
  });
  test('[I12] a withdrawn input has one sentence, whatever became of its links', () => {
    const withdrawn: Graded = { grade: 'withdrawn', confirmed: null, disputed: true, together: 1, otherSources: [] };
    expect(sentence(withdrawn, 'nl')).toBe('Deze inbreng is ingetrokken.');
  });
  test('[I12] every grade has its own sentence in both languages', () => {
    for (const lang of ['nl', 'en'] as const) {
      const all = GRADES.map((grade) => sentence({ ...decisive, grade, otherSources: ['scientific'] }, lang));
      expect(new Set(all).size).toBe(GRADES.length);
      expect(all.filter((each) => /undefined|null|\[object/.test(each))).toEqual([]);
    }
  });
  test('[I12] a grade about a part is never said without one', () => {
    const { part: _, ...without } = decisive;
    expect(() => sentence(without, 'nl')).toThrow(RangeError);
  });
  test('[I1] what the record cannot know is said in both languages', () => {
    expect(WHAT_THE_RECORD_CANNOT_KNOW.nl).toBe(
      'Doorslaggevend gaat over het spoor in dit verslag. Wat mensen van binnen overtuigde, weten we niet.'
    );
    expect(WHAT_THE_RECORD_CANNOT_KNOW.en).toMatch(/^Decisive is about the trail in this record\./);
  });
});
