import type { Command } from '../../src/lib/meeting/commands.server.ts';
import type { Choice } from '../../src/lib/meeting/vocabulary.ts';
import type { Answer } from '../../src/lib/protocol.ts';
import { signInAgain } from './doors.ts';
import type { Player } from './player.ts';
import type { Act } from './scenario.ts';
import type { Stage } from './stage.ts';

/** From the scenario's ids to the record's. */
export interface Ids {
  readonly inputs: Map<string, string>;
  readonly changes: Map<string, string>;
}

export interface World {
  readonly stage: Stage;
  readonly ids: Ids;
  /** Kills the server and starts it on the same store; null where the player did not start it. */
  readonly restart: (() => Promise<void>) | null;
  /** How many people do the same thing at once (choose, say how ready they are); one after another unless it says more. */
  readonly atOnce?: number;
  /** Waited for when everybody has chosen and before the close. */
  readonly beforeClose?: () => Promise<void>;
  check(passed: boolean, what: string): void;
}

const OK: Answer = { ok: true };
const input = (w: World, id: string) => w.ids.inputs.get(id) ?? id;
const change = (w: World, id: string) => w.ids.changes.get(id) ?? id;

/** Does one act of the script, and says whether it went as the file expects. */
export async function perform(world: World, act: Act, at: number): Promise<void> {
  const what = `act ${at + 1}, ${describe(act)}`;
  try {
    const answer = act.refused !== undefined ? await provoke(world, act) : await carryOut(world, act);
    if (act.refused !== undefined) {
      const got = answer.ok ? 'was carried out' : answer.refusal;
      world.check(got === act.refused, `${what}: refused with ${act.refused}${got === act.refused ? '' : `, but ${got}`}`);
    } else if (!answer.ok) world.check(false, `${what}: was refused: ${answer.refusal}`);
  } catch (error) {
    world.check(false, `${what}: ${(error as Error).message}`);
  }
}

function describe(act: Act): string {
  const detail = 'to' in act && act.do === 'step' ? ` to ${act.to}` : 'id' in act ? ` ${act.id}` : 'input' in act ? ` ${act.input}` : '';
  return `${act.do}${detail}`;
}

async function carryOut(w: World, act: Act): Promise<Answer> {
  if (act.do === 'vote' || act.do === 'addition') return round(w, act);
  return simple(w, act);
}

/** An act that must be refused: tried in the order in which the least can change. */
async function provoke(w: World, act: Act): Promise<Answer> {
  if (act.do !== 'vote' && act.do !== 'addition') return simple(w, act);
  const open = w.stage.lead.view.rounds?.open;
  const casting = await tryAll(w, Object.entries(act.answers), open?.id);
  if (!casting.ok && casting.refusal === act.refused) return casting;
  if (act.do === 'vote') return w.stage.lead.send({ type: 'OpenRound' });
  const drafted = await draft(w, act);
  if (!drafted.ok || !drafted.made) return drafted;
  const opened = await w.stage.lead.send({ type: 'OpenRound', draft: drafted.made.draft! });
  if (!opened.ok) await w.stage.secretary.send({ type: 'DiscardDraft', draft: drafted.made.draft! });
  return opened;
}

/** Who acts for a person: themselves, or the secretary for someone on paper. */
function actor(w: World, person: string): { player: Player; for?: string } {
  const player = w.stage.player(person);
  return player ? { player } : { player: w.stage.secretary, for: w.stage.seats.get(person)! };
}

async function sendFor(w: World, person: string, command: (who: { for?: string }) => Command): Promise<Answer> {
  const { player, for: seat } = actor(w, person);
  await current(w, player);
  return player.send(command(seat !== undefined ? { for: seat } : {}));
}

/** A person acts on what they see: wait until their page shows the step that the meeting is at. */
async function current(w: World, player: Player): Promise<void> {
  const { version } = w.stage.lead.view.route;
  await player.until(() => player.view.route.version >= version, 'the step that the meeting is at');
}

