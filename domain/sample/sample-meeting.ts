import { agendaItemId, attendanceId } from '../kernel/ids.ts';
import type { PlainDate } from '../kernel/plain-date.ts';
import { swedishOrder } from '../kernel/swedish-order.ts';
import { demands } from '../decisions/decision-rules.ts';
import type { attendanceStates } from '../meetings/meetings.ts';
import type { MinutesDocument } from '../minutes/minutes.ts';
import { minutesDefaults, seriesDefaults } from '../settings/settings.ts';
import type { Chance } from './random.ts';
import { isCovered } from './sample-coverage.ts';
import { takeoverWrites } from './sample-handovers.ts';
import { minutesOf } from './sample-minutes.ts';
import type { CasePlan, PlannedTask, PlannedVisit } from './sample-plan.ts';
import { bySeat, CHAIR, MEETING_PLACE, people, regulars } from './sample-team.ts';
import type { SamplePerson } from './sample-team.ts';
import { factWrite, instant, moment, recordWrite } from './sample-write.ts';
import type { Deed, SampleWrite } from './sample-write.ts';

export interface HeldItem {
  readonly plan: CasePlan;
  readonly number: string;
  readonly visit: PlannedVisit;
  readonly tasks: readonly PlannedTask[];
  readonly minutes: number;
  readonly seconds: number;
  readonly outsideUnitIds: readonly string[];
}

type SeatState = (typeof attendanceStates)[number];

export interface HeldMeeting {
  readonly day: PlainDate;
  readonly startedAt: number;
  readonly endedAt: number;
  readonly seats: readonly {
    readonly person: SamplePerson;
    readonly state: SeatState;
  }[];
  readonly items: readonly HeldItem[];
}

export interface VisitingCase {
  readonly plan: CasePlan;
  readonly number: string;
  readonly visit: PlannedVisit;
}

const MINUTE = 60_000;
const order = { followUp: 0, deferred: 1, newCase: 2 } as const;

/** A meeting as it went: who was there, what was taken up in which order, how long it took. */
export function holdMeeting(
  day: PlainDate,
  cases: readonly VisitingCase[],
  chance: Chance,
  withSpecialist: boolean,
): HeldMeeting {
  const startedAt = moment(day, '08:30', chance.whole(5, 200));
  const specialist = withSpecialist ? people.filter((person) => person.unitId === 'HB-BUP') : [];
  const stepBack = new Set(cases.flatMap(({ visit }) => visit.recused ?? []));
  const mustBeThere = ({ id }: SamplePerson, drawn: SeatState): SeatState =>
    stepBack.has(id) ? 'present' : drawn;
  const table = [...regulars, ...specialist].toSorted(bySeat);
  const seats = table.map(
    (person) =>
      ({ person, state: person.id === CHAIR ? 'present' : mustBeThere(person, pickState(chance)) }) as const,
  );
  const present = new Set(seats.filter((seat) => seat.state !== 'absent').map((seat) => seat.person.unitId));
  const items = cases
    .toSorted(
      (left, right) =>
        order[left.visit.kind] - order[right.visit.kind] || swedishOrder(left.number, right.number),
    )
    .map(({ plan, number, visit }): HeldItem => {
      const minutes = visit.kind === 'newCase' ? minutesDefaults.minutesNew : minutesDefaults.minutesFollowUp;
      return {
        plan,
        number,
        visit,
        tasks: plan.tasks.filter((task) => task.meetingId === day && visit.deferral === null),
        minutes,
        seconds: visit.deferral === null ? Math.round(minutes * 60 * (0.6 + 0.7 * chance.next())) : 40,
        outsideUnitIds: [...present].filter((unitId) => !isCovered(plan, unitId, day)),
      };
    });
  const spent = items.reduce((total, item) => total + item.seconds, 0);
  return {
    day,
    startedAt,
    endedAt: startedAt + 2 * seriesDefaults.minutesFrame * MINUTE + spent * 1000,
    seats,
    items,
  };
}

function pickState(chance: Chance): SeatState {
  const draw = chance.next();
  if (draw < 0.88) return 'present';
  return draw < 0.92 ? 'late' : 'absent';
}

export interface Recording {
  readonly userId: string;
  readonly device: string;
  /** SHA-256 over the document's canonical JSON; hashing is not this folder's business. */
  readonly seal: (document: MinutesDocument) => string;
  /** The steering group's answers that the team is told. */
  readonly told: Pick<MinutesDocument, 'obstacles'>;
}

