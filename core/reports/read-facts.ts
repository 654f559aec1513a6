import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { meetingDays } from '../../domain/meetings/meeting-days.ts';
import type { CaseHistory, HistoryFrame, MeetingFrame } from '../../domain/reports/case-history.ts';
import { itemOf, meetingState } from '../../domain/reports/meeting-facts.ts';
import { toReportCase } from '../../domain/reports/report-case.ts';
import type { ReportFacts, ReportMeeting } from '../../domain/reports/report-facts.ts';
import type { Row } from '../../domain/registry.ts';
import { principalOf } from '../../domain/sip/sip-rules.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import type { Reader } from '../../db/query.ts';
import { readHistories } from '../../db/reports-sql.ts';
import { listRows } from '../../db/rows.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { readSeats, tableUnits } from '../meetings/seats.ts';
import { readTeam } from '../settings/team.ts';

/** The concern that attendance at school is told for (E6), by its code in the catalogue. */
const ABSENCE_CODE = 'FRV';

/** All that a report counts, read for nobody: only what the release lets through leaves the core. */
export function readReportFacts(db: Reader, today: PlainDate): ReportFacts {
  const directory = readDirectory(db);
  const histories = readHistories(db);
  const items = Map.groupBy(
    listRows(db, 'agendaItems', "WHERE placement IS NOT 'parked' AND fixed = 1"),
    ({ meetingId }) => meetingId ?? '',
  );
  const team = readTeam(db);
  const meetings = readMeetings(db, directory, items);
  const frame: HistoryFrame = {
    today,
    meetings,
    ...relativesOf(histories),
    principalOf: new Map(directory.units.map(({ id, legalForm }) => [id, principalOf(legalForm)])),
    absenceConcernIds: new Set(
      listRows(db, 'concernAreas').flatMap(({ id, code }) => (code === ABSENCE_CODE ? [id] : [])),
    ),
    familyAnswerDays: team.familyAnswerDays,
  };
  const obstacles = listRows(db, 'obstacles', 'WHERE removed IS NOT 1 AND number IS NOT NULL');
  return {
    today,
    cases: histories.flatMap((history) => toReportCase(history, frame) ?? []),
    meetings: plannedMeetings(db, today, { histories, items, meetings }),
    residents: team.residents === 0 ? null : team.residents,
    permanentUnitIds: directory.units.filter(isPermanent).map(({ id }) => id),
    actions: obstacles.flatMap(({ answer, closedOn }) =>
      answer?.by == null ? [] : [{ by: answer.by, doneOn: closedOn }],
    ),
  };
}

type Items = ReadonlyMap<string, readonly Row<'agendaItems'>[]>;

function readMeetings(db: Reader, directory: Directory, items: Items): Map<PlainDate, MeetingFrame> {
  return new Map(
    listRows(db, 'meetings', 'WHERE run IS NOT NULL').map(({ id, run }) => [
      id,
      {
        heldOn: run?.heldOn ?? id,
        unitIds: tableUnits(readSeats(db, id, directory)),
        items: new Map(
          (items.get(id) ?? []).map(({ caseId, outsideUnitIds, openedAt }) => [
            caseId ?? '',
            { outside: outsideUnitIds ?? [], openedAt },
          ]),
        ),
      },
    ]),
  );
}

/** Cases that name an earlier one are of the same child. */
function relativesOf(histories: readonly CaseHistory[]): Pick<HistoryFrame, 'backOn' | 'childOf'> {
  const earlier = new Map(histories.map(({ row }) => [row.id, row.returnOf]));
  const firstOf = (id: string): string => {
    const seen = new Set([id]);
    let first = id;
    for (let next = earlier.get(id); next != null && !seen.has(next); next = earlier.get(next)) {
      seen.add(next);
      first = next;
    }
    return first;
  };
  return {
    childOf: new Map(histories.map(({ row }) => [row.id, firstOf(row.id)])),
    // The latest first, so that of two later cases the earliest stands.
    backOn: new Map(
      histories
        .flatMap(({ row: { returnOf, raisedOn } }) =>
          returnOf === null || raisedOn === null ? [] : [[returnOf, raisedOn] as const],
        )
        .toSorted(([, left], [, right]) => right.localeCompare(left)),
    ),
  };
}

interface Read {
  readonly histories: readonly CaseHistory[];
  readonly items: Items;
  readonly meetings: ReadonlyMap<PlainDate, MeetingFrame>;
}

function plannedMeetings(
  db: Reader,
  today: PlainDate,
  { histories, items, meetings }: Read,
): ReportMeeting[] {
  const { series, facts } = readCalendar(db, today);
  const byCase = new Map(histories.map((history) => [history.row.id, history]));
  const from = [...facts.rows.keys(), facts.since].toSorted()[0] ?? today;
  return meetingDays(from, today, series, facts, today).flatMap((day) => {
    const state = meetingState(day);
    if (state === null) return [];
    return [
      {
        on: day.id,
        state,
        unitIds: state === 'held' ? (meetings.get(day.id)?.unitIds ?? []) : [],
        items:
          state === 'held'
            ? (items.get(day.id) ?? []).flatMap((item) => {
                const history = byCase.get(item.caseId ?? '');
                return history === undefined ? [] : [itemOf(item, history)];
              })
            : [],
      },
    ];
  });
}
