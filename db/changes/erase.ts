import { withoutCases } from '../../domain/erasures/erasure-rules.ts';
import type { Erasure } from '../../domain/erasures/erasures.ts';
import { caseToldOf, isOwnChain } from '../../domain/exchange/chain-rules.ts';
import { registry } from '../../domain/registry.ts';
import type { Body } from '../../domain/registry.ts';
import { cardTables } from '../case-cards.ts';
import { isEntityName } from '../columns.ts';
import type { Reader, Store } from '../query.ts';
import type { Change } from './change.ts';
import { isAsErased, isErased } from './erased-minutes.ts';

/**
 * What is left in the log of a value that has been erased. Its hash stays, so the chain of hashes still holds, and
 * nobody can put the value back: the change is already there.
 */
export const ERASED = '';

/** With the nonce goes what the value could be found by. */
const GONE = { value: ERASED, nonce: '' } as const;

/** A change as it may lie here: of an erased case nothing but that there was one, whenever it arrives. */
export function asItMayLie(db: Reader, change: Change): Change {
  if (change.value === ERASED) return change;
  if (isErased(db, change.caseId)) return { ...change, ...GONE };
  const left = change.entity === 'seals' ? withoutErased(db, change.value) : change.value;
  return left === change.value ? change : { ...change, value: left, nonce: '' };
}

/**
 * What only a newer version understands, as it may lie here: nobody can take one case out of it, so that what names an
 * erased one goes whole. An erasure is kept, since it is what takes cases away.
 */
export function asItMayBeParked(db: Reader, change: Change): Change {
  const namesErased =
    db.one('SELECT 1 FROM erased_cases WHERE instr(?, case_id) > 0', change.value) !== undefined;
  const isGone = change.entity !== 'erasures' && (namesErased || isErased(db, change.caseId));
  return isGone ? { ...change, ...GONE } : change;
}

/** An erasure beats everything, whatever its time: the words of the case leave the log, the state and the drafts. */
export function eraseCase(store: Store, { erasedCaseId, number, wasProtected }: Erasure): void {
  store.run(
    'INSERT INTO erased_cases (case_id, number, protected) VALUES (?, ?, ?) ON CONFLICT (case_id) DO NOTHING',
    erasedCaseId,
    number,
    wasProtected ? 1 : 0,
  );
  const rows = store.all<{ entity: string; row_id: string }>(
    'SELECT DISTINCT entity, row_id FROM change WHERE case_id = ?',
    erasedCaseId,
  );
  for (const { entity, row_id } of rows) {
    if (isEntityName(entity)) store.run(`DELETE FROM ${registry[entity].table} WHERE id = ?`, row_id);
    store.run('DELETE FROM draft WHERE instr(key, ?) > 0', row_id);
  }
  store.run(
    "UPDATE change SET value = ?, nonce = '' WHERE case_id = ? AND value <> ?",
    ERASED,
    erasedCaseId,
    ERASED,
  );
  // As it lay here before the last import, which cannot be undone from now on.
  store.run('DELETE FROM arrived_change WHERE instr(was, ?) > 0', erasedCaseId);
  eraseReports(store, erasedCaseId);
  eraseFromParked(store, erasedCaseId);
  store.run('DELETE FROM draft WHERE instr(key, ?) > 0 OR instr(value, ?) > 0', erasedCaseId, erasedCaseId);
  for (const table of cardTables) store.run(`DELETE FROM ${table} WHERE case_id = ?`, erasedCaseId);
  eraseFromSeals(store, erasedCaseId);
}

/**
 * Whether a reported concern is about a case that has been erased: it is a chain of its own and goes whole, with its
 * hashes, so that nothing tells that there was one.
 */
export const isGoneWhole = (db: Reader, change: Change): boolean =>
  isOwnChain(change.caseId) && isErased(db, caseToldOf(change));

function eraseReports(store: Store, caseId: string): void {
  const reports = store.all<{ chain: string; row_id: string }>(
    "SELECT case_id AS chain, row_id FROM change WHERE entity = 'safeguardingReports' AND instr(value, ?) > 0",
    caseId,
  );
  for (const { chain, row_id } of reports.filter((one) => isOwnChain(one.chain))) {
    store.run('DELETE FROM change WHERE case_id = ?', chain);
    store.run('DELETE FROM chain WHERE case_id = ?', chain);
    store.run("DELETE FROM head WHERE entity = 'safeguardingReports' AND row_id = ?", row_id);
    store.run('DELETE FROM safeguarding_reports WHERE id = ?', row_id);
  }
}

function eraseFromParked(store: Store, caseId: string): void {
  const naming = store.all<{ hlc: string }>(
    `SELECT hlc FROM change WHERE hlc IN (SELECT hlc FROM parked_change) AND entity <> 'erasures' AND instr(value, ?) > 0`,
    caseId,
  );
  for (const { hlc } of naming) {
    store.run("UPDATE change SET value = ?, nonce = '' WHERE hlc = ?", ERASED, hlc);
    store.run('INSERT OR IGNORE INTO partial_change (hlc) VALUES (?)', hlc);
  }
}

/** Sealed minutes lose what they said of the case; the rest of them stands as it was sealed. */
function eraseFromSeals(store: Store, caseId: string): void {
  const seals = store.all<{ hlc: string; row_id: string; value: string }>(
    `SELECT hlc, row_id, value FROM change WHERE entity = 'seals' AND instr(value, ?) > 0`,
    caseId,
  );
  for (const { hlc, row_id, value } of seals) {
    const left = withoutErased(store, value);
    if (left === value) continue;
    store.run("UPDATE change SET value = ?, nonce = '' WHERE hlc = ?", left, hlc);
    store.run('UPDATE seals SET body = ? WHERE id = ? AND hlc = ?', left, row_id, hlc);
  }
}

function withoutErased(db: Reader, value: string): string {
  const body = JSON.parse(value) as Body<'seals'>;
  const document = withoutCases(body.document, (caseId) => isErased(db, caseId));
  return document === body.document ? value : JSON.stringify({ ...body, document });
}

/** Whether a change whose hash does not fit its value is one that an erasure has been at, as the erasure left it. */
export function isErasedChange(db: Reader, { value, caseId, entity }: Change): boolean {
  if (value === ERASED) return isErased(db, caseId);
  if (entity !== 'seals') return false;
  const seal = parseSeal(value);
  return seal !== undefined && isAsErased(db, seal);
}

/** Somebody may have been at it: what is no seal is nothing that an erasure left. */
function parseSeal(value: string): Body<'seals'> | undefined {
  try {
    return registry.seals.schema.parse(JSON.parse(value));
  } catch {
    return undefined;
  }
}
