import type { AccessRow as AccessRowView } from '../../domain/access-log/access-log-contract.ts';
import { caseKey, unitAt } from '../../db/access-log-reads.ts';
import type { CaseKey } from '../../db/access-log-reads.ts';
import type { AccessRow } from '../../db/access-log-sql.ts';
import type { Reader } from '../../db/query.ts';
import { listRows } from '../../db/rows.ts';
import type { Row } from '../../domain/registry.ts';

export interface AccessDirectory {
  view(row: AccessRow): AccessRowView;
  user(id: string): Row<'users'> | undefined;
  unitOf(row: AccessRow): string | null;
  case(id: string): CaseKey | undefined;
  unit(id: string | null): string;
}

/** Puts rows into words: names for those who work here, numbers for children, and not even that for a protected one. */
export function readAccessDirectory(db: Reader): AccessDirectory {
  const users = new Map(listRows(db, 'users').map((row) => [row.id, row]));
  const units = new Map(listRows(db, 'units').map((row) => [row.id, row.shortName ?? row.name ?? '']));
  const cases = new Map<string, CaseKey | undefined>();

  const caseOf = (id: string): CaseKey | undefined => {
    if (id === '') return undefined;
    if (!cases.has(id)) cases.set(id, caseKey(db, id));
    return cases.get(id);
  };
  const unit = (id: string | null): string => (id === null ? '' : (units.get(id) ?? ''));
  const unitOf = (row: AccessRow): string | null => {
    const then = unitAt(db, row.user_id, row.at);
    return then === undefined ? (users.get(row.user_id)?.unitId ?? null) : then;
  };
  return {
    user: (id) => users.get(id),
    case: caseOf,
    unit,
    unitOf,
    view(row) {
      const isUnknown = row.action === 'failedUnlock';
      const found = caseOf(row.case_id);
      const about = users.get(row.detail.split(' ')[0] ?? '');
      return {
        seq: row.seq,
        at: row.at,
        user: isUnknown ? '' : (users.get(row.user_id)?.name ?? ''),
        role: isUnknown ? null : (users.get(row.user_id)?.role ?? null),
        unit: isUnknown ? '' : unit(unitOf(row)),
        action: row.action,
        caseNumber: found === undefined || found.isProtected ? null : found.number,
        isProtected: found?.isProtected ?? false,
        recipients: row.recipients
          .split(' ')
          .map(unit)
          .filter((name) => name !== ''),
        detail: about === undefined ? row.detail : row.detail.split(' ').slice(1).join(' '),
        about: about?.name ?? '',
      };
    },
  };
}
