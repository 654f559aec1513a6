import type { z } from 'zod';
import { ageOf, stepNumber } from '../../domain/cases/case-rules.ts';
import type { CaseStep } from '../../domain/cases/case-rules.ts';
import type { CaseRow } from '../../domain/cases/case-views.ts';
import { caseSteps } from '../../domain/cases/case-views.ts';
import { consentOn, coverageOf, covers } from '../../domain/consents/consent-rules.ts';
import { disclose } from '../../domain/disclosure.ts';
import type { Reader as GateReader } from '../../domain/disclosure.ts';
import { daysBetween, overdueDays } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { isPermanent } from '../../domain/units/unit-rules.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import type { CaseFacts } from '../../db/case-facts.ts';
import type { CaseCard, Scope } from '../../db/cases-sql.ts';
import type { QueryContext, SessionUser } from '../context.ts';
import type { Directory } from '../directory.ts';
import { namedUsers } from './named-users.ts';

export type CaseRowView = z.output<typeof CaseRow>;

/** The audience of lists and agendas on this screen. */
export const listReader = (user: SessionUser): GateReader => ({ ...caseReader(user), list: true });
/** The audience of one open case. */
export const caseReader = (user: SessionUser): GateReader => ({
  kind: 'reader',
  role: user.role,
  unitId: user.unitId,
  userId: user.id,
  personId: user.personId,
  list: false,
});

/** Which cases this user's lists hold. A member without a unit has none. */
export const scopeOf = (
  { role, id, unitId, personId }: SessionUser,
  today: PlainDate,
  nextMeeting: PlainDate | null,
): Scope => ({
  unitId: role === 'member' ? (unitId ?? '-') : null,
  userId: id,
  personId,
  today,
  nextMeeting,
});

/** How many may open a protected case as things are now; null for any other, and where nobody has chosen yet. */
export const namedCount = (db: Reader, { subject }: Pick<CaseFacts, 'subject'>): number | null =>
  subject.identityProtected && subject.namedUserIds !== null ? namedUsers(db, subject).length : null;

const stepOfNumber = (number: number): CaseStep =>
  caseSteps.find((step) => stepNumber[step] === number) ?? 'raised';

/** The meeting that new cases come up at, and those that have been parked there. */
export interface NextAgenda {
  readonly meetingId: PlainDate | null;
  readonly parked: ReadonlySet<string>;
}

/** For rows whose next day is not asked for. */
export const noAgenda: NextAgenda = { meetingId: null, parked: new Set() };

export function readNextAgenda(db: Reader, meetingId: PlainDate | null): NextAgenda {
  const items = meetingId === null ? [] : listRows(db, 'agendaItems', 'WHERE meeting_id = ?', meetingId);
  const parked = items.filter((item) => item.placement === 'parked');
  return { meetingId, parked: new Set(parked.flatMap((item) => item.caseId ?? [])) };
}

function comesUpOn(card: CaseCard, facts: CaseFacts, { meetingId, parked }: NextAgenda): PlainDate | null {
  const isWaiting = card.next_on === null && card.decided === 0 && card.closed_on === null;
  if (meetingId === null || !isWaiting || parked.has(card.case_id)) return null;
  return consentOn(facts.subject, meetingId).status === 'valid' ? meetingId : null;
}

/** One line of the list, as the gate lets this reader see it. */
export function toCaseRow(
  card: CaseCard,
  context: QueryContext,
  directory: Directory,
  nextAgenda: NextAgenda,
): CaseRowView | undefined {
  const facts = getCaseFacts(context.db, card.case_id, context.today);
  if (facts === undefined) return undefined;
  const shown = disclose(facts.subject, listReader(context.user), context.today);
  if (shown.withheld === 'protected') return veiledRow(card.case_id, namedCount(context.db, facts));
  return {
    id: card.case_id,
    number: card.number,
    name: shown.identity ? facts.row.firstName : null,
    age: shown.identity ? ageOf(facts.row.birthYear, context.today) : null,
    school: shown.school ? facts.row.school : null,
    holder: directory.unit(card.holder_unit_id),
    step: stepOfNumber(card.step),
    consent: consentSummary(facts, directory, context.today),
    nextOn: card.next_on,
    comesUpOn: comesUpOn(card, facts, nextAgenda),
    overdueDays: overdueDays(card.next_on, context.today),
    waitingDays:
      card.decided === 0 && card.closed_on === null ? daysBetween(card.raised_on, context.today) : null,
    restricted: !shown.identity,
    withheld: shown.withheld,
    named: namedCount(context.db, facts),
  };
}

/** A protected case to whom it does not name: that it is there, and nothing that tells it from another. */
const veiledRow = (id: string, named: number | null): CaseRowView => ({
  id,
  number: '',
  name: null,
  age: null,
  school: null,
  holder: '',
  step: 'raised',
  consent: { state: 'ok', units: [], on: null },
  nextOn: null,
  comesUpOn: null,
  overdueDays: 0,
  waitingDays: null,
  restricted: true,
  withheld: 'protected',
  named,
});

/** Consent in one glance: which permanent units stand outside, and what ends soon. */
export function consentSummary(
  facts: CaseFacts,
  directory: Directory,
  today: PlainDate,
): CaseRowView['consent'] {
  const permanent = directory.units.filter(isPermanent);
  const states = permanent.map((unit) => ({
    name: unit.shortName ?? '',
    ...coverageOf(unit.id, facts.subject, today, directory.reminderDays),
  }));
  const named = (state: string) => states.filter((unit) => unit.state === state);
  const withdrawn = named('withdrawn');
  if (withdrawn.length > 0)
    return { state: 'withdrawn', units: withdrawn.map((unit) => unit.name), on: null };
  const covered = states.filter(covers);
  if (covered.length === 0)
    return {
      state: facts.consents.length > 0 && named('waiting').length > 0 ? 'waiting' : 'missing',
      units: states.map((unit) => unit.name),
      on: null,
    };
  const missing = states.filter((unit) => !covered.includes(unit));
  if (missing.length > 0) return { state: 'missing', units: missing.map((unit) => unit.name), on: null };
  const expiring = named('expires');
  if (expiring.length > 0)
    return { state: 'expires', units: expiring.map((unit) => unit.name), on: expiring[0]?.until ?? null };
  return { state: 'ok', units: states.map((unit) => unit.name), on: covered[0]?.until ?? null };
}
