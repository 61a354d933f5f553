import { expect, it } from 'vitest';
import { memoryDrawer } from '$lib/client/kept.ts';
import { Device, openHouse, openMeeting } from './house.ts';

const sectionOf = (device: Device) => (device.view.notes ?? [])[0];

it('[N2] two devices of one secretary see each other write; the second never writes over the first; a restart loses nothing', async () => {
  const house = await openHouse();
  const hall = await openMeeting(house, 1, 'open');
  const place = (await house.app.hall.enter(hall.meeting, house.secretary))!;
  const tablet = new Device(house, hall.meeting, place.place, place.key, 'desk', memoryDrawer(), house.secretary.session);
  await tablet.ready();
  const note = { decision: hall.decision, step: 'gather' } as const;
  expect(await hall.desk.must({ type: 'SaveNote', ...note, base: 0, editor: 'laptop', text: 'Noor begint.' })).toEqual({ version: '1' });
  await tablet.until(() => sectionOf(tablet)?.text === 'Noor begint.', 'the note on the other device');
  expect(sectionOf(tablet)!.holder).toMatchObject({ editor: 'laptop', name: 'Sam' });
  expect(await tablet.refusal({ type: 'SaveNote', ...note, base: 1, editor: 'tablet', text: 'Van de tablet.' })).toBe('note-changed');
  await hall.desk.must({ type: 'HoldNote', ...note, editor: 'laptop', holding: false });
  // both in one turn, on the same version: one of them hears that something came in between
  const both = await Promise.all([
    hall.desk.refusal({ type: 'SaveNote', ...note, base: 1, editor: 'laptop', text: 'Van de laptop.' }),
    tablet.refusal({ type: 'SaveNote', ...note, base: 1, editor: 'tablet', text: 'Van de tablet.' })
  ]);
  expect(both.sort()).toEqual(['carried out', 'note-changed']);
  await tablet.until(() => sectionOf(tablet)?.version === 2, 'version 2');
  const { text } = sectionOf(tablet)!;
  expect(await hall.phones[0]!.refusal({ type: 'SaveNote', ...note, base: 2, editor: 'x', text: 'Van een telefoon.' })).toBe('not-entitled');
  expect(hall.phones[0]!.view.notes).toBe(undefined);
  hall.close();
  tablet.line.close();
  await house.close({ keep: true });

  const again = await openHouse(house);
  const back = new Device(again, hall.meeting, place.place, place.key, 'desk', memoryDrawer(), house.secretary.session);
  await back.ready();
  expect(sectionOf(back)).toMatchObject({ version: 2, text, holder: null });
  expect((await again.app.meetings.state(hall.meeting))!.decisions[0]!.notes).toEqual({});
  back.line.close();
  await again.close();
});
