import { authorise } from './permissions.ts';
import { firstRefusal, remembered, type Deciders } from './rules.ts';

/** Hands, signals, "er wordt nog geschreven": memory only. A signal never carries a seat. */
export const careDeciders: Deciders<'RaiseHand' | 'LowerHand' | 'GiveSignal' | 'HearSignals' | 'SayWriting'> = {
  RaiseHand: (state, _, actor) => firstRefusal(authorise(state, actor, 'hand')) ?? remembered({ kind: 'hand', seat: actor.seat, up: true }),
  LowerHand(state, command, actor) {
    const seat = command.seat ?? actor.seat;
    const refusal = seat === actor.seat ? authorise(state, actor, 'hand') : authorise(state, actor, 'lower-hands');
    return firstRefusal(refusal) ?? remembered({ kind: 'hand', seat, up: false });
  },
  GiveSignal: (state, command, actor) =>
    firstRefusal(authorise(state, actor, 'signal')) ?? remembered({ kind: 'signal', signal: command.signal }),
  HearSignals: (state, _, actor) => firstRefusal(authorise(state, actor, 'hear-signals')) ?? remembered({ kind: 'signals-heard' }),
  SayWriting: (state, command, actor) =>
    firstRefusal(authorise(state, actor, 'writing')) ?? remembered({ kind: 'writing', seat: actor.seat, writing: command.writing })
};
