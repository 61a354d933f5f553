import { expect, test } from 'vitest';
import { recordOf } from '../record/model.ts';
import { replay } from './meeting.ts';
import { stage, type Stage } from './testing.ts';
import { viewFor } from './view/audiences.ts';
import { mineFor } from './view/mine.ts';
import type { InputView } from './view/inputs.types.ts';
import type { MineSlice } from './view/mine.types.ts';
import type { View } from './view/view.types.ts';

const REASON = 'Hier staat een scheldwoord.';
const BAD = 'Jij bent een sukkel.';
const view = (s: Stage, audience: 'screen' | 'participants' | 'lead' | 'desk') => viewFor(s.state, audience, s.memoryView()) as unknown as View;
const shows = (s: Stage, audience: 'screen' | 'participants' | 'lead' | 'desk') => JSON.stringify(view(s, audience)).includes(BAD);
const mine = (s: Stage, seat: string) => mineFor(s.state, seat, s.memoryView()) as MineSlice;
const hide = (s: Stage, input: string, seat = 'gina') => s.when(seat, { type: 'HideCard', input, reason: REASON });

function wall(): { s: Stage; bad: string } {
  const s = stage().to('gather');
  const bad = s.input('m1', BAD);
  s.when('gina', { type: 'OpenWall' });
  return { s, bad };
}

test('[L8] a hidden card is gone from the big screen and the phones at once; whoever leads and the desk keep it, with the reason', () => {
  const { s, bad } = wall();
  expect([shows(s, 'screen'), shows(s, 'participants')]).toEqual([true, true]);
  hide(s, bad);
  expect([shows(s, 'screen'), shows(s, 'participants'), shows(s, 'lead'), shows(s, 'desk')]).toEqual([false, false, true, true]);
  expect(view(s, 'lead').inputs?.find((i: InputView) => i.id === bad)?.notShown).toBe(REASON);
  s.when('sec', { type: 'ShowCard', input: bad });
  expect([shows(s, 'screen'), shows(s, 'participants')]).toEqual([true, true]);
});

test('[L8] it can be hidden before the wall opens, and stays away in every later step', () => {
  const s = stage().to('search');
  const bad = s.input('m1', BAD);
  hide(s, bad);
  s.when('gina', { type: 'OpenWall' });
  for (const step of ['spread', 'improve', 'settle', 'answer'] as const) {
    s.to(step);
    expect([step, shows(s, 'screen'), shows(s, 'participants')]).toEqual([step, false, false]);
  }
});

test('[L8] nobody recognises a card that is not shown', () => {
  const s = stage().to('search');
  const bad = s.input('m1', BAD);
  s.move('spread');
  hide(s, bad);
  expect(s.refusal('m2', { type: 'Recognise', view: bad, answer: 'yes' })).toBe('unknown-reference');
});

test('[L8] the owner alone is told why, and may write it anew while the step is open', () => {
  const { s, bad } = wall();
  hide(s, bad);
  expect(mine(s, 'm1').inputs[0]).toMatchObject({ notShown: REASON, text: BAD });
  for (const seat of ['m2', 'rep', 'sup', 'exp']) expect(JSON.stringify(mine(s, seat))).not.toContain(REASON);
  const { type: _, begun: __, ...said } = s.inputCommand('Ik ben boos over het spreekuur.');
  s.when('m1', { type: 'ReplaceContribution', input: bad, ...said });
  expect(mine(s, 'm1').inputs[0]).not.toHaveProperty('notShown');
  expect(JSON.stringify(view(s, 'screen').inputs)).toContain('Ik ben boos');
});

test('[L8] of a nameless card nothing tells whose it is: all others see the very same, whoever wrote it', () => {
  const play = (owner: string) => {
    const s = stage().to('gather');
    const ids = ['m1', 'm2', 'm3'].map((seat) => s.input(seat, seat === owner ? BAD : 'Iets', { name: 'hidden' }));
    hide(s, ids[['m1', 'm2', 'm3'].indexOf(owner)]!);
    return s;
  };
  const seen = (s: Stage) => JSON.stringify([...(['screen', 'participants'] as const).map((a) => view(s, a)), mine(s, 'm3'), mine(s, 'exp')]);
  expect(seen(play('m1')).replaceAll(/id\d+|t\d+/g, '')).toBe(seen(play('m2')).replaceAll(/id\d+|t\d+/g, ''));
  expect(JSON.stringify(view(play('m1'), 'lead').inputs)).not.toMatch(/m1|Naam/);
});

