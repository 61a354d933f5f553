import fc from 'fast-check';
import { expect, test } from 'vitest';
import { plainSlices } from '../../core/json.ts';
import { Sealed } from '../../core/sealed.ts';
import { openRound } from '../rules.ts';
import { all, CAST, decisionFields, stage, type Stage, VOTERS } from '../testing.ts';
import { CHOICES, STEPS, type Choice, type Step } from '../vocabulary.ts';
import { AUDIENCES, audienceOf, viewFor, type Audience } from './audiences.ts';
import { mineFor } from './mine.ts';

const view = (s: Stage, audience: Audience) => viewFor(s.state, audience, s.memoryView());
const views = (s: Stage) => Object.fromEntries(AUDIENCES.map((a) => [a, JSON.stringify(view(s, a))]));
const mine = (s: Stage, seat: string) => JSON.stringify(mineFor(s.state, seat, s.memoryView()));

test('[V1] each audience has its own slices and no others', () => {
  const s = stage().to('vote');
  const keys = Object.fromEntries(AUDIENCES.map((a) => [a, Object.keys(view(s, a)).sort()]));
  expect(keys).toEqual({
    lobby: ['decision', 'meeting', 'route'],
    participants: ['closing', 'decision', 'inputs', 'meeting', 'pace', 'people', 'rounds', 'route', 'spread', 'trace'],
    screen: ['closing', 'decision', 'inputs', 'meeting', 'pace', 'people', 'rounds', 'route', 'spread'],
    tablet: ['cards', 'decision', 'meeting', 'rounds', 'route'],
    lead: ['agenda', 'care', 'closing', 'decision', 'inputs', 'meeting', 'pace', 'people', 'rounds', 'route', 'spread', 'trace', 'waiting'],
    desk: ['agenda', 'answering', 'care', 'closing', 'decision', 'inputs', 'meeting', 'notes', 'pace', 'people', 'rounds', 'route', 'spread', 'trace', 'waiting']
  });
});

test('[V1] a seat gets the faces of its role, and an unknown seat nothing', () => {
  const s = stage();
  const faces = (seat: string) => (['phone', 'chair', 'desk'] as const).map((face) => audienceOf(s.state, seat, face));
  expect([faces('piet'), faces('gina'), faces('sec'), faces('m1'), faces('obs')]).toEqual([
    ['participants', 'lead', 'desk'], ['participants', 'lead', null], ['participants', null, 'desk'], ['participants', null, null], ['participants', null, null]
  ]);
  for (const seat of ['nobody', '__proto__']) {
    expect(faces(seat)).toEqual([null, null, null]);
    expect(mineFor(s.state, seat, s.memoryView())).toBe(null);
  }
  expect(mineFor(s.state, null, s.memoryView())).toBe(null);
});

test('[V2] the lobby reads what it is about and what was agreed: no name, no input, no text on the table, no result', () => {
  const s = stage().to('gather');
  s.input('m1', 'CANARY-INPUT');
  s.to('vote');
  s.vote(all('along'));
  s.move('need').move('improve');
  s.addition('2', 'CANARY-TEXT', all('along'));
  s.move('settle').when('m1', { type: 'GiveMinorityView', text: 'CANARY-MINORITY' });
  const lobby = views(s).lobby!;
  for (const word of ['CANARY', 'Naam ', 'everyone', 'Het spreekuur is digitaal.']) expect(lobby, word).not.toContain(word);
  expect(lobby).toContain('afspraak reward');
});

test('[V3] participants and the big screen see how many are there, never who, nor who waits or needs help', () => {
  const s = stage().to('gather').given({ type: 'HallOpened' }, { type: 'EntryAsked', ask: 'a', name: { '~text': 'n', value: 'CANARY-WAITS' }, roleClaim: 'member' });
  s.when('m1', s.inputCommand('Iets', { name: 'hidden' }));
  for (const audience of ['lobby', 'participants', 'screen'] as const) {
    const json = JSON.stringify(view(s, audience));
    expect(json, audience).not.toContain('CANARY');
    expect(json, audience).not.toContain('Naam ');
    for (const key of ['seats', 'lead', 'care', 'waiting', 'hands', 'signals', 'agenda']) expect(json, `${audience} ${key}`).not.toContain(`"${key}"`);
  }
  expect(view(s, 'participants').people).toEqual({ present: 12, voters: 6, agreed: 0, secretPossible: true });
  expect(view(s, 'lead').people).toMatchObject({ seats: { length: 12 } });
});

