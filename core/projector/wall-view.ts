import type { z } from 'zod';
import { decidingDays } from '../../domain/decisions/decision-rules.ts';
import { both, disclose } from '../../domain/disclosure.ts';
import type { Wall } from '../../domain/projector/projector-contract.ts';
import { withoutRecused } from '../../domain/recusals/recusal-rules.ts';
import { clockAt, wallState, wallThread, withoutName } from '../../domain/projector/projector-rules.ts';
import { listRows } from '../../db/rows.ts';
import { earliest } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import { caseReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';
import { readDirectory } from '../directory.ts';
import type { Directory } from '../directory.ts';
import { readAgenda } from '../meetings/agenda.ts';
import type { AgendaCase } from '../meetings/agenda.ts';
import { liveMeeting, readCalendar } from '../meetings/calendar.ts';
import { insideSeats } from '../meetings/room.ts';
import { readSeats, tableUnits } from '../meetings/seats.ts';
import { readTeam } from '../settings/team.ts';
import type { Showing } from './wall.ts';

type WallView = z.output<typeof Wall>;
type ShownCase = Extract<WallView, { state: 'case' }>;

interface OnTheWall {
  readonly view: WallView;
  /** Whose case it is and which units see it; null when no case is up. */
  readonly seen: { readonly caseId: string; readonly meetingId: string; readonly unitIds: string[] } | null;
}

interface Item {
  readonly found: AgendaCase;
  readonly place: number;
  readonly of: number;
  readonly tableUnitIds: readonly string[];
  readonly unitIds: string[];
  readonly directory: Directory;
}

/** What the wall shows now: the gate is asked for the wall itself and for whoever has unlocked, and both must agree. */
export function readWall(context: QueryContext): OnTheWall {
  const calendar = readCalendar(context.db, context.today);
  const meetingId = liveMeeting(calendar.facts);
  const isDark = meetingId !== null && context.wall.isDark(meetingId);
  const isPaused = meetingId !== null && calendar.facts.rows.get(meetingId)?.pausedAt != null;
  // Nothing of anybody stands before an empty room, or one that has coffee.
  const showing = isPaused ? null : context.wall.showing();
  const item =
    meetingId === null || isDark || showing?.meetingId !== meetingId ? null : readItem(context, showing);
  const shown = item === null ? null : disclosed(item, context);
  const state = wallState({
    isLive: meetingId !== null,
    isDark,
    item:
      item === null || shown === null
        ? null
        : {
            identityProtected: item.found.facts.subject.identityProtected,
            unitIds: item.unitIds,
            shown,
          },
  });
  if (state !== 'case' || item === null || shown === null || showing === null)
    return { view: { state: state === 'case' ? 'pause' : state, sample: isSample(context) }, seen: null };
  return {
    view: toCase(item, shown.question, showing, context),
    seen: { caseId: showing.caseId, meetingId: showing.meetingId, unitIds: item.unitIds },
  };
}

const isSample = ({ db }: QueryContext): boolean => readTeam(db).sample;

function readItem(context: QueryContext, { meetingId, caseId }: Showing): Item | null {
  const { db, today } = context;
  const items = readAgenda(context, readCalendar(db, today), meetingId).filter(
    ({ entry }) => entry.placement === 'agenda',
  );
  const index = items.findIndex(({ facts }) => facts.row.id === caseId);
  const found = items[index];
  if (found === undefined) return null;
  const directory = readDirectory(db);
  const seats = withoutRecused(readSeats(db, meetingId, directory), found.facts.subject.recusedPersonIds);
  return {
    found,
    place: index + 1,
    of: items.length,
    tableUnitIds: tableUnits(seats),
    unitIds: tableUnits(insideSeats(seats, found.item)),
    directory,
  };
}

const disclosed = ({ found, unitIds }: Item, { user, today }: QueryContext) =>
  both(
    disclose(found.facts.subject, { kind: 'projector', unitIds }, today),
    disclose(found.facts.subject, caseReader(user), today),
  );

function toCase(
  { found, place, of, tableUnitIds, unitIds, directory }: Item,
  showsQuestion: boolean,
  { meetingId }: Showing,
  context: QueryContext,
): ShownCase {
  const { facts, entry, ordinal } = found;
  const { row } = facts;
  return {
    state: 'case',
    sample: isSample(context),
    number: row.number ?? '',
    place,
    of,
    kind: entry.kind,
    ordinal,
    outside: tableUnitIds.filter((id) => !unitIds.includes(id)).map((id) => directory.unit(id)),
    question: showsQuestion ? withoutName(row.question ?? '', row.firstName ?? '') : '',
    thread: wallThread({
      raisedOn: row.raisedOn,
      consentOn: earliest(facts.consents.map(({ body }) => body.on)),
      decidedOn: decidingDays(facts.decisions).filter((on) => on < meetingId),
    }),
    decisions: decisionsHere(facts, meetingId, context, directory),
    ...timesOf(row.id, entry.minutes, context),
    today: context.today,
  };
}

function timesOf(
  caseId: string,
  minutes: number,
  { wall, now }: QueryContext,
): Pick<ShownCase, 'clock' | 'endsAt'> {
  const set = wall.clock();
  if (set?.caseId !== caseId) return { clock: null, endsAt: null };
  const { clock, endsAt, setAt } = set;
  return { clock: clock === null ? null : { ...clockAt(clock, setAt, Date.parse(now)), minutes }, endsAt };
}

/** What is half-written is a draft of the recorder's, and not here. */
function decisionsHere(
  facts: CaseFacts,
  meetingId: string,
  { db }: QueryContext,
  directory: Directory,
): ShownCase['decisions'] {
  const applied = new Set(
    listRows(db, 'interventionTypes').flatMap((type) => (type.needsApplication === true ? [type.id] : [])),
  );
  return facts.decisions
    .filter(({ body }) => body.meetingId === meetingId)
    .map(({ body }) => ({
      type: body.type,
      what: directory.intervention(body.interventionTypeId),
      unit: directory.unit(body.providerUnitId),
      person: directory.person(body.responsiblePersonId),
      firstContactBy: body.firstContactBy,
      followUpOn: body.followUpOn,
      needsApplication: body.interventionTypeId !== null && applied.has(body.interventionTypeId),
    }));
}
