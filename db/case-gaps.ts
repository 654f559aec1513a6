import { overallConsent } from '../domain/consents/consent-rules.ts';
import { decidingDays, openFollowUps, standing } from '../domain/decisions/decision-rules.ts';
import { handoverSteps } from '../domain/handovers/baton-rules.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { gapsIn, taskGaps } from '../domain/missing/missing-rules.ts';
import type { FileFacts, Gap } from '../domain/missing/missing-rules.ts';
import { concernedUnits } from '../domain/own-records/own-record-rules.ts';
import type { Fact, Row } from '../domain/registry.ts';
import { sinceReturn } from '../domain/returns/return-rules.ts';
import { sipInFile } from '../domain/sip/sip-waits.ts';
import type { CaseFacts } from './case-facts.ts';
import type { Reader, Value } from './query.ts';
import { getRow, listFacts, listRows } from './rows.ts';
import { readGiven, readSipFacts } from './sip-facts.ts';

/** What a case lacks or will lack; once it is closed, answers to its tasks. */
export const listGaps = (db: Reader, facts: CaseFacts, today: PlainDate): Gap[] =>
  facts.row.closure === null
    ? gapsIn(fileFacts(db, facts, today))
    : taskGaps(unanswered(readTasks(db, facts.row.id)));

const readTasks = (db: Reader, caseId: string): Row<'commitments'>[] =>
  listRows(db, 'commitments', 'WHERE case_id = ? AND removed IS NOT 1', caseId);

const unanswered = (tasks: readonly Row<'commitments'>[]): FileFacts['tasks'] =>
  tasks.flatMap(({ answer, dueOn, unitId }) =>
    answer === null && dueOn !== null ? [{ unitId, dueOn }] : [],
  );

/** The same as the rows of `case_gaps`. '' stands where no unit or day is said. */
export function gapRows(
  db: Reader,
  facts: CaseFacts,
  today: PlainDate,
): readonly Readonly<Record<string, Value>>[] {
  const times = new Map<string, number>();
  for (const { kind, unitId, on, since, until } of listGaps(db, facts, today)) {
    const key = JSON.stringify([kind, unitId ?? '', on ?? '', since ?? '', until ?? '9999-12-31']);
    times.set(key, (times.get(key) ?? 0) + 1);
  }
  return [...times]
    .toSorted(([one], [other]) => (one < other ? -1 : 1))
    .map(([key, n]) => {
      const [kind, unit_id, on_day, since, until] = JSON.parse(key) as string[];
      return { case_id: facts.row.id, kind, unit_id, on_day, since, until, n } as Readonly<
        Record<string, Value>
      >;
    });
}

function fileFacts(db: Reader, facts: CaseFacts, today: PlainDate): FileFacts {
  const { row, subject, decisions, decisionsSince, deferrals, returned, handovers } = facts;
  const { status, until } = overallConsent(subject);
  const retractions = listFacts(db, 'retractions', 'case_id', row.id);
  const of = <N extends 'childViews' | 'ratings' | 'followUpReports'>(name: N): readonly Fact<N>[] =>
    sinceReturn(standing(listFacts(db, name, 'case_id', row.id), retractions), returned);
  const tasks = readTasks(db, row.id);
  const up = [...decisionsSince, ...sinceReturn(deferrals, returned)].map(({ body }) => body.meetingId);
  return {
    consent: { isValid: status === 'valid', until },
    holderUnitId: row.holderUnitId,
    contactPersonId: row.leadPersonId,
    isContactThere: isContactThere(db, facts),
    isDecided: decisionsSince.length > 0,
    lastUpOn: up.toSorted().at(-1) ?? returned?.body.on ?? row.raisedOn,
    followUpOn: facts.nextOn,
    followUps: openFollowUps(decisions).flatMap(({ body }) =>
      body.followUpOn === null ? [] : [{ unitId: body.providerUnitId, on: body.followUpOn }],
    ),
    lastRatedOn:
      of('ratings')
        .map(({ body }) => body.on)
        .toSorted()
        .at(-1) ?? null,
    offers: handoverSteps(handovers, today).flatMap(({ offer: { body }, state }) =>
      state === 'offered' ? [{ unitId: body.toUnitId, answerBy: body.answerBy }] : [],
    ),
    tasks: unanswered(tasks),
    sip: sipInFile(readSipFacts(db, facts), readGiven(db, facts, today)),
    lastView: lastView(decisionsSince, of('childViews'), of('followUpReports')),
    notEntered: notEntered(db, facts, tasks),
  };
}

/** Of somebody who is not known here nothing can be said. */
function isContactThere(db: Reader, { row, subject }: CaseFacts): boolean {
  const person = row.leadPersonId === null ? undefined : getRow(db, 'people', row.leadPersonId);
  if (person === undefined) return true;
  const unit = row.holderUnitId === null ? undefined : getRow(db, 'units', row.holderUnitId);
  return (
    person.archived !== true &&
    person.unitId === row.holderUnitId &&
    unit?.archived !== true &&
    !subject.recusedPersonIds.includes(person.id)
  );
}

interface Told {
  readonly hlc: string;
  readonly view: NonNullable<FileFacts['lastView']>;
}

/** What was last said of the child's view: at a meeting, or by whoever has told of a follow-up before it. */
function lastView(
  decisions: readonly Fact<'decisions'>[],
  apart: readonly Fact<'childViews'>[],
  reports: readonly Fact<'followUpReports'>[],
): FileFacts['lastView'] {
  const told: Told[] = [
    ...decisions.flatMap(({ hlc, body: { childView, meetingId: on, followUpOn } }) =>
      childView === null ? [] : [{ hlc, view: asked(childView, on, followUpOn) }],
    ),
    ...apart.map(({ hlc, body }) => ({ hlc, view: asked(body.view, body.meetingId, null) })),
    ...reports.flatMap(({ hlc, body: { childSaid, on } }) =>
      childSaid === null ? [] : [{ hlc, view: { isKnown: true, on, plannedOn: null } }],
    ),
  ];
  const [last] = told.toSorted((left, right) => (left.hlc < right.hlc ? 1 : -1));
  return last?.view ?? null;
}

/** A plan without a day of its own is to be carried out before the follow-up. */
const asked = (
  { state, planOn = null }: NonNullable<Fact<'decisions'>['body']['childView']>,
  on: PlainDate,
  followUpOn: PlainDate | null,
): Told['view'] => ({ isKnown: state !== 'notAscertained', on, plannedOn: planOn ?? followUpOn });

function notEntered(
  db: Reader,
  { row, decisionsSince }: CaseFacts,
  tasks: readonly Row<'commitments'>[],
): FileFacts['notEntered'] {
  const ticks = listFacts(db, 'ownRecords', 'case_id', row.id);
  return decidingDays(decisionsSince).flatMap((meetingId) => {
    const ofMeeting = decisionsSince.filter(({ body }) => body.meetingId === meetingId);
    return concernedUnits(
      ofMeeting,
      tasks.filter((task) => task.meetingId === meetingId),
    ).flatMap((unitId) => {
      const last = ticks.findLast(({ body }) => body.meetingId === meetingId && body.unitId === unitId);
      return last?.body.entered === true ? [] : [{ unitId, on: meetingId }];
    });
  });
}
