import type { AfterWords } from './words.ts';
import type { Wrong } from './office.server.ts';

/** What a form shows: what was typed in it before it was sent back, what is wrong beside each field. */
export interface Filled {
  value(field: string, otherwise?: string): string;
  error(field: string): string | undefined;
  readonly sentBack: boolean;
}

/** @param name which of the forms of the page; what was typed in another one says nothing of this one */
export function filled(form: Wrong | null | undefined, name: string, words: AfterWords): Filled {
  const mine = form?.form === name ? form : null;
  return {
    value: (field, otherwise = '') => mine?.typed[field] ?? otherwise,
    error(field) {
      const code = mine?.errors[field];
      if (code === undefined) return undefined;
      return code === 'again' ? words.againWrong : words.errors[code as keyof AfterWords['errors']];
    },
    sentBack: mine !== null
  };
}
