import type { BallotProof, TextProof } from '$lib/client/ballot/voter.ts';

/** Gives a person the proof as a file. Nothing is sent: it goes from this page to the downloads of this phone. */
export function download(proof: BallotProof | TextProof, name: string): void {
  const url = URL.createObjectURL(new Blob([`${JSON.stringify(proof, null, 2)}\n`], { type: 'application/json' }));
  const link = document.createElement('a');
  link.href = url;
  link.download = name;
  link.click();
  // a browser may still be reading it
  setTimeout(() => URL.revokeObjectURL(url), 10_000);
}
