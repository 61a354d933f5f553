/** One catalogue: a tree of words in two languages, and where it stands. */
export interface Words {
  readonly file: string;
  readonly name: string;
  readonly nl: unknown;
  readonly en: unknown;
}

/** Every catalogue of the app: what a file of words exports with a Dutch and an English half. */
export function catalogues(): Words[] {
  const files = import.meta.glob<Record<string, unknown>>(
    ['../../src/**/*words.ts', '../../src/lib/words/*.ts', '!../../src/lib/server/**', '!../../src/**/*.test.ts', '!../../src/lib/words/{spoken,context}.ts'],
    { eager: true }
  );
  return Object.entries(files).flatMap(([path, exports]) =>
    Object.entries(exports).flatMap(([name, value]) =>
      isCatalogue(value) ? [{ file: path.replace('../../src/', ''), name, nl: value.nl, en: value.en }] : []
    )
  );
}

function isCatalogue(value: unknown): value is { nl: unknown; en: unknown } {
  return typeof value === 'object' && value !== null && 'nl' in value && 'en' in value;
}
