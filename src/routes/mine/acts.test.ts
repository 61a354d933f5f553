import { expect, test } from 'vitest';
import { Command } from '$lib/meeting/commands.server.ts';
import { all, stage } from '$lib/meeting/testing.ts';
import { mineOf } from '$lib/record/mine/mine.ts';
import { commandOf } from './acts.server.ts';

/** m1 gave one under a name and one without; m2 may dispute the link of the first. */
function over() {
  const s = stage().to('need');
  const named = s.input('m1', 'Met naam');
  const hidden = s.input('m1', 'Zonder naam', { name: 'hidden' });
  s.move('improve');
  const { change } = s.addition('1', 'Anders', all('along'), [named]);
  s.to('answer');
  const send = (seat: string, fields: Record<string, string>, office = false) => {
    const form = new FormData();
    for (const [name, value] of Object.entries({ decision: 'd1', ...fields })) form.set(name, value);
    return commandOf(form, mineOf(s.state, seat, office, s.now)!)?.command ?? null;
  };
  return { s, named, hidden, change, send };
}

test('each form of the page is a command of the meeting', () => {
  const { named, change, send } = over();
  const forms = [
    ...['confirm', 'judge', 'talk', 'untalk', 'group', 'quote', 'withdraw', 'redact'].map((doing) => ({ who: 'm1', fields: { do: doing, input: named, change, answer: 'no', reason: 'x', how: 'y' } })),
    { who: 'm2', fields: { do: 'dispute', which: `${named} ${change}`, reason: 'x' } }
  ];
  const types = forms.map(({ who, fields }) => Command.parse(send(who, fields)).type);
  expect(types).toEqual(['ConfirmLink', 'JudgeAnswer', 'AskTalk', 'AskTalk', 'AgreeToGrouping', 'AnswerQuote', 'WithdrawContribution', 'AskRedaction', 'DisputeLink']);
});

test('a form reaches only what stands on the page: nothing of others, and with a link of the secretary nothing without a name', () => {
  const { named, hidden, send } = over();
  expect([send('m2', { do: 'withdraw', input: named }), send('m1', { do: 'withdraw', input: hidden }, true), send('m1', { do: 'withdraw', input: 'nothing' })]).toEqual([null, null, null]);
  expect([send('m1', { do: 'adopt', input: named }), send('m1', { do: 'withdraw', input: named, decision: 'd2' })]).toEqual([null, null]);
});

test('a link that is not offered is disputed as one that is not there', () => {
  const { s, send } = over();
  const command = Command.parse(send('m1', { do: 'dispute', which: 'made up', reason: 'x' }));
  expect(s.refusal('m1', command)).toBe('unknown-reference');
});
