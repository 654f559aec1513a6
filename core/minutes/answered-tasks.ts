import type { TaskMove } from '../../domain/commitments/commitments.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import type { MeetingRow } from '../../domain/meetings/meeting-days.ts';
import type { MinutesDocument } from '../../domain/minutes/minutes.ts';
import type { Row } from '../../domain/registry.ts';
import type { Reader } from '../../db/query.ts';
import { listTasks } from '../cases/case-decisions.ts';
import { listMoves } from '../cases/case-tasks.ts';
import type { Directory } from '../directory.ts';

type Answer = NonNullable<MinutesDocument['items'][number]['answers']>[number];

/** The days of a meeting: more than one when it was sealed afterwards. */
export const heldFrom = (row: MeetingRow | undefined, meetingId: PlainDate, today: PlainDate) => ({
  from: row?.run?.heldOn ?? meetingId,
  to: row?.endedAt == null ? today : dayOfInstant(row.endedAt),
});

/** Tasks agreed at this meeting, with their days as they were at its end: a day given afterwards is no part of it. */
export function tasksAsAgreed(
  caseId: string,
  meetingId: PlainDate,
  heldTo: PlainDate,
  db: Reader,
): Row<'commitments'>[] {
  const moves = listMoves(db, caseId);
  return listTasks(db, caseId)
    .filter((task) => task.meetingId === meetingId)
    .map((task) => {
      const later = moves.get(task.id)?.find(({ body }) => body.on > heldTo);
      return later === undefined ? task : { ...task, dueOn: later.body.from };
    })
    .toSorted(
      (left, right) => (left.dueOn ?? '9').localeCompare(right.dueOn ?? '9') || (left.id < right.id ? -1 : 1),
    );
}

const movedState = ({ escalated }: TaskMove): string => (escalated === true ? 'lifted' : 'moved');

/** What has become of tasks from earlier meetings, as far as it was said from the start of this one to its seal. */
export function answersHere(
  caseId: string,
  meetingId: PlainDate,
  days: { readonly from: PlainDate; readonly to: PlainDate },
  db: Reader,
  directory: Directory,
): { answers?: Answer[] } {
  const moves = listMoves(db, caseId);
  const isHere = (on: PlainDate): boolean => on >= days.from && on <= days.to;
  const answers = listTasks(db, caseId).flatMap(({ id, answer, ...task }): Answer[] => {
    const moved = moves.get(id)?.findLast(({ body }) => isHere(body.on))?.body;
    if (task.meetingId === meetingId) return [];
    const what = {
      text: task.text ?? '',
      unit: directory.unit(task.unitId),
      person: directory.person(task.personId),
    };
    if (answer !== null && isHere(answer.on)) return [{ ...what, state: answer.state, note: answer.note }];
    return moved === undefined
      ? []
      : [{ ...what, state: movedState(moved), note: moved.because, dueOn: moved.to }];
  });
  return answers.length === 0 ? {} : { answers };
}
