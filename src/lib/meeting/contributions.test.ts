import { expect, test } from 'vitest';
import { all, stage, type Stage } from './testing.ts';
import { AUDIENCES, viewFor } from './view/audiences.ts';
import type { Step } from './vocabulary.ts';

const at = (step: Step, setup: Parameters<typeof stage>[0] = {}): Stage => stage(setup).to(step);
const give = (s: Stage, seat: string, more = {}) => s.refusal(seat, s.inputCommand('Mijn inbreng', more));
const wall = (s: Stage) => (viewFor(s.state, 'lead', s.memoryView()).inputs as { id: string; by: string | null; text: string | null; withdrawn: boolean }[]);

test('[C1] an input is given at prepare, gather, search, spread and need; elsewhere it is the wrong step', () => {
  const s = stage();
  const allowed: string[] = [];
  for (const step of ['prepare', 'arrive', 'agree', 'gather', 'search', 'spread', 'ready', 'vote', 'need', 'improve', 'waterline', 'settle', 'leave', 'answer'] as const) {
    s.to(step);
    const refusal = give(s, 'm1');
    if (refusal === null) allowed.push(step);
    else expect(refusal, step).toBe('wrong-step');
  }
  expect(allowed).toEqual(['prepare', 'gather', 'search', 'spread', 'need']);
});

test('[C1] what is given keeps its step, its owner and its place in time', () => {
  const s = at('gather');
  const id = s.input('m1', '  Tekst\n met wit  ', { functions: ['connect'], source: 'scientific', reference: 'boek' });
  expect(s.decision.contributions[id]).toMatchObject({
    owner: 'm1', broughtBy: null, step: 'gather', seq: s.state.seq, text: { value: 'Tekst\n met wit' }, reference: { value: 'boek' }, functions: ['connect']
  });
});

test('[C1] during the meeting one writes to the decision at hand, before it to any', () => {
  const s = stage({ decisions: 2 });
  expect(give(s, 'm1', { decision: 'd2' })).toBe(null);
  expect(give(s, 'm1', { decision: 'd9' })).toBe('unknown-reference');
  s.to('gather');
  expect(give(s, 'm1', { decision: 'd2' })).toBe('wrong-step');
  s.to('settle').move('agree').to('gather');
  expect(give(s, 'm1', { decision: 'd1' })).toBe('wrong-step');
  expect(give(s, 'm1')).toBe(null);
});

test('[C2] whoever leads is neutral, before every other reason; nobody enters something for them either', () => {
  const s = at('arrive');
  expect(give(s, 'gina')).toBe('facilitator-neutral');
  expect(s.refusal('gina', s.inputCommand('', { for: 'nobody' }))).toBe('facilitator-neutral');
  s.when('piet', { type: 'TakeLead' });
  s.to('gather');
  expect(give(s, 'piet')).toBe('facilitator-neutral');
  expect(give(s, 'gina')).toBe(null);
});

test('[C2] an observer may not, and that comes before the wrong step', () => {
  expect(give(at('gather'), 'obs')).toBe('not-entitled');
  expect(give(at('arrive'), 'obs')).toBe('not-entitled');
});

test('[C2] officials look along but do not ask: no need of theirs, on paper neither', () => {
  const s = at('need').given({ type: 'SeatChanged', seat: 'pa', ...seat('pa', 'official') });
  expect(give(s, 'off')).toBe('not-entitled');
  expect(give(s, 'sec', { for: 'pa' })).toBe('not-entitled');
  expect(give(at('spread'), 'off')).toBe(null);
});

function seat(id: string, role: 'official' | 'observer') {
  return { name: { '~text': `n-${id}`, value: id }, role, vote: false, joins: 'paper' as const, expertRoles: [] };
}

test('[C2] a supporter brings it for whom they represent, the secretary for who is on paper, and both are recorded', () => {
  const s = at('gather');
  const brought = s.input('sup', 'Namens rep', { for: 'rep' });
  const paper = s.input('sec', 'Van papier', { for: 'pa' });
  expect(s.decision.contributions[brought]).toMatchObject({ owner: 'rep', broughtBy: 'sup' });
  expect(s.decision.contributions[paper]).toMatchObject({ owner: 'pa', broughtBy: 'sec' });
  for (const [by, target] of [['sup', 'm1'], ['sup', 'sup'], ['sec', 'm1'], ['sec', 'sec'], ['m1', 'm2'], ['piet', 'pa'], ['sec', '__proto__']] as const) {
    expect(give(s, by, { for: target }), `${by} for ${target}`).toBe('not-entitled');
  }
});

