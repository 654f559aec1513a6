/** The minutes say who was outside for an item, also when somebody left and others of the unit stayed. */
import { expect, it } from 'vitest';
import { raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';

it('names whoever left alone, and a unit once nobody of it stayed', () => {
  const core = testCore();
  const people = { anna: 'unit-house', bo: 'unit-house', cilla: 'unit-social' } as const;
  core.core.write('test', (tx) => {
    for (const [id, unitId] of Object.entries(people))
      tx.set('people', id, { name: id, profession: '', unitId, archived: false });
  });
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('meetings.setOutside', { meetingId: MEETING, caseId, unitIds: [], personIds: ['bo', 'cilla'] });
  const { document } = core.call('minutes.get', { meetingId: MEETING });
  const { number } = core.call('cases.get', { caseId });
  const outsideOf = Object.fromEntries(document.attendance.map((seat) => [seat.person, seat.outsideOf]));
  expect(outsideOf).toMatchObject({ anna: [], bo: [number], cilla: [number] });
  expect(document.items[0]?.outside).toEqual(['Socialtjänsten']);
  core.close();
});
