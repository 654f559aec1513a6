import type { AppContract } from '../../domain/contract.ts';
import type { Output } from '../../domain/kernel/channel.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { listFollowedUpBy } from '../../db/cases-sql.ts';
import { asTold, describe } from '../cases/case-decisions.ts';
import { scopeOf } from '../cases/case-row.ts';
import { listedCase, listedChild } from '../cases/read-case.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readCalendar } from '../meetings/calendar.ts';
import { answersFor, openDecisions } from './effect.ts';
import { readGoals } from './goal-facts.ts';

type View = Output<AppContract, 'goals.toPrepare'>;

/** What the next meeting will ask about, that this user can tell beforehand; the first due first. */
export function toPrepare(context: QueryContext): View {
  const { db, user, today } = context;
  const calendar = readCalendar(db, today);
  const nextMeetingId = calendar.next();
  if (nextMeetingId === null) return { nextMeetingId, rows: [] };
  const until = calendar.dueUntil(nextMeetingId);
  const directory = readDirectory(db);
  const rows = listFollowedUpBy(db, until, scopeOf(user, today, null)).flatMap((caseId) =>
    rowsOf(caseId, until, context, directory),
  );
  for (const caseId of new Set(rows.map((row) => row.caseId))) context.log('read', caseId, 'followUps');
  return { nextMeetingId, rows };
}

function rowsOf(caseId: string, until: PlainDate, context: QueryContext, directory: Directory): View['rows'] {
  const { db, user } = context;
  const seen = listedCase(caseId, context);
  if (seen?.shown.plan !== true) return [];
  const { facts, shown } = seen;
  const told = new Set(readGoals(db, caseId).reports.map(({ body }) => body.decisionId));
  return openDecisions(facts)
    .filter(({ id, body }) => body.followUpOn <= until && !told.has(id))
    .filter((decision) => answersFor(decision, user))
    .map((decision) => ({
      decisionId: decision.id,
      caseId,
      ...listedChild(seen),
      // Typed by somebody, it may name a child whom the list does not name.
      what: shown.identity ? describe(asTold(decision, shown.story), directory) : '',
      person: directory.person(decision.body.responsiblePersonId),
      followUpOn: decision.body.followUpOn,
    }));
}