test('[C2] acting for somebody gives no right that their own role lacks', () => {
  const s = at('gather').given({ type: 'SeatChanged', seat: 'pa', ...seat('pa', 'observer') });
  expect(give(s, 'sec', { for: 'pa' })).toBe('not-entitled');
});

test('[C2] who is not there (yet, or any more) gives nothing in the meeting, but may before it', () => {
  const s = stage({ present: ['gina', 'sec', 'piet'] });
  expect(give(s, 'm1')).toBe(null);
  s.to('gather');
  expect(give(s, 'm1')).toBe('not-entitled');
  s.when('gina', { type: 'CheckIn', seat: 'm1' });
  expect(give(s, 'm1')).toBe(null);
  s.when('m1', { type: 'LeaveMeeting' });
  expect(give(s, 'm1')).toBe('not-entitled');
});

test('[C3] no words, or a we-story from experience without how it was gathered, is an empty text', () => {
  const s = at('gather');
  expect(s.refusal('m1', s.inputCommand(' \n\t '))).toBe('empty-text');
  expect(give(s, 'm1', { source: 'experiential', scope: 'we' })).toBe('empty-text');
  expect(give(s, 'm1', { source: 'experiential', scope: 'we', gathered: '  ' })).toBe('empty-text');
  expect(give(s, 'm1', { source: 'experiential', scope: 'we', gathered: 'zes gesprekken' })).toBe(null);
  expect(give(s, 'm1', { source: 'professional', scope: 'we' })).toBe(null);
});

test('[C3] 2,000 characters, 8,000 for experience, counted as people count and without the white space around it', () => {
  const s = at('gather');
  const length = (n: number, source: 'professional' | 'experiential' | 'scientific') => s.refusal('m1', s.inputCommand(`  ${'😀'.repeat(n)}\n`, { source }));
  expect([length(2_000, 'professional'), length(2_001, 'professional')]).toEqual([null, 'too-long']);
  expect([length(2_000, 'scientific'), length(2_001, 'scientific')]).toEqual([null, 'too-long']);
  expect([length(8_000, 'experiential'), length(8_001, 'experiential')]).toEqual([null, 'too-long']);
  expect(give(s, 'm1', { source: 'experiential', scope: 'we', gathered: 'x'.repeat(2_001) })).toBe('too-long');
  expect(s.refusal('m1', s.inputCommand('x'.repeat(9_000), { source: 'experiential', scope: 'we' }))).toBe('empty-text');
});

test('[C4] a text begun in a step may be sent until sixty seconds after the meeting went on', () => {
  const s = at('gather');
  const begun = s.inputCommand('Nog bezig').begun;
  s.move('search');
  s.now += 60_000;
  const late = s.when('m1', s.inputCommand('Nog bezig', { begun })).input!;
  expect(s.decision.contributions[late]).toMatchObject({ step: 'gather', stepVersion: begun.version });
  s.now += 1;
  expect(s.refusal('m1', s.inputCommand('Te laat', { begun }))).toBe('wrong-step');
});

test('[C4] the late window is for the step that was left last, and only for a stay that was', () => {
  const s = at('need');
  const begun = s.inputCommand().begun;
  s.move('improve');
  expect(give(s, 'm1', { begun })).toBe(null);
  expect(give(s, 'm1', { begun: { step: 'need', version: 0 } })).toBe('wrong-step');
  expect(give(s, 'm1', { begun: { step: 'need', version: 9_999 } })).toBe('wrong-step');
  expect(give(s, 'm1', { begun: { step: 'gather', version: begun.version } })).toBe('wrong-step');
  expect(give(s, 'm1', { begun: { step: 'gather', version: s.state.stepVersion } })).toBe('wrong-step');
  expect(give(s, 'off', { begun })).toBe('not-entitled');
});

test('[C4] what was begun before the meeting has no late window; a text of an earlier stay in the same step is in time', () => {
  const s = stage();
  const before = s.inputCommand().begun;
  s.to('arrive');
  expect(give(s, 'm1', { begun: before })).toBe('wrong-step');
  s.to('gather');
  const begun = s.inputCommand().begun;
  s.move('search').move('gather');
  expect(give(s, 'm1', { begun })).toBe(null);
});