/** A whole meeting in which `hider` gives every hidden input: the shape is the same whoever it is. */
function withHidden(hider: string, ballot: 'open' | 'secret' = 'open'): Stage[] {
  const s = stage({ rules: { ballot } });
  const shots: Stage[] = [];
  const shot = () => shots.push(Object.assign(Object.create(Object.getPrototypeOf(s) as object), s) as Stage);
  const give = (text: string) => s.input(hider, text, { name: 'hidden', source: 'experiential', scope: 'we', gathered: 'gesprekken', functions: ['enrich'] });
  give('Vooraf');
  shot();
  s.to('gather');
  const one = give('Een');
  shot();
  give('Twee');
  give('Drie');
  shot();
  s.move('search');
  give('Ander geluid');
  s.move('spread');
  shot();
  s.to('vote');
  s.vote({ ...all('along'), pa: 'not-yet' });
  s.move('need');
  const need = give('Nodig');
  s.move('improve');
  s.addition('2', 'Anders', all('along'), [need]);
  shot();
  s.move('settle');
  s.when(hider, { type: 'ConfirmLink', input: need, change: s.decision.links[0]!.change, answer: 'yes' });
  s.when('sec', { type: 'GiveAnswer', input: one, status: 'not-followed', code: 'law', reason: 'De wet' });
  shot();
  s.when(hider, { type: 'WithdrawContribution', input: one });
  shot();
  s.to('answer');
  shot();
  return shots;
}

test('[V4] whoever gave the hidden inputs, every audience and everybody else see the very same', () => {
  const runs = ['m1', 'm2', 'rep'].map((hider) => ({ hider, shots: withHidden(hider) }));
  const [first] = runs;
  for (const { hider, shots } of runs.slice(1)) {
    shots.forEach((s, i) => {
      expect(views(s), `${hider}, shot ${i}`).toEqual(views(first!.shots[i]!));
      for (const seat of Object.keys(CAST).filter((x) => !['m1', 'm2', 'rep'].includes(x))) {
        expect(mine(s, seat), `${seat} beside ${hider}, shot ${i}`).toEqual(mine(first!.shots[i]!, seat));
      }
    });
  }
});

test('[V4] only the owner finds a hidden input among their own, and who brought it', () => {
  const [shot] = withHidden('rep').slice(2);
  const owners = Object.keys(CAST).filter((seat) => (mineFor(shot!.state, seat, shot!.memoryView())?.inputs.length ?? 0) > 0);
  expect(owners).toEqual(['rep']);
  const s = stage().to('gather');
  s.input('sup', 'Gebracht', { name: 'hidden', for: 'rep' });
  expect(['rep', 'sup', 'm1'].map((seat) => mineFor(s.state, seat, s.memoryView())!.inputs.length)).toEqual([1, 1, 0]);
});

test('[V4] a name that is shown stands beside its input, and goes when it is withdrawn, with what was said about it', () => {
  const s = stage().to('need');
  const id = s.input('m1', 'CANARY-WORDS');
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [id]);
  s.move('settle');
  s.when('sec', { type: 'GiveAnswer', input: id, status: 'not-followed', code: 'law', reason: 'CANARY-ANSWER' });
  s.when('m2', { type: 'DisputeLink', input: id, change, reason: 'CANARY-DISPUTE' });
  expect(views(s).participants).toContain('Naam m1');
  s.when('m1', { type: 'WithdrawContribution', input: id });
  for (const [audience, json] of Object.entries(views(s))) expect(json, audience).not.toContain('CANARY');
  expect(views(s).participants).not.toContain('Naam m1');
});

const choicesArb = fc.record(Object.fromEntries(VOTERS.map((v) => [v, fc.constantFrom(...CHOICES)])) as Record<(typeof VOTERS)[number], fc.Arbitrary<Choice>>);

function cast(ballot: 'open' | 'secret', choices: Readonly<Record<string, Choice>>): Stage {
  const s = stage({ rules: { ballot } }).to('vote');
  for (const [seat, choice] of Object.entries(choices)) {
    if (ballot === 'secret') s.cast(seat, choice);
    else if (seat === 'pa') s.when('sec', { type: 'CastBallot', choice, for: 'pa' });
    else s.when(seat, { type: 'CastBallot', choice });
  }
  return s;
}

test('[V5] while an open round is open, who chose what changes nothing of anybody\'s view but their own', () => {
  fc.assert(fc.property(choicesArb, choicesArb, (a, b) => {
    const [one, two] = [cast('open', a), cast('open', b)];
    expect(views(one)).toEqual(views(two));
    for (const seat of Object.keys(CAST)) {
      if ((VOTERS as readonly string[]).includes(seat) && a[seat as 'm1'] !== b[seat as 'm1']) continue;
      expect(mine(one, seat), seat).toBe(mine(two, seat));
    }
  }), { numRuns: 20 });
}, 60_000);

