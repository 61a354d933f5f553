import { wrongIn } from '../../record/mdto/facts.ts';
import { CouncilSettings } from './settings.ts';

/** What was typed, by the name of the field: `archive.creator`. It goes back into the form when something is not right yet. */
export type SettingsTyped = Readonly<Record<string, string>>;
/** `together`: right by itself, but not with what was chosen beside it. */
export type SettingsProblem = 'long' | 'number' | 'years' | 'choice' | 'together';
export type SettingsErrors = Readonly<Record<string, SettingsProblem>>;

const YEARS = 'archive.retentionTerm';
/** Fields that are whole numbers. */
const NUMBERS = ['advice.answerDays', 'advice.replyDays', 'advice.disputeDays', 'retention.raw', 'retention.names', 'retention.personal', 'retention.audit'];
/** Fields that are ticked. */
const YES = ['publication.robots', 'publication.ballots'];

/** The settings as the form shows them: a term in years, a yes as "on". */
export function typedOf(settings: CouncilSettings): SettingsTyped {
  return Object.fromEntries(
    Object.entries(settings).flatMap(([group, fields]) =>
      Object.entries(fields).map(([name, value]): [string, string] => {
        const field = `${group}.${name}`;
        if (field === YEARS) return [field, String(value).replace(/\D/g, '')];
        return [field, typeof value === 'boolean' ? (value ? 'on' : '') : String(value)];
      })
    )
  );
}

/** Reads the form. @returns what was typed, and either the settings or what is not right yet, by field */
export function readSettings(data: FormData, before: CouncilSettings): { typed: SettingsTyped; settings: CouncilSettings | null; errors: SettingsErrors } {
  const known = typedOf(before);
  const typed = Object.fromEntries(
    Object.keys(known).map((field): [string, string] => {
      const value = data.get(field);
      // an unticked box sends nothing; a field that this form does not have stays as it was
      return [field, typeof value === 'string' ? value.trim() : YES.includes(field) ? '' : known[field]!];
    })
  );
  const raw: Record<string, Record<string, unknown>> = {};
  for (const [field, value] of Object.entries(typed)) {
    const [group, name] = field.split('.') as [string, string];
    (raw[group] ??= {})[name] = NUMBERS.includes(field) ? (/^\d{1,4}$/.test(value) ? Number(value) : Number.NaN)
      : YES.includes(field) ? value === 'on'
      : field === YEARS ? (value === '' ? '' : `P${value.replace(/^0+(?=\d)/, '')}Y`)
      : value;
  }
  const read = CouncilSettings.safeParse(raw);
  if (!read.success) {
    const errors = Object.fromEntries(read.error.issues.map(({ path, code }): [string, SettingsProblem] => {
      const field = path.join('.');
      return [field, field === YEARS ? 'years' : NUMBERS.includes(field) ? 'number' : code === 'too_big' ? 'long' : 'choice'];
    }));
    return { typed, settings: null, errors };
  }
  const errors: Record<string, SettingsProblem> = Object.fromEntries(wrongIn(read.data.archive).map(({ field }) => [`archive.${field}`, 'together' as const]));
  if (read.data.archive.retentionTerm === 'P0Y') errors[YEARS] = 'years';
  return Object.keys(errors).length > 0 ? { typed, settings: null, errors } : { typed, settings: read.data, errors: {} };
}
