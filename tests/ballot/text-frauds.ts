import type { BallotFile } from '../../src/lib/ballot/file.ts';
import { statementsHash, type PenClass, type PenKeys, type Statement, type Written } from '../../src/lib/ballot/pens.ts';
import type { Finding } from '../../src/lib/ballot/verify.ts';
import type { Stamped } from '../../src/lib/client/ballot/blinding.ts';
import type { KeptPen } from '../../src/lib/client/ballot/keeping.ts';
import { checkViews, type ToldViews } from '../../src/lib/client/ballot/pens/checking.ts';
import { makePen, openPen } from '../../src/lib/client/ballot/pens/making.ts';
import type { ViewsFound } from '../../src/lib/client/ballot/voter.ts';
import { Pens } from '../../src/lib/server/box/pens.ts';
import { nodeSuite as suite } from '../../src/lib/server/box/suite.ts';
import { makeDecisionKey } from '../../src/lib/server/issuing/decision-key.ts';
import { DECISION, rewritten, type Council } from './council.ts';
import { penOf, statementOf, writtenOf } from './writers.ts';

/**
 * What a server can do with the texts of the pens that has all its data and keys in its own hands and makes every hash fit. Who finds it stands in the
 * table of the specification, and `frauds.test.ts` holds the two together.
 */

export const PLACE = { decision: DECISION, round: 1 };
/** Of the first round: voters 4, 5 and 6 could not come along. */
const isMinority = (voter: number): boolean => voter > 3;
const WORDS = { 0: 'Kom bij mij langs.', 4: 'Ik mis de balie.', 5: 'Het is te duur.' } as const;

export interface TextScene {
  readonly file: BallotFile;
  readonly told: ToldViews;
  /** The phone of whoever wrote the text that it is about; null: there is none, or it helps the fraud. */
  readonly writer: KeptPen | null;
  /** One of somebody who wrote nothing. */
  readonly other: KeptPen;
}

/** What honest people wrote, and what is made of it. */
interface Shown {
  statements: readonly Statement[];
  others: readonly string[];
  /** The key that the file says stamped them. */
  key: string;
  round: number;
  /** The hash that was announced. */
  hash?: string;
  /** What the screens show, where that is something else. */
  views?: ToldViews['views'];
}

/** A meeting in which two of the minority and one of the others wrote; each with what their phone kept. */
export class TextHall {
  readonly c: Council;
  readonly box: Pens;
  readonly keys: PenKeys;
  readonly pens = new Map<number, Stamped>();
  readonly phones = new Map<number, KeptPen>();

  private constructor(c: Council, box: Pens, keys: PenKeys) {
    this.c = c;
    this.box = box;
    this.keys = keys;
  }

  static async open(c: Council): Promise<TextHall> {
    const box = new Pens(c.box.private);
    const hall = new TextHall(c, box, (await box.open({ ...PLACE, key: c.file.key, bulletins: [c.file.rounds[0]!.bulletin] }))!);
    for (const [voter, text] of Object.entries(WORDS)) await hall.write(Number(voter), [text]);
    return hall;
  }

  /** Brings these one after the other, as a phone does, and keeps what it keeps. */
  async write(voter: number, texts: readonly string[]): Promise<void> {
    const penClass: PenClass = isMinority(voter) ? 'not-yet' : 'other';
    const pen = (await penOf(this.box, this.c.voters[voter]!, PLACE, penClass, this.keys))!;
    const sent: Written[] = texts.map((text, i) => writtenOf(pen, PLACE, penClass, text, i + 1));
    const answers = [];
    for (const written of sent) answers.push((await this.box.write(written)) as { receipt: string });
    const last = sent.at(-1)!;
    this.pens.set(voter, pen);
    this.phones.set(voter, {
      ...this.nobody(), class: penClass, text: last.statement.body.text, sequence: last.sequence, sent: [last], receipt: { sequence: last.sequence, receipt: answers.at(-1)!.receipt, epoch: '1' }
    });
  }

  nobody(): KeptPen {
    return { round: 1, key: this.keys.other.n, minority: this.keys['not-yet'].n, class: 'other', envelope: null, pen: null, text: '', sequence: 1, receipt: null, sent: [] };
  }

  statement(voter: number): Statement {
    return this.phones.get(voter)!.sent![0]!.statement;
  }

  /** What is published, after somebody changed it and made every hash fit. */
  async scene(writer: number | null, change: (shown: Shown) => void = () => undefined): Promise<TextScene> {
    const closed = (await this.box.close(PLACE))!;
    const shown: Shown = { statements: closed.proven, others: closed.others, key: this.keys['not-yet'].n, round: 1 };
    change(shown);
    const { round, key, others } = shown;
    const statements = [...shown.statements].sort((a, b) => (a.pen < b.pen ? -1 : 1));
    const hash = shown.hash ?? statementsHash(statements, suite);
    const file = rewritten(this.c.file, (draft) => void (draft.pens = [{ round, key: { n: key }, statements, hash }]));
    const views = shown.views ?? [...statements.map(({ body }) => ({ text: body.text, proven: true })), ...others.map((text) => ({ text, proven: false }))];
    const told = {
      pens: { ...PLACE, keys: { ...this.keys, 'not-yet': { n: this.keys['not-yet'].n } }, open: false, statements: hash }, views,
      rounds: this.c.file.rounds.map((one) => ({ number: one.number, bulletin: one.hash }))
    };
    return { file, told, writer: writer === null ? null : this.phones.get(writer)!, other: this.nobody() };
  }
}

export const look = ({ file, told }: TextScene, phone: KeptPen): Promise<ViewsFound> => checkViews(file, told, phone);