/** Everything that is written about a meeting, from the first key to the seal. */
export function* meetingWrites(
  meeting: HeldMeeting,
  { userId, device, seal, told }: Recording,
): Iterable<SampleWrite> {
  const { day, startedAt, endedAt } = meeting;
  const start: Deed = { at: startedAt, userId, command: 'meetings.start' };
  yield recordWrite(start, 'meetings', day, {
    startsAt: '08:30',
    endsAt: '10:00',
    place: MEETING_PLACE,
    chairPersonId: CHAIR,
    run: { startedAt: instant(startedAt), heldOn: day, userId, device },
  });
  for (const { person, state } of meeting.seats)
    yield recordWrite(start, 'attendance', attendanceId(day, person.id), {
      meetingId: day,
      personId: person.id,
      unitId: person.unitId,
      state,
    });
  let at = startedAt + MINUTE;
  yield recordWrite({ at, userId, command: 'meetings.readConfidentiality' }, 'meetings', day, {
    confidentialityReadAt: instant(at),
  });
  at = startedAt + seriesDefaults.minutesFrame * MINUTE;
  for (const [position, item] of meeting.items.entries()) {
    yield* itemWrites(item, day, position, { at, userId, command: 'meetings.open' });
    at += item.seconds * 1000;
  }
  const sealing: Deed = { at: endedAt, userId, command: 'meetings.seal' };
  yield recordWrite(sealing, 'meetings', day, {
    endedAt: instant(endedAt),
    sealedAt: instant(endedAt),
  });
  const document = { ...minutesOf(meeting), ...told };
  yield factWrite(
    sealing,
    'seals',
    `seal/${day}`,
    {
      meetingId: day,
      sealedAt: instant(endedAt),
      sealedBy: 'Ingela Brandt',
      contentHash: seal(document),
      document,
    },
    null,
  );
}

function* itemWrites(item: HeldItem, day: PlainDate, position: number, opened: Deed): Iterable<SampleWrite> {
  const { plan, visit } = item;
  const { id: caseId } = plan;
  yield recordWrite(
    opened,
    'agendaItems',
    agendaItemId(day, caseId),
    {
      meetingId: day,
      caseId,
      kind: visit.kind,
      position,
      minutes: item.minutes,
      placement: 'agenda',
      fixed: true,
      outsideUnitIds: [...item.outsideUnitIds],
      openedAt: instant(opened.at),
      seconds: item.seconds,
      ...(visit.note === '' ? {} : { note: visit.note }),
    },
    caseId,
  );
  for (const personId of visit.recused ?? [])
    yield factWrite(
      { ...opened, command: 'meetings.recuse' },
      'recusals',
      `${caseId}-${day}-recusal-${personId}`,
      { caseId, meetingId: day, personId },
      caseId,
    );
  const done: Deed = { ...opened, at: opened.at + item.seconds * 900, command: 'decisions.record' };
  if (visit.deferral !== null) {
    yield factWrite(
      { ...done, command: 'meetings.defer' },
      'deferrals',
      `${caseId}-${day}-later`,
      { caseId, meetingId: day, reason: visit.deferral },
      caseId,
    );
    return;
  }
  for (const [index, decision] of visit.decisions.entries())
    yield factWrite(
      done,
      'decisions',
      `${caseId}-${day}-${index + 1}`,
      { ...decision, caseId, meetingId: day },
      caseId,
    );
  for (const [index, { answer: _later, moves: _moves, ...task }] of item.tasks.entries())
    yield recordWrite(
      { ...done, command: 'commitments.add' },
      'commitments',
      taskId(caseId, day, index),
      { ...task, caseId },
      caseId,
    );
  yield* caseWrites(item, day, done);
}

/** What a meeting changes on the case itself: who holds it from now on, and whether it is closed. */
function* caseWrites({ plan, visit }: HeldItem, day: PlainDate, done: Deed): Iterable<SampleWrite> {
  const [first] = visit.decisions;
  if (first === undefined) return;
  if (demands[first.type].closes) {
    const reason = first.closureReason ?? 'other';
    yield recordWrite(
      done,
      'cases',
      plan.id,
      { closure: { on: day, reason, note: first.because, decisionId: `${plan.id}-${day}-1` } },
      plan.id,
    );
  } else yield* takeoverWrites(plan, day, done);
}

export const taskId = (caseId: string, day: PlainDate, index: number): string =>
  `${caseId}-${day}-task-${index + 1}`;
