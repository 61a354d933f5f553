import type { AdviceKind, Agreement, BallotKind, BuyIn, Level, Outcome, Parts, Phase, RoundClass } from '../vocabulary.ts';

/** The decision at hand, as pages receive it. */

export interface RulesView {
  readonly method: string;
  readonly ballot: BallotKind;
  readonly maxLoops: number;
  readonly fallback: string;
  readonly disputeDays: number;
  readonly namesAfterOpenRound: boolean;
}

export interface DecisionSlice {
  readonly id: string;
  readonly question: string;
  readonly addressee: string;
  readonly kind: AdviceKind;
  readonly phase: Phase;
  readonly level: Level;
  readonly buyIn: BuyIn;
  readonly rules: RulesView;
  /** How often the needs were asked. */
  readonly loops: number;
  readonly agreements: Readonly<Record<Agreement, string>>;
  readonly original: Parts;
  /** The text as it stands. */
  readonly text: Parts;
  readonly nextPart: string;
  readonly agendaOrigin: readonly string[];
  /** The last asking of readiness was not "all 7 or higher". */
  readonly notReady: boolean;
  readonly waterlineStopped: boolean;
  readonly settled: boolean;
  readonly outcome: Outcome | null;
  readonly standing: RoundClass | null;
}
