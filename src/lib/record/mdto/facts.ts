/** What a council set about its archive, as the archive needs it. */
import { worded } from '../strict-xml.ts';
import type { Both } from '../record.ts';
import type { Appraisal, Restriction } from './mdto.ts';
import type { Reference } from './terms.ts';

/** The settings of a council that the archive forms follow; `settings.archive` of the server has these fields. */
export interface ArchiveSettings {
  readonly creator: string;
  readonly creatorId: string;
  readonly creatorIdSource: string;
  readonly selectionList: string;
  readonly appraisal: 'B' | 'V' | 'N';
  readonly retentionTerm: string;
  readonly informationCategory: string;
  readonly restriction: 'to-be-decided' | 'none' | 'other';
  readonly restrictionAbout: string;
  readonly contact: string;
  readonly destination: string;
}

export interface ArchiveFacts {
  readonly creator: Reference;
  readonly appraisal: Appraisal;
  readonly restriction: Restriction;
  /** Who can be asked about the package, and where it goes; empty when nobody said so. */
  readonly contact: string;
  readonly destination: string;
}

/** Settings that do not go together, in words for who sets them. */
export class SettingsRefused extends Error {
  override readonly name = 'SettingsRefused';
  readonly said: Both;
  /** The setting that has to change. */
  readonly field: keyof ArchiveSettings;

  constructor(field: keyof ArchiveSettings, said: Both) {
    super(said.en);
    this.field = field;
    this.said = said;
  }
}

const WRONG = {
  retentionTerm: {
    nl: 'Je koos dat het archief tijdelijk bewaard wordt. Zeg dan ook hoeveel jaar.',
    en: 'You chose that the archive is kept for some time. Then also say how many years.'
  },
  informationCategory: {
    nl: 'Je koos dat het archief tijdelijk bewaard wordt. Zeg dan ook welke categorie uit de selectielijst dat zegt.',
    en: 'You chose that the archive is kept for some time. Then also say which category of the selection list says so.'
  },
  selectionList: {
    nl: 'Je gaf een categorie. Zeg dan ook uit welke selectielijst die komt.',
    en: 'You gave a category. Then also say from which selection list it comes.'
  },
  creatorIdSource: {
    nl: 'Je gaf een nummer van de archiefvormer. Zeg dan ook waar dat nummer vandaan komt.',
    en: 'You gave a number of the archive creator. Then also say where that number comes from.'
  },
  restrictionAbout: {
    nl: 'Je koos een andere beperking. Zeg dan ook welke.',
    en: 'You chose another restriction. Then also say which one.'
  }
} satisfies Partial<Record<keyof ArchiveSettings, Both>>;

/** Everything in these settings that does not go together; none: the archive forms can be made. */
export function wrongIn(settings: ArchiveSettings): SettingsRefused[] {
  const wrong: (keyof typeof WRONG)[] = [];
  if (settings.appraisal === 'V' && settings.retentionTerm === '') wrong.push('retentionTerm');
  if (settings.appraisal === 'V' && settings.informationCategory === '') wrong.push('informationCategory');
  if (settings.appraisal !== 'N' && settings.informationCategory !== '' && settings.selectionList === '') wrong.push('selectionList');
  if (settings.creatorId !== '' && settings.creatorIdSource === '') wrong.push('creatorIdSource');
  if (settings.restriction === 'other' && settings.restrictionAbout === '') wrong.push('restrictionAbout');
  return wrong.map((field) => new SettingsRefused(field, WRONG[field]));
}

/**
 * The settings as MDTO wants them. What nobody chose is "nader te bepalen", never a guess.
 * @param council forms the archive when the settings name nobody else
 * @param from the day on which a term begins: that of the record
 * @throws SettingsRefused for what does not go together
 */
export function factsOf(settings: ArchiveSettings, council: string, from: string): ArchiveFacts {
  const [first] = wrongIn(settings);
  if (first) throw first;
  const { creator, creatorId, creatorIdSource, appraisal, selectionList, informationCategory, restriction, contact, destination } = settings;
  const category = { label: informationCategory, list: selectionList };
  return {
    creator: { name: worded(creator, worded(council, 'De raad')), ...(creatorId ? { id: { mark: creatorId, source: creatorIdSource } } : {}) },
    appraisal:
      appraisal === 'V' ? { code: 'V', years: Number(/\d+/.exec(settings.retentionTerm)?.[0]), from, category }
      : appraisal === 'B' ? { code: 'B', ...(informationCategory ? { category } : {}) }
      : { code: 'N' },
    restriction: restriction === 'other' ? { type: 'Overig', about: settings.restrictionAbout } : { type: restriction === 'none' ? 'Geen beperking' : 'Nader te bepalen' },
    contact, destination
  };
}
