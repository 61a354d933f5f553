/** The verification file of a decision, for who took part in it: over the line that knows the seat, with nothing of a ballot in the question. */
export async function ballotFile(decision: string): Promise<unknown> {
  const response = await fetch(`/ballots/${encodeURIComponent(decision)}`, { cache: 'no-store' });
  return response.ok ? response.json() : null;
}
