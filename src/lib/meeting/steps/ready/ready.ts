import { isPresent, seatOf } from '../../actor.ts';
import { authorise } from '../../permissions.ts';
import { firstRefusal, remembered, type Deciders } from '../../rules.ts';

/** Klaar om te kiezen? From 1 to 10. The answers live in memory; only "all 7 or higher?" is kept. */
export const readyDeciders: Deciders<'SayReady'> = {
  SayReady(state, command, actor) {
    const seat = command.for ?? actor.seat;
    return (
      firstRefusal(
        authorise(state, actor, 'ready', seat),
        !isPresent(seatOf(state, actor.seat)) && 'not-entitled',
        state.ended !== null && 'wrong-step'
      ) ?? remembered({ kind: 'ready', seat, ready: command.ready })
    );
  }
};
