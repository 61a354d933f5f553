/** The way in for whoever checks: a record, the ballots of its secret rounds, or both together. */
import type { Suite } from '../ballot/suite.ts';
import { ballotLimits, checkBallots, isOfBallots } from './ballots.ts';
import { sayOf } from './ballots.words.ts';
import type { Finding, NamedFile, Report } from './finding.ts';
import { MOST_BYTES } from './unpack.ts';
import { recordAmong, verify, type Trust } from './verify.ts';

/** @param suite how signatures are checked here; null: not at all (a page without https has no means to) */
export async function check(given: readonly NamedFile[], trust: Trust, suite: Suite | null): Promise<Report> {
  const ballots = given.filter(isOfBallots);
  const [file, second] = ballots;
  if (!file) return verify(given, trust);
  const rest = given.filter((one) => !ballots.includes(one));
  const found = verify(rest, trust);
  // ballots alone are enough to check; a record that is there and cannot be read is not passed over
  const report = found.findings[0]?.code === 'no-record' ? null : found;
  const about = second ? refused('ballots-more') : file.bytes.length === 0 ? refused('ballots-unreadable', file.name) : !suite ? refused('ballots-insecure') : file.bytes.length > MOST_BYTES ? refused('ballots-unreadable', file.name) : null;
  const record = report === null || report.verdict === 'unreadable' ? null : recordAmong(rest);
  const { findings } = about ?? (await checkBallots(file, record, suite!));
  const all = [...(report?.findings ?? []), ...findings];
  return {
    verdict: report?.verdict === 'unreadable' || about ? 'unreadable' : all.some(({ level }) => level === 'broken') ? 'broken' : 'holds',
    findings: all, limits: [...(report?.limits ?? []), ...(about ? [] : ballotLimits())], about: report?.about ?? null
  };
}

const refused = (code: 'ballots-more' | 'ballots-insecure' | 'ballots-unreadable', ...about: string[]): { readonly findings: readonly Finding[] } => ({ findings: [sayOf('broken', code, ...about)] });
