import { demands } from '../decisions/decision-rules.ts';
import { agreesIntervention } from '../interventions/intervention-rules.ts';
import type { InterventionStep } from '../interventions/interventions.ts';
import { addDays } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { createChance, seedOf } from './random.ts';
import type { Chance } from './random.ts';
import type { CasePlan, PlannedDecision } from './sample-plan.ts';
import { factWrite, moment } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

interface Frame {
  readonly today: PlainDate;
  readonly seed: number;
  readonly users: SampleUserIds;
}

interface Agreed {
  readonly decisionId: string;
  readonly day: PlainDate;
  readonly made: PlannedDecision;
  /** From then on nobody says anything more of it: another took its place, or the case was closed. */
  readonly until: PlainDate | null;
  readonly isReplaced: boolean;
}

type Told = Omit<InterventionStep, 'caseId' | 'decisionId'>;

/** Days from the meeting to the first contact and to the start, where the story says so. */
const waits: Readonly<Record<string, readonly [contact: number, start: number]>> = {
  'case-elis/I02': [6, 36],
  'case-nova/I03': [4, 9],
  'case-nova/I09': [7, 12],
};
const UNUSUALLY_LONG = 'I02';

/** What the units have said of the interventions they give: when they met the family, began and ended. */
export function* interventionWrites(plans: readonly CasePlan[], frame: Frame): Iterable<SampleWrite> {
  for (const plan of plans)
    for (const agreed of agreedIn(plan)) {
      const { decisionId, made } = agreed;
      const chance = createChance(seedOf(frame.seed ^ 0x1b873593, hashOf(decisionId)));
      const userId =
        made.responsiblePersonId === 'sofia-dahlin' ? frame.users.member : frame.users.coordinator;
      for (const told of courseOf(plan.id, agreed, chance, frame.today))
        yield factWrite(
          { at: moment(told.on, '15:30'), userId, command: 'interventions.record' },
          'interventionSteps',
          `${decisionId}/${told.stage}`,
          { ...told, caseId: plan.id, decisionId },
          plan.id,
        );
    }
}

function agreedIn({ id, visits }: CasePlan): Agreed[] {
  const made = visits.flatMap(({ meetingId: day, decisions }) =>
    decisions.map((decision, index) => ({ decisionId: `${id}-${day}-${index + 1}`, day, made: decision })),
  );
  const closedOn = made.find((one) => demands[one.made.type].closes)?.day ?? null;
  return made
    .filter((one) => agreesIntervention({ body: one.made }))
    .map((one) => {
      const next = made.find(
        (later) =>
          later.day > one.day &&
          later.made.type === 'changeIntervention' &&
          later.made.providerUnitId === one.made.providerUnitId,
      );
      return { ...one, until: next?.day ?? closedOn, isReplaced: next !== undefined };
    });
}

function courseOf(
  caseId: string,
  { day, made, until, isReplaced }: Agreed,
  chance: Chance,
  today: PlainDate,
): Told[] {
  const drawn = [
    chance.whole(2, 10),
    chance.whole(5, made.interventionTypeId === UNUSUALLY_LONG ? 40 : 24),
  ] as const;
  const [contact, wait] = waits[`${caseId}/${made.interventionTypeId ?? ''}`] ?? [
    drawn[0],
    drawn[0] + drawn[1],
  ];
  const last = addDays(until ?? today, -1);
  const step = (stage: Told['stage'], days: number): Told[] => {
    const on = addDays(day, days);
    return on > last || on >= today ? [] : [{ stage, on, ending: null, because: '' }];
  };
  if (chance.often(0.04) && last < today && until !== null)
    return [
      ...step('firstContact', contact),
      ...step('ended', contact + 7).map((told) => ({
        ...told,
        ending: 'neverStarted' as const,
        because: chance.pick(['Familjen ville vänta.', 'Familjen kom inte på tiderna.']),
      })),
    ];
  const begun = [...step('firstContact', contact), ...step('started', wait)];
  if (until === null || isReplaced || begun.length < 2) return begun;
  const isDone = chance.often(0.85);
  return [
    ...begun,
    {
      stage: 'ended',
      on: last,
      ending: isDone ? 'completed' : 'interrupted',
      because: isDone ? '' : 'Familjen ville inte fortsätta.',
    },
  ];
}

/** A number of its own for each id (FNV-1a), so that one agreement more does not change the others. */
function hashOf(id: string): number {
  let hash = 0x811c9dc5;
  for (const letter of id) hash = Math.imul(hash ^ (letter.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}
