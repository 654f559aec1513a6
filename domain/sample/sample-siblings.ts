import { siblingLinkId } from '../siblings/siblings.ts';
import type { CasePlan } from './sample-plan.ts';
import { moment, recordWrite } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

const SIBLINGS = ['case-nova', 'case-malte'] as const;

/** Two who share a home and a school, each with a case of its own; linked the day the younger one's was raised. */
export function* siblingWrites(
  plans: readonly CasePlan[],
  { users }: { readonly users: SampleUserIds },
): Iterable<SampleWrite> {
  const days = SIBLINGS.flatMap((key) => plans.find(({ id }) => id === key)?.raisedOn ?? []);
  const [older, younger] = SIBLINGS;
  const latest = days.toSorted().at(-1);
  if (latest === undefined || days.length < SIBLINGS.length) return;
  const deed = { at: moment(latest, '10:05'), userId: users.coordinator, command: 'siblings.link' };
  for (const [caseId, siblingId] of [
    [older, younger],
    [younger, older],
  ] as const)
    yield recordWrite(
      deed,
      'siblingLinks',
      siblingLinkId(caseId, siblingId),
      { caseId, siblingId, linked: true },
      caseId,
    );
}