async function simple(w: World, act: Exclude<Act, { do: 'vote' | 'addition' }>): Promise<Answer> {
  const { stage } = w;
  switch (act.do) {
    case 'step':
      return move(w, act);
    case 'rules': {
      const { method, ballot, maxLoops, fallback, disputeDays } = act;
      const rules = JSON.parse(JSON.stringify({ method, ballot, maxLoops, fallback, disputeDays })) as object;
      return stage.chair.send({ type: 'ChangeRules', rules });
    }
    case 'input': {
      const { player, for: paper } = actor(w, act.by);
      await current(w, player);
      const { step, version } = player.view.route;
      const subject = act.for !== undefined ? stage.seats.get(act.for)! : paper;
      const begun = act.step === 'prepare' ? { step: 'prepare' as const, version: 0 } : { step, version };
      const answer = await player.send({
        type: 'GiveContribution', begun, source: act.source, scope: act.scope, name: act.name, text: act.text, functions: act.functions ?? [],
        ...(subject !== undefined ? { for: subject } : {}), ...(act.gathered !== undefined ? { gathered: act.gathered } : {}),
        ...(act.reference !== undefined ? { reference: act.reference } : {})
      });
      if (answer.ok) w.ids.inputs.set(act.id, answer.made!.input!);
      return answer;
    }
    case 'withdraw':
      return sendFor(w, act.by, () => ({ type: 'WithdrawContribution', input: input(w, act.input) }));
    case 'recognise':
      return inTurn(w, Object.entries(act.answers), ([who, answer]) =>
        sendFor(w, who, (f) => ({ type: 'Recognise', view: input(w, act.view), answer, ...f }))
      );
    case 'ready':
      return inTurn(w, Object.entries(act.answers), ([who, ready]) => sendFor(w, who, (f) => ({ type: 'SayReady', ready, ...f })));
    case 'link':
      return sendFor(w, act.by, () => ({ type: 'SetLink', input: input(w, act.input), change: change(w, act.change) }));
    case 'support':
      return stage.secretary.send({ type: 'SupportPart', input: input(w, act.input), part: act.part });
    case 'confirm': {
      const other = act.for !== undefined ? { for: stage.seats.get(act.for)! } : {};
      return sendFor(w, act.by, (f) => ({
        type: 'ConfirmLink', input: input(w, act.input), change: change(w, act.change), answer: act.answer, ...f, ...other
      }));
    }
    case 'dispute':
      return sendFor(w, act.by, () => ({ type: 'DisputeLink', input: input(w, act.input), change: change(w, act.change), reason: act.reason }));
    case 'minority-view':
      return minorityView(w, act.by, act.text);
    case 'answer':
      return sendFor(w, act.by, () => ({
        type: 'GiveAnswer', input: input(w, act.input), status: act.status, ...(act.code ? { code: act.code } : {}),
        ...(act.reason !== undefined ? { reason: act.reason } : {}), ...(act.to !== undefined ? { to: act.to } : {}), ...(act.due ? { due: act.due } : {})
      }));
    case 'not-heard':
      return sendFor(w, act.by, () => ({ type: 'SayNotHeard', text: act.text }));
    case 'follow-up': {
      const { goal, indicator, who, date } = act;
      return stage.secretary.send({ type: 'SetFollowUp', goal, indicator, who, date });
    }
    case 'adopt-record':
      return adopt(w, act.by);
    case 'reconnect':
      return reconnect(act.who.flatMap((id) => stage.player(id) ?? []));
    case 'restart':
      return restart(w);
  }
}

async function move(w: World, act: Extract<Act, { do: 'step' }>): Promise<Answer> {
  const { stage } = w;
  const { lead, scenario } = stage;
  const before = lead.view.route.version;
  if (act.to === 'arrive' && before === 0 && scenario.decision.kind === 'unrequested' && scenario.decision.agendaOrigin) {
    const origin = await stage.chair.send({ type: 'SetAgendaOrigin', inputs: scenario.decision.agendaOrigin.map((id) => input(w, id)) });
    if (!origin.ok) return origin;
  }
  const answer = await lead.send({ type: 'MoveMeeting', to: act.to, ...(act.reason !== undefined ? { reason: act.reason } : {}) });
  if (!answer.ok) return answer;
  await lead.until(() => lead.view.route.version !== before && lead.view.route.step === act.to, `the move to ${act.to}`);
  if (act.to === 'agree') return everyoneAgrees(w);
  return answer;
}

