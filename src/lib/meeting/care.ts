import { authorise } from './permissions.ts';
import { firstRefusal, remembered, type Deciders } from './rules.ts';

/** Hands, signals, "er wordt nog geschreven": memory only. A signal never carries a seat. Rules H8, L3 and L5. */
export const careDeciders: Deciders<
  'RaiseHand' | 'LowerHand' | 'LowerHands' | 'OrderHands' | 'GiveSignal' | 'TakeBackSignal' | 'HearSignals' | 'SayWriting' | 'SayHere'
> = {
  RaiseHand: (state, _, actor) => firstRefusal(authorise(state, actor, 'hand')) ?? remembered({ kind: 'hand', seat: actor.seat, up: true }),
  LowerHand(state, command, actor) {
    const seat = command.seat ?? actor.seat;
    const refusal = seat === actor.seat ? authorise(state, actor, 'hand') : authorise(state, actor, 'lower-hands');
    return firstRefusal(refusal) ?? remembered({ kind: 'hand', seat, up: false });
  },
  LowerHands: (state, _, actor) => firstRefusal(authorise(state, actor, 'lower-hands')) ?? remembered({ kind: 'hands-down' }),
  OrderHands: (state, { seats }, actor) => firstRefusal(authorise(state, actor, 'lower-hands')) ?? remembered({ kind: 'hand-order', seats }),
  GiveSignal: (state, { signal, key }, actor, context) =>
    firstRefusal(authorise(state, actor, 'signal')) ?? remembered({ kind: 'signal', signal, key: key ?? context.newId() }),
  // the answer is the same whether the key is known or not: trying tells nothing, and takes back nothing of anybody else
  TakeBackSignal: (state, { signal, key }, actor) =>
    firstRefusal(authorise(state, actor, 'signal')) ?? remembered({ kind: 'signal-back', signal, key }),
  HearSignals: (state, _, actor) => firstRefusal(authorise(state, actor, 'hear-signals')) ?? remembered({ kind: 'signals-heard' }),
  SayHere: (state, command, actor) =>
    firstRefusal(authorise(state, actor, 'here')) ?? remembered({ kind: 'here', seat: actor.seat, version: command.version }),
  SayWriting: (state, command, actor) =>
    firstRefusal(authorise(state, actor, 'writing')) ?? remembered({ kind: 'writing', seat: actor.seat, writing: command.writing })
};