test('[C5] own input can be replaced until its step closes: the earlier words are erased and the place in time is new', () => {
  const s = at('gather');
  const id = s.input('m1', 'Eerst');
  const old = s.decision.contributions[id]!;
  const replace = (seat: string, input = id) => s.refusal(seat, { type: 'ReplaceContribution', input, source: 'professional', scope: 'I', name: 'shown', text: 'Later' });
  const verdict = s.ask('m1', { type: 'ReplaceContribution', input: id, source: 'scientific', scope: 'I', name: 'shown', text: 'Later' });
  expect(verdict.ok && verdict.events[0]).toMatchObject({ type: 'ContributionReplaced', erases: [old.text!['~text']] });
  s.when('m1', { type: 'ReplaceContribution', input: id, source: 'scientific', scope: 'I', name: 'shown', text: 'Later' });
  expect(s.decision.contributions[id]).toMatchObject({ text: { value: 'Later' }, source: 'scientific' });
  expect(s.decision.contributions[id]!.seq).toBeGreaterThan(old.seq);
  expect([replace('m2'), replace('obs'), replace('gina'), replace('m1', 'nothing'), replace('obs', 'nothing')]).toEqual([
    'not-entitled', 'not-entitled', 'facilitator-neutral', 'unknown-reference', 'not-entitled'
  ]);
  expect(s.refusal('m1', { type: 'ReplaceContribution', input: id, source: 'professional', scope: 'I', name: 'shown', text: '' })).toBe('empty-text');
  s.move('search');
  s.now += 60_001;
  expect(replace('m1')).toBe('wrong-step');
  s.move('gather');
  expect(replace('m1')).toBe('wrong-step');
});

test('[C5] replacing something of somebody else tells nothing about whose it is', () => {
  const s = at('gather');
  const hidden = s.input('m2', 'Verborgen', { name: 'hidden' });
  const shown = s.input('m3', 'Open');
  const replace = (input: string) => s.refusal('m1', { type: 'ReplaceContribution', input, source: 'professional', scope: 'I', name: 'shown', text: 'x' });
  s.when('gina', { type: 'HandOverLead', seat: 'm2' });
  expect(replace(hidden)).toBe('not-entitled');
  expect(replace(shown)).toBe('not-entitled');
});

test('[C5] of a hidden input nobody beside its owner and its bringer may act, so that trying tells nothing', () => {
  const s = at('gather');
  const own = s.input('rep', 'Van mijzelf', { name: 'hidden' });
  const brought = s.input('sup', 'Gebracht', { name: 'hidden', for: 'rep' });
  const shown = s.input('rep', 'Met naam');
  const may = (seat: string, input: string) => s.refusal(seat, { type: 'WithdrawContribution', input });
  expect([may('sup', own), may('sup', brought), may('sup', shown), may('rep', own), may('rep', brought)]).toEqual(['not-entitled', null, null, null, null]);
});

test('[C6] its owner takes an input back until the record is adopted: words and author go, the fact stays', () => {
  const s = at('gather');
  const id = s.input('m1', 'Weg ermee', { source: 'experiential', scope: 'we', gathered: 'gesprek', functions: ['enrich'] });
  const verdict = s.ask('m1', { type: 'WithdrawContribution', input: id });
  const { text, gathered } = s.decision.contributions[id]!;
  expect(verdict.ok && verdict.events[0]).toEqual({ type: 'ContributionWithdrawn', input: id, erases: [text!['~text'], gathered!['~text']] });
  s.to('answer').when('m1', { type: 'WithdrawContribution', input: id });
  expect(s.decision.contributions[id]).toMatchObject({
    withdrawn: true, owner: null, broughtBy: null, text: null, gathered: null, functions: [], source: 'experiential', scope: 'we', step: 'gather'
  });
});

test('[C6] what could tell what it said goes along: its answer, and what was said against its links', () => {
  const s = at('need');
  const input = s.input('m1', 'Mijn verhaal');
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [input]);
  s.to('answer').when('m2', { type: 'DisputeLink', input, change, reason: 'KANARIE dispuut' });
  s.when('sec', { type: 'ReplyToDispute', input, change, dispute: 0, text: 'KANARIE weerwoord' });
  s.when('sec', { type: 'GiveAnswer', input, status: 'not-followed', code: 'law', reason: 'KANARIE antwoord' });
  const { reason } = s.decision.answers[input]!;
  const [link] = s.decision.links;
  s.when('m1', { type: 'WithdrawContribution', input });
  const { erases } = s.events.at(-1) as { erases?: string[] };
  expect(erases).toEqual(expect.arrayContaining([reason['~text'], link!.disputes[0]!['~text'], link!.replies![0]!['~text']]));
  expect(JSON.stringify(s.state)).not.toContain('KANARIE');
  expect(s.decision.links).toHaveLength(1);
});

