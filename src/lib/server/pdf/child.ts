/** The process that makes one PDF and ends. It has no environment, opens no line to anywhere, and gives back its memory by ending. */
import { makePdf, type Job } from './make.ts';

/** What it answers. Why it failed is for tests and for a developer: it may hold words of people, so nobody logs it. */
export type Answer = { readonly pdf: Uint8Array; readonly peak: number } | { readonly failed: string };

process.once('message', (job: Job) => {
  let answer: Answer;
  try {
    // a kilobyte in `maxRSS` has 1,024 bytes
    answer = { pdf: makePdf(job), peak: process.resourceUsage().maxRSS * 1_024 };
  } catch (error) {
    answer = { failed: error instanceof Error ? error.message : String(error) };
  }
  process.send?.(answer, () => process.exit(0));
});
