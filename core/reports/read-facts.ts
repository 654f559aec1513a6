import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import type { HistoryFrame, MeetingFrame } from '../../domain/reports/case-history.ts';
import { itemOf, meetingState } from '../../domain/reports/meeting-facts.ts';
import { toReportCase } from '../../domain/reports/report-case.ts';
import type { Item, ReportCase, ReportFacts, ReportMeeting } from '../../domain/reports/report-facts.ts';
import { relativesOf } from '../../domain/reports/relatives.ts';
import type { ReportSteps } from '../../domain/reports/report-progress.ts';
import type { Row } from '../../domain/registry.ts';
import { principalOf } from '../../domain/sip/sip-rules.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import type { Reader } from '../../db/query.ts';
import { readHistories, toHistory } from '../../db/reports-sql.ts';
import { listRows } from '../../db/rows.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import type { Calendar } from '../meetings/calendar.ts';
import { readSeats, tableUnits } from '../meetings/seats.ts';
import { readTeam } from '../settings/team.ts';
import { atOneMoment } from './one-moment.ts';

/** The concern that attendance at school is told for (E6), by its code in the catalogue. */
const ABSENCE_CODE = 'FRV';

/** So many cases at a time: some ten milliseconds. */
const CASES_A_STEP = 200;
const MEETINGS_A_STEP = 50;

/**
 * All that a report counts, read for nobody: only what the release lets through leaves the core. The database is asked
 * before the cases are gone through, so what is written meanwhile does not show.
 */
export function* readReportFacts(db: Reader, today: PlainDate): ReportSteps<ReportFacts> {
  const { raw, directory, team, meetings, concerns, obstacles, calendar } = yield* atOneMoment(db, () =>
    readTables(db, today),
  );
  const frame: HistoryFrame = {
    today,
    meetings,
    ...relativesOf(raw.cases),
    principalOf: new Map(directory.units.map(({ id, legalForm }) => [id, principalOf(legalForm)])),
    absenceConcernIds: new Set(concerns.flatMap(({ id, code }) => (code === ABSENCE_CODE ? [id] : []))),
    familyAnswerDays: team.familyAnswerDays,
  };
  const itemsOf = Map.groupBy(raw.items, ({ caseId }) => caseId ?? '');
  const outcomes = new Map<PlainDate, Item[]>([...meetings.keys()].map((id) => [id, []]));
  const cases: ReportCase[] = [];
  for (const [place, row] of raw.cases.entries()) {
    if (place % CASES_A_STEP === 0) yield { step: 'reading', done: place, of: raw.cases.length };
    const history = toHistory(row, raw);
    const counted = toReportCase(history, frame);
    if (counted !== null) cases.push(counted);
    for (const item of itemsOf.get(row.id) ?? [])
      outcomes.get(item.meetingId ?? '')?.push(itemOf(item, history));
  }
  return {
    today,
    cases,
    meetings: plannedMeetings(calendar, today, { outcomes, meetings }),
    residents: team.residents === 0 ? null : team.residents,
    permanentUnitIds: directory.units.filter(isPermanent).map(({ id }) => id),
    actions: obstacles.flatMap(({ answer, closedOn }) =>
      answer?.by == null ? [] : [{ by: answer.by, doneOn: closedOn }],
    ),
  };
}

function* readTables(db: Reader, today: PlainDate) {
  const raw = yield* readHistories(db);
  const directory = readDirectory(db);
  return {
    raw,
    directory,
    team: readTeam(db),
    meetings: yield* readMeetings(db, directory, raw.items),
    concerns: listRows(db, 'concernAreas'),
    obstacles: listRows(db, 'obstacles', 'WHERE removed IS NOT 1 AND number IS NOT NULL'),
    calendar: readCalendar(db, today),
  };
}

function* readMeetings(
  db: Reader,
  directory: Directory,
  items: readonly Row<'agendaItems'>[],
): ReportSteps<Map<PlainDate, MeetingFrame>> {
  const itemsOf = Map.groupBy(items, ({ meetingId }) => meetingId ?? '');
  const held = listRows(db, 'meetings', 'WHERE run IS NOT NULL');
  const frames = new Map<PlainDate, MeetingFrame>();
  for (const [done, { id, run }] of held.entries()) {
    if (done % MEETINGS_A_STEP === 0) yield { step: 'fetching', done, of: held.length };
    frames.set(id, {
      heldOn: run?.heldOn ?? id,
      unitIds: tableUnits(readSeats(db, id, directory)),
      items: new Map(
        (itemsOf.get(id) ?? []).map(({ caseId, outsideUnitIds, openedAt }) => [
          caseId ?? '',
          { outside: outsideUnitIds ?? [], openedAt },
        ]),
      ),
    });
  }
  return frames;
}

interface Read {
  /** What became of each item, by meeting. */
  readonly outcomes: ReadonlyMap<PlainDate, readonly Item[]>;
  readonly meetings: ReadonlyMap<PlainDate, MeetingFrame>;
}

function plannedMeetings(
  { series, facts }: Calendar,
  today: PlainDate,
  { outcomes, meetings }: Read,
): ReportMeeting[] {
  const from = [...facts.rows.keys(), facts.since].toSorted()[0] ?? today;
  return meetingDays(from, today, series, facts, today).flatMap((day) => {
    const state = meetingState(day);
    if (state === null) return [];
    const isHeld = state === 'held';
    return [
      {
        on: day.id,
        state,
        unitIds: isHeld ? (meetings.get(day.id)?.unitIds ?? []) : [],
        items: isHeld ? (outcomes.get(day.id) ?? []) : [],
      },
    ];
  });
}