interface TextFraud {
  readonly id: string;
  /** One or more ways to do it, which are all found alike. */
  readonly make: (hall: TextHall) => Promise<readonly TextScene[]>;
  readonly verifier: readonly Finding['code'][];
  /** What the phone of its writer says of its own text. */
  readonly own: ViewsFound['own'] | null;
}

/** A text with a pen that the operator made, with a key of the operator's own. */
async function forged(text: string, key: { sign(blinded: string): string | null; public: { n: string } }): Promise<Statement> {
  const keys = { 'not-yet': key.public, other: key.public };
  const envelope = (await makePen(PLACE, 'not-yet', keys))!;
  return statementOf((await openPen(PLACE, 'not-yet', keys, envelope, key.sign(envelope.blinded)!))!, PLACE, 'not-yet', text);
}

/** With these many texts of pens that the operator made, under a key that everybody was told from the start. */
async function invented(hall: TextHall, texts: readonly string[]): Promise<TextScene> {
  const key = await makeDecisionKey();
  const statements = await Promise.all(texts.map((text) => forged(text, key)));
  const scene = await hall.scene(null, (shown) => void Object.assign(shown, { statements, key: key.public.n }));
  const pens = { ...scene.told.pens, keys: { ...scene.told.pens.keys, 'not-yet': key.public } };
  return { ...scene, told: { ...scene.told, pens }, other: { ...scene.other, minority: key.public.n } };
}

const without = (statements: readonly Statement[], words: string) => statements.filter(({ body }) => body.text !== words);
const replaced = (statements: readonly Statement[], words: string, by: (one: Statement) => Statement) => statements.map((one) => (one.body.text === words ? by(one) : one));

export const TEXT_FRAUDS: readonly TextFraud[] = [
  {
    id: 'T1', verifier: ['bad-statement'], own: 'altered',
    make: async (hall) => [await hall.scene(0, (shown) => {
      const moved = { ...hall.statement(0), body: { ...hall.statement(0).body, class: 'not-yet' as const } };
      Object.assign(shown, { statements: [...shown.statements, moved], others: [] });
    })]
  },
  {
    id: 'T2', verifier: ['bad-statement', 'minority-too-small', 'more-statements-than-minority'], own: 'missing',
    make: async (hall) => [await hall.scene(4, (shown) => void (shown.round = 2))]
  },
  { id: 'T3', verifier: ['bad-statement'], own: 'altered', make: async (hall) => [await hall.scene(4, (shown) => void (shown.statements = replaced(shown.statements, WORDS[4], (one) => ({ ...one, body: { ...one.body, text: 'Ik mis niets.' } }))))] },
  {
    id: 'T4', verifier: ['not-sorted'], own: null,
    make: async (hall) => [await hall.scene(null, (shown) => void (shown.statements = [...shown.statements, statementOf(hall.pens.get(4)!, PLACE, 'not-yet', 'En nog iets.')]))]
  },
  { id: 'T5', verifier: ['more-statements-than-minority'], own: null, make: async (hall) => [await invented(hall, ['een', 'twee', 'drie', 'vier'])] },
  { id: 'T6', verifier: [], own: 'missing', make: async (hall) => [await hall.scene(4, (shown) => void (shown.statements = without(shown.statements, WORDS[4])))] },
  { id: 'T7', verifier: [], own: null, make: async (hall) => [await invented(hall, ['een', 'twee', 'drie'])] },
  {
    id: 'T8', verifier: ['statements-changed'], own: 'missing',
    make: async (hall) => [await hall.scene(4, (shown) => {
      shown.hash = statementsHash(shown.statements, suite);
      shown.statements = without(shown.statements, WORDS[4]);
    })]
  },
  {
    id: 'T9', verifier: [], own: 'altered',
    make: async (hall) => {
      await hall.write(6, ['Eerst dit.', 'En toen dat.']);
      const early = statementOf(hall.pens.get(6)!, PLACE, 'not-yet', 'Eerst dit.');
      return [await hall.scene(6, (shown) => void (shown.statements = replaced(shown.statements, 'En toen dat.', () => early)))];
    }
  },
  { id: 'T10', verifier: [], own: 'missing', make: async (hall) => [await hall.scene(0, (shown) => void (shown.others = [])), await hall.scene(0, (shown) => void (shown.others = ['Kom niet bij mij langs.']))] },
  {
    id: 'T11', verifier: [], own: 'altered',
    make: async (hall) => [await hall.scene(4, (shown) => void Object.assign(shown, { statements: without(shown.statements, WORDS[4]), others: [...shown.others, WORDS[4]] }))]
  },
  {
    id: 'T12', verifier: [], own: null,
    make: async (hall) => {
      const marked = (text: string) => ({ text, proven: true });
      return [
        await hall.scene(null, (shown) => void (shown.views = [...[WORDS[4], WORDS[5]].map(marked), marked('Verzonnen.')])),
        await hall.scene(null, (shown) => void (shown.views = [marked(WORDS[4]), marked('Het is goedkoop.')]))
      ];
    }
  },
  {
    id: 'T13', verifier: ['bad-statement'], own: 'in',
    make: async (hall) => {
      // the pen of one phone was stamped with a key of its own, and its text is known by that
      const own = await makeDecisionKey();
      const known = await forged(WORDS[4], own);
      const scene = await hall.scene(4, (shown) => void (shown.statements = replaced(shown.statements, WORDS[4], () => known)));
      return [{ ...scene, writer: { ...scene.writer!, minority: own.public.n, sent: [{ sequence: 1, statement: known }] } }];
    }
  }
];
