import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { CasePlan } from './sample-plan.ts';
import { factWrite, moment } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

const CASE = 'case-elis';

/** Sealed minutes that turned out to be wrong: what they should say stands beside them. */
export function* amendmentWrites(
  plans: readonly CasePlan[],
  { users, today }: { readonly users: SampleUserIds; readonly today: PlainDate },
): Iterable<SampleWrite> {
  const visit = plans.find(({ id }) => id === CASE)?.visits.at(-1);
  const on = visit === undefined ? today : addDays(visit.meetingId, 1);
  if (visit === undefined || on >= today) return;
  yield factWrite(
    { at: moment(on, '08:25'), userId: users.coordinator, command: 'minutes.amend' },
    'amendments',
    'amendment-1',
    {
      meetingId: visit.meetingId,
      caseId: CASE,
      text: 'Närvaron är 25 procent, inte 52.',
      reason: 'Siffrorna kastades om när de lästes upp. Kim Borg hörde av sig samma eftermiddag.',
    },
    CASE,
  );
}
