import type { AccessAction } from '../../domain/access-log/access-log.ts';
import type { AppContract } from '../../domain/contract.ts';
import { ensure, notFound } from '../../domain/kernel/errors.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { HandlersOf, QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { readMeeting } from '../meetings/meeting-view.ts';
import { readTeam } from '../settings/team.ts';
import { unitAgenda } from './unit-agenda.ts';
import type { Told } from './unit-agenda.ts';
import { unitTasks } from './unit-tasks.ts';

export const unitPapersHandlers: HandlersOf<'unitPapers'> = {
  'unitPapers.get': (input, context) => makePaper(input, 'read', context),
  'unitPapers.printed': ({ way, ...input }, context) => makePaper(input, way, context),
};

function makePaper(
  { meetingId, unitId, paper }: Input<AppContract, 'unitPapers.get'>,
  way: AccessAction,
  context: QueryContext,
): Output<AppContract, 'unitPapers.get'> {
  const { db, user, today } = context;
  ensure(user.role === 'member' && user.unitId !== unitId ? [{ rule: 'unitPapers.ownUnit' }] : []);
  const directory = readDirectory(db);
  const unit = directory.units.find(({ id }) => id === unitId) ?? notFound('unit');
  const calendar = readCalendar(db, today);
  const { startsAt, endsAt, place } = readMeeting(calendar, db, meetingId);
  const { tasks, hidden } =
    paper === 'tasks' ? unitTasks(unitId, context, directory) : { tasks: [], hidden: 0 };
  const rows = paper === 'agenda' ? unitAgenda(unitId, context, calendar, meetingId) : [];
  logShown(
    [...tasks, ...rows],
    way,
    `unit${paper === 'tasks' ? 'Tasks' : 'Agenda'} ${meetingId}`,
    unitId,
    context,
  );
  return {
    team: readTeam(db).name,
    unitId,
    unit: unit.name ?? '',
    on: today,
    meetingId,
    startsAt,
    endsAt,
    place,
    tasks: tasks.map(({ caseId: _of, ...task }) => task),
    rows: rows.map(({ caseId: _of, ...row }) => row),
    hidden,
  };
}

/** A row for each child that stands on it; the unit has been shown it once there is a paper. */
function logShown(
  told: readonly Told[],
  way: AccessAction,
  detail: string,
  unitId: string,
  context: QueryContext,
): void {
  const caseIds = new Set(told.flatMap(({ caseId }) => (caseId === '' ? [] : [caseId])));
  for (const caseId of caseIds) context.log(way, caseId, detail, way === 'read' ? [] : [unitId]);
  if (caseIds.size === 0) context.log(way, '', detail);
}
