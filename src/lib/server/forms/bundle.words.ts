import { filesWords } from '../../record/files.words.ts';
import type { DecisionRecord } from '../../record/record.ts';
import { catalogue } from '../../words/catalogue.ts';

interface Failed {
  readonly name: string;
  readonly why: string;
}

const list = (names: readonly string[], words: (typeof filesWords)['nl']): string =>
  names.map((name) => `${name}\n  ${words.name[name] ?? ''}. ${words.about[name] ?? ''}`).join('\n');

/** The text in a bundle that says what is in it. */
export const bundleWords = catalogue({
  nl: {
    text: ({ decision, council, status, version }: DecisionRecord, made: readonly string[], failed: readonly Failed[]): string =>
      [
        decision.question, council.name, status === 'draft' ? 'Dit is een concept.' : `Vastgesteld. Dit is versie ${version}.`, '',
        list(made, filesWords.nl),
        ...(failed.length > 0 ? ['', 'Dit lukte niet:', ...failed.map(({ name, why }) => `${name}\n  ${why}`)] : []), ''
      ].join('\n')
  },
  en: {
    text: ({ decision, council, status, version }, made, failed) =>
      [
        decision.question, council.name, status === 'draft' ? 'This is a draft.' : `Adopted. This is version ${version}.`, '',
        list(made, filesWords.en),
        ...(failed.length > 0 ? ['', 'This could not be made:', ...failed.map(({ name, why }) => `${name}\n  ${why}`)] : []), ''
      ].join('\n')
  }
});