/** Everyone present who may, says that they agree with the card. */
async function everyoneAgrees(w: World): Promise<Answer> {
  const people = w.stage.scenario.people.filter((p) => p.role !== 'observer' && p.role !== 'supporter' && p.role !== 'secretary');
  return inTurn(w, people, (p) => sendFor(w, p.id, (f) => ({ type: 'AgreeWithCard', ...f })));
}

async function draft(w: World, act: Extract<Act, { do: 'addition' }>): Promise<Answer> {
  const answer = await w.stage.secretary.send({
    type: 'DraftAddition',
    changes: act.changes.map((c) => ({
      part: c.part, text: c.text, kind: c.kind, because: (c.because ?? []).map((id) => input(w, id)), buildsOn: (c.buildsOn ?? []).map((id) => change(w, id))
    }))
  });
  if (answer.ok) act.changes.forEach((c, i) => w.ids.changes.set(c.id, answer.made![`change${i + 1}`]!));
  return answer;
}

/** One round from opening to close, with the interruption in the middle if there is one. */
async function round(w: World, act: Extract<Act, { do: 'vote' | 'addition' }>): Promise<Answer> {
  const { lead } = w.stage;
  if (act.do === 'addition' || !lead.view.rounds?.open) {
    const drafted = act.do === 'addition' ? await draft(w, act) : OK;
    if (!drafted.ok) return drafted;
    const opened = await lead.send({ type: 'OpenRound', ...(act.do === 'addition' && drafted.made ? { draft: drafted.made.draft! } : {}) });
    if (!opened.ok) return opened;
    await lead.until(() => lead.view.rounds?.open?.id === opened.made!.round, 'the round');
  }
  const { id, ballot } = lead.view.rounds!.open!;
  // the phones ask for their ballots by themselves; nobody casts before all have one
  if (ballot === 'secret') await lead.until(() => lead.view.rounds?.ballots?.frozen != null, 'ballots for everybody');
  const answers = Object.entries(act.answers);
  const half = act.interrupt ? Math.ceil(answers.length / 2) : answers.length;
  const first = await castAll(w, answers.slice(0, half), id);
  if (!first.ok) return first;
  if (act.interrupt) {
    const back = act.interrupt === 'restart' && w.restart ? await restart(w) : await reconnect(w.stage.all());
    if (!back.ok) return back;
  }
  const second = await castAll(w, answers.slice(half), id);
  if (!second.ok) return second;
  // nobody answers twice: after an interruption the phones send again by themselves what was lost. Of a secret round everybody has a receipt, and
  // how many there are is told a few seconds late
  if (ballot === 'open' || act.interrupt) await lead.until(() => lead.view.rounds?.open?.answered === answers.length, `${answers.length} answers in round ${id}`);
  await w.beforeClose?.();
  const closed = await close(w);
  if (!closed.ok) return closed;
  await lead.until(() => lead.view.rounds?.open === null, 'the close');
  const past = lead.view.rounds!.past.find((r) => r.id === id);
  if (act.interrupt) w.check(past?.answered === answers.length, `${act.do}: after ${act.interrupt} every answer counts once (${past?.answered} of ${answers.length})`);
  return closed;
}

/** After a crash a close waits for the ballots of people who had not answered: then it goes on with a reason. */
async function close(w: World): Promise<Answer> {
  for (;;) {
    const answer = await w.stage.lead.send({ type: 'CloseRound', reason: 'Niet iedereen heeft gekozen.' });
    if (answer.ok || answer.refusal !== 'ballots-coming-back') return answer;
    await new Promise((r) => setTimeout(r, 1_000));
  }
}

async function castAll(w: World, answers: readonly [string, Choice][], round: string): Promise<Answer> {
  const secret = w.stage.lead.view.rounds?.open?.ballot === 'secret';
  return inTurn(w, answers, ([who, choice]) => (secret ? inSecret(w, who, choice, round) : castOpenly(w, who, choice, round)));
}

