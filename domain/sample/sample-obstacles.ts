import { addDays, yearOf } from '../kernel/plain-date.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import type { MinutesDocument } from '../minutes/minutes.ts';
import type { ObstacleAnswer, ObstacleKind } from '../obstacles/obstacles.ts';
import type { Fields } from '../registry.ts';
import type { SampleCalendar } from './sample-calendar.ts';
import { moment, recordWrite } from './sample-write.ts';
import type { SampleUserIds, SampleWrite } from './sample-write.ts';

interface Story {
  readonly kind: ObstacleKind;
  readonly unitIds: string[];
  readonly ownerUnitId?: string;
  readonly text: string;
  /** Days before today; negative is a day to come. */
  readonly raised: number;
  readonly forwarded?: number;
  readonly answered?: {
    readonly daysAgo: number;
    readonly decided: string;
    readonly who: string;
    /** Days after the answer. */
    readonly within: number;
  };
  readonly closed?: number;
  /** How many tasks were lifted under it at most, while the group had not answered. */
  readonly lifts?: number;
}

/** One at each step of its way; the last one is told to the team at the next meeting. */
const stories: readonly Story[] = [
  {
    kind: 'staffing',
    unitIds: ['EK-SKO-EH', 'HB-VC-UPH', 'EK-SOC-FB'],
    ownerUnitId: 'EK-SKO-EH',
    text: 'Tjänster som kurator, psykolog och familjebehandlare har stått tomma i flera månader. Första samtal som är avtalade bokas inte.',
    raised: 320,
    forwarded: 250,
    answered: {
      daysAgo: 195,
      decided: 'En kurator lånas in två dagar i veckan till sommaren, och vårdcentralen tar in en vikarie.',
      who: 'Elevhälsan och vårdcentralen',
      within: 30,
    },
    closed: 170,
    lifts: 14,
  },
  {
    kind: 'premises',
    unitIds: ['EK-SOC-FB', 'HB-VC-UPH'],
    ownerUnitId: 'EK-SOC-FB',
    text: 'Det finns inget rum där två verksamheter kan träffa ett barn tillsammans på eftermiddagar.',
    raised: 190,
    forwarded: 160,
    answered: {
      daysAgo: 160,
      decided: 'Ett rum hålls fritt måndag och onsdag från klockan 14.',
      who: 'Öppenvården',
      within: 30,
    },
    closed: 120,
  },
  {
    kind: 'mandate',
    unitIds: ['HB-HAB', 'EK-FTJ', 'EK-SKO-EH'],
    ownerUnitId: 'HB-HAB',
    text: 'Habiliteringen och LSS anser båda att den andra ska börja. Barn väntar medan frågan går fram och tillbaka.',
    raised: 24,
    forwarded: -12,
  },
  {
    kind: 'queue',
    unitIds: ['HB-VC-UPH', 'EK-SKO-EH'],
    ownerUnitId: 'HB-VC-UPH',
    text: 'Fem veckors kö till bedömningssamtal gör att det som avtalas inte hinner börja före nästa uppföljning.',
    raised: 60,
    forwarded: 2,
    answered: {
      daysAgo: 2,
      decided: 'Två tider i veckan reserveras för ärenden från teamet till och med juni.',
      who: 'Ungas psykiska hälsa',
      within: 45,
    },
  },
  {
    kind: 'secrecy',
    unitIds: ['EK-SKO-FRI', 'EK-SKO-EMI'],
    text: 'Friskolan har egna blanketter för samtycke, så familjer fyller i samma sak två gånger.',
    raised: 5,
  },
];

interface PlannedObstacle {
  readonly id: string;
  readonly number: string;
  readonly story: Story;
  readonly raisedOn: PlainDate;
  readonly answer: ObstacleAnswer | null;
  /** The meeting that has told the team; none before the next one has been held. */
  readonly reportedAt: PlainDate | null;
}

function planObstacles({ from, held }: SampleCalendar, today: PlainDate): PlannedObstacle[] {
  const counts = new Map<number, number>();
  return stories
    .filter(({ raised }) => addDays(today, -raised) > from)
    .map((story, index) => {
      const raisedOn = addDays(today, -story.raised);
      const year = yearOf(raisedOn);
      counts.set(year, (counts.get(year) ?? 0) + 1);
      const answer = answerOf(story, today);
      return {
        id: `obstacle-${index + 1}`,
        number: `H-${year}-${String(counts.get(year) ?? 1).padStart(2, '0')}`,
        story,
        raisedOn,
        answer,
        reportedAt: answer === null ? null : (held.find((day) => day > answer.on) ?? null),
      };
    });
}

/** Those under which tasks were lifted: from when it was before the steering group, to the day before its answer. */
export const liftingObstacles = (calendar: SampleCalendar, today: PlainDate) =>
  planObstacles(calendar, today).flatMap(({ id, story: { lifts = 0, unitIds }, raisedOn, answer }) =>
    answer === null || lifts === 0
      ? []
      : [{ id, unitIds, lifts, from: addDays(raisedOn, 2), to: addDays(answer.on, -1) }],
  );

function answerOf({ answered }: Story, today: PlainDate): ObstacleAnswer | null {
  if (answered === undefined) return null;
  const on = addDays(today, -answered.daysAgo);
  return { on, decided: answered.decided, who: answered.who, by: addDays(on, answered.within) };
}

/** What stands in the way and goes to the steering group; none of it is about one child. */
export function* obstacleWrites(
  calendar: SampleCalendar,
  { today, users }: { readonly today: PlainDate; readonly users: SampleUserIds },
): Iterable<SampleWrite> {
  for (const planned of planObstacles(calendar, today)) yield* waysOf(planned, today, users.coordinator);
}

function* waysOf(planned: PlannedObstacle, today: PlainDate, userId: string): Iterable<SampleWrite> {
  const { id, number, story, raisedOn, answer, reportedAt } = planned;
  const { kind, unitIds, ownerUnitId, text, raised, forwarded, closed } = story;
  const on = (daysAgo: number): PlainDate => addDays(today, -daysAgo);
  const write = (day: PlainDate, time: string, command: string, fields: Fields<'obstacles'>): SampleWrite =>
    recordWrite({ at: moment(day, time), userId, command }, 'obstacles', id, fields);
  const owner = ownerUnitId === undefined ? {} : { ownerUnitId };
  yield write(raisedOn, '15:10', 'obstacles.raise', { number, kind, unitIds, ...owner, text, raisedOn });
  if (forwarded !== undefined)
    yield write(on(raised - 1), '08:40', 'obstacles.forward', { forwardedOn: on(forwarded) });
  if (answer !== null) yield write(answer.on, '16:20', 'obstacles.answer', { answer });
  if (reportedAt !== null) yield write(reportedAt, '10:02', 'meetings.seal', { reportedAt });
  if (closed !== undefined) yield write(on(closed), '09:15', 'obstacles.close', { closedOn: on(closed) });
}

/** What a meeting's minutes tell of the steering group's answers. */
export function obstaclesTold(
  calendar: SampleCalendar,
  today: PlainDate,
  meetingId: PlainDate,
): Pick<MinutesDocument, 'obstacles'> {
  const reported = planObstacles(calendar, today).flatMap(({ number, story, answer, reportedAt }) =>
    answer === null || reportedAt !== meetingId
      ? []
      : [{ number, kind: story.kind, text: story.text, ...answer }],
  );
  return reported.length === 0 ? {} : { obstacles: { raised: [], reported } };
}
