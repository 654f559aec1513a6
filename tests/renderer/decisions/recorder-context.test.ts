/** What follows by itself from what somebody chooses in the recorder. */
import { describe, expect, it } from 'vitest';
import { addWeeks } from '../../../domain/kernel/plain-date.ts';
import { emptyForm } from '../../../renderer/decisions/decision-form.ts';
import { follow } from '../../../renderer/decisions/recorder-context.ts';
import type { RecorderContext } from '../../../renderer/decisions/recorder-context.ts';

const TODAY = '2026-11-26';
const type = (id: string, reviewWeeks: number): RecorderContext['interventions'][number] => ({
  id,
  code: id,
  name: id,
  length: '',
  level: 'early',
  unitIds: [],
  reviewWeeks,
  needsApplication: false,
  archived: false,
});
const days = Array.from({ length: 20 }, (_, week) => ({
  id: addWeeks(TODAY, week + 1),
  state: 'planned',
  movedTo: null,
}));
const context = {
  item: { earlier: [], consent: [] },
  meetingId: TODAY,
  today: TODAY,
  days,
  seats: [],
  units: [],
  people: [],
  interventions: [type('short', 4), type('long', 12)],
  followUpWeeks: 8,
} as unknown as RecorderContext;
const form = emptyForm({ isNewCase: true, childWords: '' });

describe('the day of follow-up', () => {
  it('is as many weeks ahead as the catalogue says of the intervention, and eight where it says nothing', () => {
    expect(follow(form, {}, context).followUpOn).toBe(addWeeks(TODAY, 8));
    const short = follow(form, { interventionTypeId: 'short' }, context);
    expect(short.followUpOn).toBe(addWeeks(TODAY, 4));
    expect(follow(short, { interventionTypeId: 'long' }, context).followUpOn).toBe(addWeeks(TODAY, 12));
    expect(follow(short, { interventionTypeId: null }, context).followUpOn).toBe(addWeeks(TODAY, 8));
  });

  it('stays where somebody has chosen it', () => {
    const chosen = { ...form, followUpOn: addWeeks(TODAY, 2), followUpChosen: true };
    expect(follow(chosen, { interventionTypeId: 'long' }, context).followUpOn).toBe(addWeeks(TODAY, 2));
  });
});