/** Who has no device of their own scans their card at the tablet. */
async function inSecret(w: World, who: string, choice: Choice, round: string): Promise<Answer> {
  const player = w.stage.player(who);
  if (!player) {
    await w.stage.tablet!.vote(w.stage.seats.get(who)!, choice);
    return OK;
  }
  await current(w, player);
  await player.until(() => player.view.rounds?.open?.id === round && player.voter?.state(w.stage.seats.get(who)!).ballot === 'ready', 'a ballot for the round');
  return player.vote(choice);
}

/** As the page does: after a vote with ballots the device brings it to the box, and it is shown with the others. On paper and after an open vote it goes over the line. */
async function minorityView(w: World, who: string, text: string): Promise<Answer> {
  const player = w.stage.player(who);
  const rounds = player?.view.rounds;
  const standing = rounds?.past.findLast((r) => r.status === 'closed' && (r.kind === 'vote' || r.adopted));
  if (!player?.view.mine?.ballots?.holds.length || !standing?.bulletin || w.stage.person(who)?.joins === 'paper') {
    return sendFor(w, who, (f) => ({ type: 'GiveMinorityView', text, ...f }));
  }
  if (text.trim() === '') return { ok: false, refusal: 'empty-text' };
  await player.until(() => player.view.rounds?.pens?.open === true, 'pens');
  return player.write(text);
}

async function castOpenly(w: World, who: string, choice: Choice, round: string | undefined): Promise<Answer> {
  const player = w.stage.player(who) ?? w.stage.secretary;
  await current(w, player);
  if (round !== undefined) await player.until(() => player.view.rounds?.open?.id === round, 'the round');
  const subject = player === w.stage.secretary && w.stage.person(who)?.joins === 'paper' ? { for: w.stage.seats.get(who)! } : {};
  return player.send({ type: 'CastBallot', choice, ...(round !== undefined ? { round } : {}), ...subject });
}

/** Everybody tries over their line; who may vote in a secret round is told that this is not the way, which is no refusal of theirs. */
function tryAll(w: World, answers: readonly [string, Choice][], round: string | undefined): Promise<Answer> {
  return inTurn(w, answers, async ([who, choice]) => {
    const answer = await castOpenly(w, who, choice, round);
    return !answer.ok && answer.refusal === 'ballot-by-box' ? OK : answer;
  });
}

/** Two people: one proposes, the other adopts; with one name that person sends both. */
async function adopt(w: World, by: readonly string[]): Promise<Answer> {
  const [proposer, adopter = proposer] = by;
  const proposed = await signedIn(w, proposer!, { type: 'ProposeRecord' });
  return proposed.ok ? signedIn(w, adopter!, { type: 'AdoptRecord' }) : proposed;
}

async function signedIn(w: World, person: string, command: Command): Promise<Answer> {
  const { player } = actor(w, person);
  const answer = await player.send(command);
  if (answer.ok || answer.refusal !== 'sign-in-again') return answer;
  await signInAgain(player.browser, w.stage.logins.get(person)!);
  return player.send(command);
}

async function reconnect(players: readonly Player[]): Promise<Answer> {
  for (const p of players) p.cut();
  await Promise.all(players.map((p) => p.until(() => p.connected, 'coming back')));
  return OK;
}

async function restart(w: World): Promise<Answer> {
  if (!w.restart) return OK;
  await w.restart();
  await Promise.all(w.stage.all().map((p) => p.until(() => p.connected, 'coming back after the restart')));
  return OK;
}

/** @returns the first refusal, after which nobody begins any more */
async function inTurn<T>(w: World, items: readonly T[], one: (item: T) => Promise<Answer>): Promise<Answer> {
  const queue = items.values();
  let refused: Answer | null = null;
  const worker = async () => {
    for (const item of queue) {
      if (refused) return;
      const answer = await one(item);
      if (!answer.ok) refused ??= answer;
    }
  };
  await Promise.all(Array.from({ length: w.atOnce ?? 1 }, worker));
  return refused ?? OK;
}
