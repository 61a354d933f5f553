import { expect, test } from 'vitest';
import { stage } from '../../meeting/testing.ts';
import { viewFor } from '../../meeting/view/audiences.ts';
import type { View } from '../../meeting/view/view.types.ts';
import { onPaper } from './on-paper.ts';

test('[L8] the page to go on with on paper goes round in the hall: it has no card that the room is not shown', () => {
  const s = stage().to('search');
  const input = s.input('m1', 'Dit doet iemand pijn.');
  s.input('m2', 'Dit niet.');
  s.when('sec', { type: 'HideCard', input, reason: 'Over een persoon.' });
  for (const audience of ['lead', 'desk'] as const) {
    const { inputs } = viewFor(s.state, audience, s.memoryView()) as unknown as View;
    expect([inputs?.length, onPaper(inputs).map((i) => i.text)]).toEqual([2, ['Dit niet.']]);
  }
});
