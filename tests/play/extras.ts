import type { Choice, Recognition, Step } from '../../src/lib/meeting/vocabulary.ts';
import type { Ids } from './acts.ts';
import type { Player } from './player.ts';
import type { Act } from './scenario.ts';
import type { Stage } from './stage.ts';

/** Something happens about this often in the demo, in ms. */
const PACE_MS = 4_000;

/** What one person of the scenario still has to say and choose, from the acts that were not played. */
interface Part {
  inputs: { step: Step; act: Extract<Act, { do: 'input' }> }[];
  recognition: Recognition[];
  ready: number[];
  choices: Choice[];
}

/**
 * Simulated phones that go on taking part while a person leads: they agree, write, recognise, say how ready they are, choose
 * and confirm, each in its own time, with the words of the scenario.
 * @param acts the acts that were not played
 * @param people whose phones are simulated
 * @returns how to stop
 */
export function takePart(stage: Stage, ids: Ids, acts: readonly Act[], people: readonly string[]): () => void {
  const parts = new Map(people.map((id) => [id, partOf(id, acts, stage.lead.view.route.step)]));
  let stopped = false;
  const busy = new Set<string>();
  const timer = setInterval(() => {
    const id = people[Math.floor(Math.random() * people.length)]!;
    const player = stage.player(id);
    if (stopped || !player?.connected || busy.has(id)) return;
    busy.add(id);
    void next(player, id, parts.get(id)!, ids, stage).catch(() => {}).finally(() => busy.delete(id));
  }, PACE_MS / Math.max(1, people.length / 4));
  return () => {
    stopped = true;
    clearInterval(timer);
  };
}

function partOf(id: string, acts: readonly Act[], now: Step): Part {
  const part: Part = { inputs: [], recognition: [], ready: [], choices: [] };
  let step = now;
  for (const act of acts) {
    if (act.refused !== undefined) continue;
    if (act.do === 'step') step = act.to;
    else if (act.do === 'input' && act.by === id) part.inputs.push({ step, act });
    else if (act.do === 'recognise' && act.answers[id]) part.recognition.push(act.answers[id]);
    else if (act.do === 'ready' && act.answers[id]) part.ready.push(act.answers[id]);
    else if ((act.do === 'vote' || act.do === 'addition') && act.answers[id]) part.choices.push(act.answers[id]);
  }
  return part;
}

/** The next thing that this person does at the step that the meeting is at, if there is one. */
async function next(player: Player, id: string, part: Part, ids: Ids, stage: Stage): Promise<void> {
  const { route, mine, rounds, inputs, trace } = player.view;
  if (!mine) return;
  const open = rounds?.open;
  if (open) {
    if (!mine.round?.entitled.includes(mine.seat) || mine.round.received) return;
    const own = player.voter?.state(mine.seat);
    if (open.ballot === 'secret' && (own?.ballot !== 'ready' || own.choice !== null || !rounds.ballots?.frozen)) return;
    await pause();
    await player.vote(part.choices.shift() ?? 'along');
    return;
  }
  if (route.step === 'agree' && !mine.agreed && mine.can.includes('agree')) {
    await player.send({ type: 'AgreeWithCard' });
    return;
  }
  if (route.step === 'spread') {
    const card = inputs?.find((i) => i.step === 'search' && !mine.recognised.includes(i.id));
    if (card && mine.can.includes('recognise')) await player.send({ type: 'Recognise', view: card.id, answer: part.recognition.shift() ?? 'a-bit' });
    return;
  }
  if (route.step === 'ready') {
    if (!mine.ready && mine.can.includes('ready')) await player.send({ type: 'SayReady', ready: part.ready[0] ?? 8 });
    return;
  }
  if (route.step === 'settle') {
    for (const own of mine.inputs) {
      const link = own.links.find((l) => l.confirmed === null && trace?.changes.some((c) => c.id === l.change));
      if (link) await player.send({ type: 'ConfirmLink', input: own.id, change: link.change, answer: 'yes' });
    }
    return;
  }
  const at = part.inputs.findIndex((i) => i.step === route.step);
  if (at === -1 || !mine.can.includes('input')) return;
  const { act } = part.inputs[at]!;
  await player.send({ type: 'SayWriting', writing: true });
  await pause();
  const { step, version } = player.view.route;
  const answer = await player.send({
    type: 'GiveContribution', begun: { step, version }, source: act.source, scope: act.scope, name: act.name, text: act.text, functions: act.functions ?? [],
    ...(act.gathered ? { gathered: act.gathered } : {}), ...(act.reference ? { reference: act.reference } : {}),
    ...(act.for ? { for: stage.seats.get(act.for)! } : {})
  });
  await player.send({ type: 'SayWriting', writing: false });
  part.inputs.splice(at, 1);
  if (answer.ok) ids.inputs.set(act.id, answer.made!.input!);
}

/** People take their time. */
function pause(): Promise<void> {
  return new Promise((r) => setTimeout(r, 1_500 + Math.random() * 4_000));
}