test('[C6] refusals of withdrawing: not theirs, after the adoption, not there any more', () => {
  const s = at('gather');
  const [id, other] = [s.input('m1'), s.input('m1')];
  const withdraw = (seat: string, input: string) => s.refusal(seat, { type: 'WithdrawContribution', input });
  expect([withdraw('m2', id), withdraw('obs', id), withdraw('gina', id)]).toEqual(['not-entitled', 'not-entitled', 'not-entitled']);
  expect([withdraw('m1', 'nothing'), withdraw('m1', '__proto__'), withdraw('obs', 'nothing')]).toEqual(['unknown-reference', 'unknown-reference', 'not-entitled']);
  s.when('m1', { type: 'WithdrawContribution', input: id });
  expect(withdraw('m1', id)).toBe('unknown-reference');
  s.given({ type: 'RecordAdopted', decision: 'd1', by: ['piet', 'sec'], at: 1 });
  expect([withdraw('m1', other), withdraw('m2', other), withdraw('m1', id)]).toEqual(['wrong-step', 'not-entitled', 'wrong-step']);
});

test('[C6] also after a meeting that ended early one may take back, and only that', () => {
  const s = at('gather');
  const id = s.input('m1');
  s.when('gina', { type: 'EndMeeting' });
  expect(give(s, 'm1')).toBe('wrong-step');
  expect(s.refusal('m1', { type: 'WithdrawContribution', input: id })).toBe(null);
});

test('[C7] hidden inputs show themselves in batches of three, in the order of their ids, without an author', () => {
  const s = at('gather');
  s.input('m1', 'Open');
  const one = s.input('m1', 'Een', { name: 'hidden' });
  const two = s.input('m2', 'Twee', { name: 'hidden' });
  expect(wall(s).map((i) => i.text)).toEqual(['Open']);
  const three = s.input('m3', 'Drie', { name: 'hidden' });
  expect(wall(s).slice(1).map((i) => i.id)).toEqual([one, two, three].sort());
  expect(wall(s).map((i) => i.by)).toEqual(['Naam m1', null, null, null]);
  s.input('m1', 'Vier', { name: 'hidden' });
  expect(wall(s)).toHaveLength(4);
});

test('[C7] what waits is shown when its step closes, and when the meeting ends', () => {
  const s = at('gather');
  s.input('m1', 'Een', { name: 'hidden' });
  s.move('search');
  expect(wall(s).map((i) => i.text)).toEqual(['Een']);
  s.input('m1', 'Twee', { name: 'hidden' });
  s.when('gina', { type: 'EndMeeting' });
  expect(wall(s).map((i) => i.text)).toEqual(['Een', 'Twee']);
});

test('[C7] a withdrawal does not show a hidden input that waits, and does not fill a batch', () => {
  const s = at('gather');
  const one = s.input('m1', 'Een', { name: 'hidden' });
  s.input('m2', 'Twee', { name: 'hidden' });
  s.when('m1', { type: 'WithdrawContribution', input: one });
  expect(wall(s)).toEqual([]);
  s.input('m3', 'Drie', { name: 'hidden' });
  expect(wall(s)).toEqual([]);
  s.move('search');
  expect(wall(s).map((i) => [i.text, i.withdrawn]).sort()).toEqual([['Drie', false], ['Twee', false], [null, true]].sort());
});

test('[C7] hiding a shown input takes it from the wall until the next batch; showing a hidden one leaves it in its place', () => {
  const s = at('gather');
  const id = s.input('m1', 'Eerst open');
  const words = { source: 'professional', scope: 'I', text: 'Nu niet' } as const;
  s.when('m1', { type: 'ReplaceContribution', input: id, ...words, name: 'hidden' });
  expect(wall(s)).toEqual([]);
  s.when('m1', { type: 'ReplaceContribution', input: id, ...words, name: 'shown' });
  expect(wall(s).map((i) => i.by)).toEqual(['Naam m1']);
});

test('[C7] of a hidden input gathered, reference and functions are seen only when its writer said so', () => {
  const s = at('gather');
  const more = { name: 'hidden' as const, source: 'experiential' as const, scope: 'we' as const, gathered: 'acht gesprekken', reference: 'bron', functions: ['enrich' as const] };
  s.input('m1', 'Een', more);
  s.input('m2', 'Twee', { ...more, showDetails: true });
  s.input('m3', 'Drie', more);
  expect(wall(s).map((i) => {
    const { text, gathered, reference, functions } = i as unknown as Record<string, unknown>;
    return { text, gathered, reference, functions };
  })).toEqual([
    { text: 'Een', gathered: null, reference: null, functions: [] },
    { text: 'Twee', gathered: 'acht gesprekken', reference: 'bron', functions: ['enrich'] },
    { text: 'Drie', gathered: null, reference: null, functions: [] }
  ]);
});