test('[V5] a supporter hears that the answer of whom they represent is there, not what it is', () => {
  const s = cast('open', { rep: 'not-yet' });
  expect(mineFor(s.state, 'sup', s.memoryView())?.round).toMatchObject({ entitled: ['rep'], received: true, choice: null });
});

test('[V5] one sees one\'s own open choice again', () => {
  const s = cast('open', { m1: 'not-yet' });
  expect(mineFor(s.state, 'm1', s.memoryView())?.round).toMatchObject({ received: true, choice: 'not-yet' });
  expect(mineFor(s.state, 'm2', s.memoryView())?.round).toMatchObject({ received: false, choice: null });
});

test('[V6] of a secret round no view, no state and no event carries a choice, for anybody, before or after the close', () => {
  fc.assert(fc.property(choicesArb, choicesArb, (a, b) => {
    const [one, two] = [cast('secret', a), cast('secret', b)];
    const same = () => {
      expect(views(one)).toEqual(views(two));
      for (const seat of Object.keys(CAST)) expect(mine(one, seat), seat).toBe(mine(two, seat));
      expect(one.state).toEqual(two.state);
      expect(one.events).toEqual(two.events);
    };
    same();
    one.when('gina', { type: 'CloseRound' });
    two.when('gina', { type: 'CloseRound' });
    // only the class of the round may tell them apart
    if (one.decision.rounds[0]!.class === two.decision.rounds[0]!.class) same();
  }), { numRuns: 20 });
}, 60_000);

test('[V6] whose ballot of a secret round is there nobody is told: it changes nothing of what a seat sees, also its own', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('vote').giveOut();
  const before = ['m1', 'm2', 'sup'].map((seat) => mine(s, seat));
  for (const seat of ['m1', 'rep']) s.cast(seat, 'not-yet');
  expect(['m1', 'm2', 'sup'].map((seat) => mine(s, seat))).toEqual(before);
  expect(mineFor(s.state, 'm1', s.memoryView())?.round).toMatchObject({ entitled: ['m1'], answered: [], received: false, choice: null });
});

test('[V7] an open round shows how many answered and no class; its numbers and names come after the close, names by agreement only', () => {
  const s = cast('open', all('along'));
  expect(view(s, 'participants').rounds).toMatchObject({ open: { answered: 6, entitled: 6, class: null, counts: null }, names: null });
  expect(view(s, 'participants').decision).toMatchObject({ standing: null });
  s.when('gina', { type: 'CloseRound' });
  expect(view(s, 'participants').rounds).toMatchObject({ open: null, past: [{ class: 'everyone', counts: { along: 6 }, text: null }], names: null });
  const named = stage({ rules: { namesAfterOpenRound: true } }).to('vote');
  named.when('m1', { type: 'CastBallot', choice: 'not-yet' });
  expect(view(named, 'screen').rounds).toMatchObject({ names: null });
  named.when('gina', { type: 'CloseRound' });
  expect(view(named, 'screen').rounds).toMatchObject({ names: [{ name: 'Naam m1', choice: 'not-yet' }] });
});

test('[V7] a number of people who still write, or of a signal, is words below three', () => {
  const s = stage().to('gather');
  const care = (writing: number, signals: number) =>
    viewFor(s.state, 'lead', { ...s.memoryView(), writing, signals: new Map([['unsafe', signals]]) }).care;
  expect([0, 1, 2, 3].map((n) => (care(n, 1) as { writing: unknown }).writing)).toEqual([null, 'some', 'some', 3]);
  expect([care(0, 1), care(0, 2)]).toMatchObject([{ signals: [{ signal: 'unsafe', more: false }] }, { signals: [{ more: true }] }]);
});

test('[V3] signals are for whoever leads: the desk sees none of them', () => {
  const s = stage();
  const care = (audience: Audience) => viewFor(s.state, audience, { ...s.memoryView(), signals: new Map([['unsafe', 3]]) }).care;
  expect([care('lead'), care('desk')]).toMatchObject([{ signals: [{ signal: 'unsafe' }] }, { signals: [] }]);
});

