import { describe, expect, test } from 'vitest';
import { readSettings, typedOf } from './form.ts';
import { DEFAULT_SETTINGS, type CouncilSettings } from './settings.ts';

const sent = (fields: Record<string, string>): FormData => {
  const data = new FormData();
  for (const [name, value] of Object.entries({ ...typedOf(DEFAULT_SETTINGS), ...fields })) data.set(name, value);
  return data;
};
const read = (fields: Record<string, string>, before: CouncilSettings = DEFAULT_SETTINGS) => readSettings(sent(fields), before);

describe('the form of a council\'s settings', () => {
  test('what it shows, sent back, is the same settings', () => {
    const all: CouncilSettings = {
      ...DEFAULT_SETTINGS,
      archive: {
        ...DEFAULT_SETTINGS.archive, creator: 'Gemeente', appraisal: 'V', retentionTerm: 'P10Y', informationCategory: 'Adviezen', selectionList: 'Lijst',
        restriction: 'other', restrictionAbout: 'Namen'
      },
      publication: { records: 'internal', robots: true, ballots: true }
    };
    expect(readSettings(sent(typedOf(all)), DEFAULT_SETTINGS)).toMatchObject({ settings: all, errors: {} });
    expect(read({}).settings).toEqual(DEFAULT_SETTINGS);
  });

  test('every setting stands in it', () => {
    expect(Object.keys(typedOf(DEFAULT_SETTINGS)).sort()).toEqual(
      Object.entries(DEFAULT_SETTINGS).flatMap(([group, fields]) => Object.keys(fields).map((name) => `${group}.${name}`)).sort()
    );
  });

  test.each([
    ['advice.answerDays', '0', 'number'], ['advice.answerDays', '366', 'number'], ['advice.disputeDays', '7 dagen', 'number'], ['retention.raw', '', 'number'],
    ['retention.audit', '5', 'number'], ['retention.personal', '1e2', 'number'], ['archive.creator', 'x'.repeat(301), 'long'], ['archive.appraisal', 'X', 'choice'],
    ['publication.records', '', 'choice'], ['archive.retentionTerm', 'tien', 'years'], ['archive.retentionTerm', '0', 'years'], ['archive.retentionTerm', '1000', 'years']
  ])('%s "%s" is said beside its field, and what was typed stays', (field, value, problem) => {
    const { settings, errors, typed } = read({ [field]: value });
    expect(settings).toBeNull();
    expect(errors).toEqual({ [field]: problem });
    expect(typed[field]).toBe(value);
  });

  test('what does not go together is said at the field that is missing', () => {
    expect(read({ 'archive.appraisal': 'V' }).errors).toEqual({ 'archive.retentionTerm': 'together', 'archive.informationCategory': 'together' });
    expect(read({ 'archive.restriction': 'other' }).errors).toEqual({ 'archive.restrictionAbout': 'together' });
    expect(read({ 'archive.creatorId': 'gm1' }).errors).toEqual({ 'archive.creatorIdSource': 'together' });
  });

  test('a field that is not sent stays as it was; an unticked box is no', () => {
    const before: CouncilSettings = { ...DEFAULT_SETTINGS, advice: { ...DEFAULT_SETTINGS.advice, law: 'Wmo' }, publication: { records: 'public', robots: true, ballots: true } };
    const { settings } = readSettings(new FormData(), before);
    expect(settings?.advice.law).toBe('Wmo');
    expect(settings?.publication).toMatchObject({ robots: false, ballots: false });
  });

  test('a field of another name is ignored, a file is no text', () => {
    const data = sent({});
    data.set('archive.__proto__', 'x');
    data.set('archive.creator', new File(['x'], 'x.txt'));
    expect(readSettings(data, DEFAULT_SETTINGS).settings).toEqual(DEFAULT_SETTINGS);
  });
});
