/**
 * What the sample team has read, printed and searched for since the month before this one began, so that there is a
 * log to review. The change log says what happened; this makes up who looked.
 */
import type { AccessAction } from '../domain/access-log/access-log.ts';
import { addDays, addMonths, dayOf, weekdayOf } from '../domain/kernel/plain-date.ts';
import type { PlainDate } from '../domain/kernel/plain-date.ts';
import { createChance } from '../domain/sample/random.ts';
import type { Chance } from '../domain/sample/random.ts';
import { instant, moment } from '../domain/sample/sample-write.ts';
import type { SampleUserIds } from '../domain/sample/sample-write.ts';
import { appendAccess } from '../db/access-log-sql.ts';
import type { AccessEntry } from '../db/access-log-sql.ts';
import { protectedCaseIds } from '../db/access-log-reads.ts';
import type { Reader, Store } from '../db/query.ts';
import { getRow, listRows } from '../db/rows.ts';

const SEED = 7;

interface Made {
  readonly store: Reader;
  readonly users: SampleUserIds;
  readonly chance: Chance;
  readonly entries: AccessEntry[];
}

export function fillReadings(store: Store, users: SampleUserIds, now: number): void {
  const today = dayOf(now);
  const made: Made = { store, users, chance: createChance(SEED), entries: [] };
  const first = `${addMonths(today, -1).slice(0, 7)}-01`;
  for (let day = first; day <= today; day = addDays(day, 1)) {
    if (weekdayOf(day) <= 5) workingDay(made, day);
    if (getRow(store, 'meetings', day)?.run != null) meetingDay(made, day);
  }
  oddities(made, first);
  const past = made.entries
    .filter(({ at }) => at < instant(now))
    .toSorted((left, right) => left.at.localeCompare(right.at));
  store.transaction(() => {
    for (const entry of past) appendAccess(store, entry);
  });
}

function add(
  { entries }: Made,
  userId: string,
  at: number,
  action: AccessAction,
  rest: Partial<Pick<AccessEntry, 'caseId' | 'detail' | 'recipients'>> = {},
): void {
  entries.push({ at: instant(at), userId, action, caseId: '', detail: '', recipients: [], ...rest });
}

const caseIdsOf = (store: Reader, meetingId: PlainDate): string[] =>
  listRows(store, 'agendaItems', 'WHERE meeting_id = ? ORDER BY position', meetingId)
    .filter(({ placement }) => placement !== 'parked')
    .flatMap(({ caseId }) => caseId ?? []);

/** Of a protected case those whom it names. */
function mayOpen(store: Reader, caseId: string, userId: string): boolean {
  const named = getRow(store, 'cases', caseId)?.namedUserIds ?? null;
  return named === null || named.includes(userId);
}

/** The coordinator opens a case or two; the member looks at what the own unit has taken on. */
function workingDay(made: Made, day: PlainDate): void {
  const { store, users, chance } = made;
  const minute = chance.whole(10, 55);
  add(made, users.coordinator, moment(day, `08:${minute}`), 'unlock', { detail: 'passphrase' });
  const soon = caseIdsOf(store, addDays(day, (4 - weekdayOf(day) + 7) % 7)).filter((id) =>
    [users.coordinator, users.member].every((userId) => mayOpen(store, id, userId)),
  );
  const [some, other] = [soon[chance.whole(0, Math.max(0, soon.length - 1))], soon[0]];
  if (some !== undefined) add(made, users.coordinator, moment(day, `09:${minute}`), 'read', { caseId: some });
  if (other === undefined || !chance.often(0.4)) return;
  add(made, users.member, moment(day, `13:${minute}`), 'unlock', { detail: 'passphrase' });
  add(made, users.member, moment(day, `13:${minute}`, 20), 'search', { detail: 'open' });
  add(made, users.member, moment(day, `13:${minute}`, 50), 'read', { caseId: other });
}

/** The agenda is looked through, each case stands on the screen of the room, and the minutes are printed. */
function meetingDay(made: Made, day: PlainDate): void {
  const { store, users } = made;
  const present = listRows(store, 'attendance', 'WHERE meeting_id = ?', day)
    .filter(({ state }) => state === 'present')
    .flatMap(({ unitId }) => unitId ?? []);
  const recipients = [...new Set(present)].toSorted();
  const open = caseIdsOf(store, day).filter((id) => mayOpen(store, id, users.coordinator));
  for (const [index, caseId] of open.entries()) {
    add(made, users.coordinator, moment(day, '12:40'), 'agenda', { caseId, detail: day });
    add(made, users.coordinator, moment(day, '13:05') + index * 360_000, 'live', {
      caseId,
      detail: day,
      recipients,
    });
    add(made, users.coordinator, moment(day, '15:20'), 'print', { caseId, detail: `minutes ${day}` });
  }
}

/** What an auditor stops at. */
function oddities(made: Made, first: PlainDate): void {
  const { store, users } = made;
  const saturday = addDays(first, ((6 - weekdayOf(first) + 7) % 7) + 7);
  add(made, users.member, moment(saturday, '21:37'), 'search', { detail: 'closed' });
  const tuesday = addDays(saturday, 3);
  add(made, users.coordinator, moment(tuesday, '07:58'), 'failedUnlock', {
    detail: `3 ${instant(moment(tuesday, '07:57'))}`,
  });
  const hidden = protectedCaseIds(store).find((id) => !mayOpen(store, id, users.member));
  if (hidden !== undefined)
    add(made, users.member, moment(addDays(saturday, 9), '11:26'), 'read', {
      caseId: hidden,
      detail: 'restricted',
    });
}