test('[L8] a card that still waits for its batch is unknown: hiding it would tell that it is there', () => {
  const s = stage().to('gather');
  const waiting = s.input('m1', BAD, { name: 'hidden' });
  for (const input of [waiting, 'nothing', '__proto__']) expect(s.refusal('gina', { type: 'HideCard', input, reason: 'x' })).toBe('unknown-reference');
});

test('[L8] it needs a reason, and a right', () => {
  const { s, bad } = wall();
  expect(s.refusal('gina', { type: 'HideCard', input: bad, reason: '  ' })).toBe('reason-needed');
  expect(s.refusal('gina', { type: 'HideCard', input: bad, reason: 'x'.repeat(9_000) })).toBe('too-long');
  for (const seat of ['m1', 'm2', 'exp', 'off', 'sup', 'obs']) expect(s.refusal(seat, { type: 'HideCard', input: bad, reason: 'x' }), seat).toBe('not-entitled');
  hide(s, bad);
  expect(s.ask('piet', { type: 'HideCard', input: bad, reason: 'x' })).toEqual({ ok: true, events: [] });
  s.when('m1', { type: 'WithdrawContribution', input: bad });
  expect(s.refusal('gina', { type: 'ShowCard', input: bad })).toBe('unknown-reference');
});

test('[L8] it still needs an answer, and the record tells that a card was not shown, and why, without its words', () => {
  const { s, bad } = wall();
  const shown = s.input('m2', 'Gewone inbreng');
  hide(s, bad);
  hide(s, shown);
  s.when('gina', { type: 'ShowCard', input: shown });
  s.to('settle');
  expect(s.refusal('sec', { type: 'GiveAnswer', input: bad, status: 'not-followed', code: 'outside-frame', reason: 'Dit gaat niet over de tekst.' })).toBe(null);
  const record = recordOf(s.state, s.decision);
  expect(record.process.hiddenCards).toEqual([{ reason: REASON, shownAgain: false }, { reason: REASON, shownAgain: true }]);
  expect(record.inputs.find((i) => i.id === bad)).toMatchObject({ text: null, notShown: true, by: null, grade: 'unanswered' });
  expect(record.inputs.find((i) => i.id === shown)).toMatchObject({ text: 'Gewone inbreng' });
  expect(JSON.stringify(record)).not.toContain(BAD);
});

test('[L7] a frozen screen stays on what it shows while the meeting goes on; blank, a break and the end are of now', () => {
  const { s } = wall();
  const before = view(s, 'screen');
  s.when('sec', { type: 'FreezeScreen' });
  s.input('m2', 'Dit kwam later.');
  s.move('search');
  const { meeting, ...rest } = view(s, 'screen');
  const { meeting: was, ...restBefore } = before;
  expect(rest).toEqual(restBefore);
  expect(meeting).toEqual({ ...was, screenFrozen: true });
  expect(view(s, 'participants').route.step).toBe('search');
  s.when('gina', { type: 'PauseMeeting', minutes: 5 });
  s.when('gina', { type: 'BlankScreen' });
  expect(view(s, 'screen').meeting).toMatchObject({ screenBlank: true, paused: true, pausedUntil: s.state.pausedUntil });
  expect(replay(s.events)).toEqual(s.state);
  s.when('gina', { type: 'ThawScreen' });
  expect(view(s, 'screen').route.step).toBe('search');
  expect(s.ask('gina', { type: 'ThawScreen' })).toEqual({ ok: true, events: [] });
  expect(s.refusal('m1', { type: 'FreezeScreen' })).toBe('not-entitled');
});

test('[L7] also a frozen screen loses words that are taken back, replaced or hidden', () => {
  for (const take of ['withdraw', 'replace', 'hide'] as const) {
    const { s, bad } = wall();
    s.when('gina', { type: 'FreezeScreen' });
    const later = s.input('m2', 'Later');
    s.move('search');
    const { type: _, begun: __, ...said } = s.inputCommand('Netjes gezegd.');
    if (take === 'withdraw') s.when('m1', { type: 'WithdrawContribution', input: bad });
    if (take === 'hide') hide(s, bad);
    if (take === 'replace') s.given({ type: 'ContributionReplaced', input: bad, ...said, gathered: null, reference: null, functions: [], showDetails: true, text: { '~text': 'n', value: 'Netjes gezegd.' } });
    expect([take, shows(s, 'screen')]).toEqual([take, false]);
    expect(JSON.stringify(s.state.frozen), take).not.toContain(take === 'hide' ? 'zzz' : BAD);
    // what came after the freeze is not in it: taking that back has nothing to reach
    s.when('m2', { type: 'WithdrawContribution', input: later });
    expect(replay(s.events)).toEqual(s.state);
  }
});
