import { strFromU8, unzipSync } from 'fflate';
import { describe, expect, test, vi } from 'vitest';
import { NOTHING_LATER } from '$lib/record/later.ts';
import { recordOf } from '$lib/record/model.ts';
import { openMeeting, stateOf } from '$lib/record/record.fixture.ts';
import { DEFAULT_SETTINGS } from '../settings/settings.ts';
import { bundleName, bundleOf, readMe } from './bundle.ts';
import { Files } from './files.ts';
import { FormFailed, type Form, type Source } from './form.ts';

const state = stateOf(openMeeting());
const source: Source = { record: recordOf(state, state.decisions[0]!), later: NOTHING_LATER, settings: DEFAULT_SETTINGS, lang: 'nl', site: 'http://localhost' };
const form = (name: string, make: Form['make']): Form => ({ name, type: 'text/plain', group: 'read', shown: true, make });
const tools = { check: () => Promise.resolve(), pdf: () => Promise.resolve(new TextEncoder().encode('%PDF')) };
const bytes = (text: string) => new TextEncoder().encode(text);

describe('files of a record', () => {
  test('are made once for the same record and language, and anew for anything else', async () => {
    const make = vi.fn(() => bytes('a'));
    const files = new Files(tools, [form('a', make)]);
    await files.make(source, 'a');
    await files.make({ ...source, record: structuredClone(source.record) }, 'a');
    expect(make).toHaveBeenCalledTimes(1);
    await files.make({ ...source, lang: 'en' }, 'a');
    await files.make({ ...source, record: { ...source.record, notHeard: 'iemand anders' } }, 'a');
    await files.make({ ...source, settings: { ...DEFAULT_SETTINGS, advice: { ...DEFAULT_SETTINGS.advice, law: 'Wmo' } } }, 'a');
    expect(make).toHaveBeenCalledTimes(4);
    files.close();
  });

  test('what was made of an earlier state is not kept beside the new one', async () => {
    const make = vi.fn(() => bytes('a'));
    const files = new Files(tools, [form('a', make)]);
    await files.make(source, 'a');
    await files.make({ ...source, record: { ...source.record, notHeard: 'x' } }, 'a');
    await files.make(source, 'a');
    expect(make).toHaveBeenCalledTimes(3);
    files.close();
  });

  test('a file may be made of another one, which is made once', async () => {
    const make = vi.fn(() => bytes('a'));
    const files = new Files(tools, [form('a', make), form('b', async ({ other }) => bytes(`${strFromU8((await other('a'))!)}${strFromU8((await other('a'))!)}`))]);
    expect(strFromU8((await files.make(source, 'b'))!)).toBe('aa');
    expect(make).toHaveBeenCalledTimes(1);
    files.close();
  });

  test('a maker that fails stops no other, is said in the bundle, and is asked again the next time', async () => {
    const said = { nl: 'De instellingen kloppen niet.', en: 'The settings are wrong.' };
    const broken = vi.fn((): Uint8Array => {
      throw new FormFailed(said);
    });
    const forms = [form('broken.pdf', broken), form('record.html', () => bytes('goed')), form('none', () => null)];
    const files = new Files(tools, [...forms, readMe(forms, { ...form('files.jws', () => null), has: () => false })]);
    const inside = unzipSync(await bundleOf(files, source));
    expect(Object.keys(inside).sort()).toEqual(['README.txt', 'record.html']);
    expect(strFromU8(inside['README.txt']!)).toContain('broken.pdf\n  De instellingen kloppen niet.');
    await expect(files.make(source, 'broken.pdf')).rejects.toBeInstanceOf(FormFailed);
    expect(broken).toHaveBeenCalledTimes(3);
    files.close();
  });

  test('a bug in a maker is said without a word of anybody', async () => {
    const log = vi.spyOn(process.stderr, 'write').mockReturnValue(true);
    const files = new Files(tools, [form('a', () => { throw new TypeError('Kees zei: geheim'); })]);
    await expect(files.make(source, 'a')).rejects.toMatchObject({ said: { nl: expect.stringContaining('lukte niet') as string } });
    expect(log.mock.calls.flat().join('')).toMatch(/forms: a could not be made \(TypeError/);
    expect(log.mock.calls.flat().join('')).not.toContain('geheim');
    log.mockRestore();
    files.close();
  });

  test('the same record gives the same bundle, byte for byte, under a name that says what it is', async () => {
    const files = new Files(tools);
    const one = await bundleOf(files, source);
    files.close();
    const other = new Files(tools);
    expect(Buffer.from(await bundleOf(other, source)).equals(Buffer.from(one))).toBe(true);
    other.close();
    expect(bundleName(source)).toMatch(/^besluit-\d{4}-\d\d-\d\d-[a-z0-9-]+\.zip$/);
    expect(bundleName({ ...source, record: { ...source.record, decision: { ...source.record.decision, question: '你好' } } })).toMatch(/^besluit-[a-z0-9-]+\.zip$/);
  });
});