test('[V8] participants and the big screen read the inputs while the wall is open; other views while they are recognised', () => {
  const s = stage().to('gather');
  s.input('m1', 'Op de muur');
  const texts = (audience: Audience) => (view(s, audience).inputs as { text: string }[]).map((i) => i.text);
  expect([texts('participants'), texts('screen'), texts('lead'), texts('desk')]).toEqual([[], [], ['Op de muur'], ['Op de muur']]);
  s.when('gina', { type: 'OpenWall' });
  expect([texts('participants'), texts('screen')]).toEqual([['Op de muur'], ['Op de muur']]);
  s.move('search');
  s.input('m2', 'Ander geluid');
  s.move('spread');
  expect([texts('participants'), texts('screen')]).toEqual([['Ander geluid'], ['Ander geluid']]);
});

test('[V8] minority views of a secret decision stand in the order of their ids, not of their arrival', () => {
  const s = stage({ rules: { ballot: 'secret' } }).to('settle').given(
    { type: 'MinorityViewGiven', decision: 'd1', view: 'z', seat: null, text: { '~text': '1', value: 'eerst' } },
    { type: 'MinorityViewGiven', decision: 'd1', view: 'a', seat: null, text: { '~text': '2', value: 'later' } }
  );
  expect(view(s, 'desk').closing).toMatchObject({ minorityViews: [{ text: 'later', proven: false }, { text: 'eerst', proven: false }] });
});

test('[V8] a mine tells what this seat may do now, and nothing that the rules would refuse for its role', () => {
  const s = stage().to('gather');
  const can = (seat: string) => mineFor(s.state, seat, s.memoryView())!.can;
  expect([can('m1').includes('input'), can('gina').includes('input'), can('obs').includes('input'), can('sup').includes('input')]).toEqual([true, false, false, true]);
  expect(can('m1')).not.toContain('recognise');
});

test('[V9] something sealed in a slice is a type error, and throws when a cast lets it through all the same', () => {
  const sealed = { rounds: { tally: new Sealed({ along: 3 }) } };
  // @ts-expect-error a Sealed inside a slice does not compile
  const leaked = plainSlices(sealed);
  expect(() => JSON.stringify(leaked)).toThrow(/sealed/);
  // @ts-expect-error neither does it in a list, nor does a Map that JSON would lose
  plainSlices({ list: [{ deep: [new Sealed(1)] }], map: new Map<string, number>() });
  interface Slice { readonly a: number; readonly b?: readonly (string | null)[] }
  const fine: { slice: Slice | null } = { slice: { a: 1, b: ['x', null] } };
  expect(plainSlices(fine)).toBe(fine);
});

test('[V9] every audience has a view at every step, also when there is nothing yet', () => {
  const s = stage({ decisions: 2, fields: decisionFields('d1') });
  for (const step of STEPS as readonly Step[]) {
    s.to(step);
    for (const audience of AUDIENCES) expect(() => JSON.stringify(view(s, audience))).not.toThrow();
    for (const seat of Object.keys(CAST)) expect(mine(s, seat)).toContain(`"seat":"${seat}"`);
    if (step === 'settle' && s.state.current === 0) s.move('agree').to('settle');
  }
  expect(openRound(s.state)).toBe(undefined);
});

test('[V10] [H13] what somebody who was sent away gave under their name leaves the wall; a hidden input stays, or it would be known whose it is', () => {
  const s = stage().to('gather');
  const give = (name: 'shown' | 'hidden', text: string) =>
    s.when('m1', { type: 'GiveContribution', begun: { step: 'gather', version: s.state.stepVersion }, source: 'experiential', scope: 'I', name, text });
  give('shown', 'Met mijn naam.');
  for (const text of ['Een.', 'Twee.', 'Drie.']) give('hidden', text);
  s.when('gina', { type: 'OpenWall' });
  const seen = (audience: 'participants' | 'screen' | 'lead' | 'desk') => (viewFor(s.state, audience, s.memoryView())['inputs'] as { text: string }[]).map((i) => i.text).sort();
  const all = ['Drie.', 'Een.', 'Met mijn naam.', 'Twee.'];
  expect(seen('screen')).toEqual(all);
  s.when('gina', { type: 'SendAway', seat: 'm1' });
  expect([seen('participants'), seen('screen')]).toEqual([['Drie.', 'Een.', 'Twee.'], ['Drie.', 'Een.', 'Twee.']]);
  expect([seen('lead'), seen('desk')]).toEqual([all, all]);
  s.when('gina', { type: 'CheckIn', seat: 'm1' });
  expect(seen('screen')).toEqual(all);
});

test('[V4] a hidden input that waits changes nothing that anybody else sees, also not which sources were heard', () => {
  const s = stage().to('gather');
  const before = views(s);
  s.input('m1', 'Zonder naam', { name: 'hidden', source: 'scientific' });
  expect(views(s)).toEqual(before);
  expect(before['lead']).toContain('scientific');
});