test('[C8] who goes may say what they still want to say in the same act: here an input, where one cannot write a need', () => {
  const said = (s: ReturnType<typeof at>, text: string) => {
    const { type: _, begun: __, ...words } = s.inputCommand(text) as Extract<ReturnType<typeof s.inputCommand>, { type: 'GiveContribution' }>;
    return words;
  };
  const s = at('gather');
  s.when('m1', { type: 'LeaveMeeting', words: said(s, 'Ik moet weg, maar dit nog.') });
  expect(Object.values(s.decision.contributions).at(-1)).toMatchObject({ owner: 'm1', step: 'gather' });
  expect(s.state.seats['m1']?.presence).not.toBe('present');
  s.to('ready');
  s.when('m2', { type: 'LeaveMeeting', words: said(s, 'Ik kan mee als het ook zonder afspraak mag.') });
  expect(Object.values(s.decision.contributions).at(-1)).toMatchObject({ owner: 'm2', step: 'need', stepVersion: s.state.stepVersion });
});

test('[C8] words that are refused keep somebody here; nobody says them for another who is sent home; at the end it is too late', () => {
  const s = at('gather');
  const { type: _, begun: __, ...words } = s.inputCommand('x') as Extract<ReturnType<typeof s.inputCommand>, { type: 'GiveContribution' }>;
  expect(s.refusal('m1', { type: 'LeaveMeeting', words: { ...words, text: '  ' } })).toBe('empty-text');
  expect(s.refusal('gina', { type: 'LeaveMeeting', words })).toBe('facilitator-neutral');
  expect(s.refusal('gina', { type: 'LeaveMeeting', seat: 'm1', words })).toBe('not-entitled');
  s.to('ready');
  expect(s.refusal('off', { type: 'LeaveMeeting', words })).toBe('not-entitled');
});

test('[C8] [V4] for everybody else, leaving with hidden words looks the same as leaving without; they show with the next ones', () => {
  const left = (says: boolean) => {
    const s = at('gather');
    for (const seat of ['m2', 'm3']) s.input(seat, `Van ${seat}`, { name: 'hidden' });
    const { type: _, begun: __, ...words } = s.inputCommand('Dag', { name: 'hidden', source: 'experiential' });
    s.when('m1', { type: 'LeaveMeeting', ...(says ? { words } : {}) });
    return s;
  };
  const seen = (s: Stage) => AUDIENCES.map((a) => viewFor(s.state, a, s.memoryView()));
  const s = left(true);
  expect(seen(s)).toEqual(seen(left(false)));
  s.input('rep', 'Nog een', { name: 'hidden' });
  expect(wall(s)).toHaveLength(4);
});

test('[C8] where nobody else can write, what somebody says when they go has their name: a card without one would have it too', () => {
  const s = at('vote');
  const { type: _, begun: __, ...words } = s.inputCommand('Dag', { name: 'hidden' });
  expect(s.refusal('m1', { type: 'LeaveMeeting', words })).toBe('name-would-show');
  expect(s.state.seats['m1']!.presence).toBe('present');
  expect(s.refusal('m1', { type: 'LeaveMeeting', words: { ...words, name: 'shown' } })).toBe(null);
});

test('[C7] [L7] taking the name off a card shows no batch at that moment, on a screen that stands still neither', () => {
  for (const frozen of [false, true]) {
    const s = at('gather');
    const input = s.input('m1', 'Met naam');
    for (const seat of ['m2', 'm3']) s.input(seat, `Van ${seat}`, { name: 'hidden' });
    s.when('gina', { type: 'OpenWall' });
    if (frozen) s.when('gina', { type: 'FreezeScreen' });
    const { type: _, begun: __, ...said } = s.inputCommand('Toch zonder', { name: 'hidden' });
    s.when('m1', { type: 'ReplaceContribution', input, ...said });
    expect([wall(s), viewFor(s.state, 'screen', s.memoryView())['inputs']]).toEqual([[], []]);
    s.input('rep', 'Nog een', { name: 'hidden' });
    expect(wall(s)).toHaveLength(4);
  }
});
