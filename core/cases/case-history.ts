import type { z } from 'zod';
import type { HistoryRow } from '../../domain/cases/cases-contract.ts';
import type { EntityName } from '../../domain/registry.ts';
import { headsOf, listChangesOfCase } from '../../db/changes/read.ts';
import { listRows } from '../../db/rows.ts';
import type { QueryContext } from '../context.ts';

/**
 * Every change of a case with who and when, newest first. Values are shown as text; ids stay ids. That a concern has
 * been reported is no part of it: who may know that is asked of the gate, report by report.
 */
export function historyOf(caseId: string, { db }: QueryContext): z.output<typeof HistoryRow>[] {
  const users = new Map(listRows(db, 'users').map((row) => [row.id, row.name ?? '']));
  const devices = new Map(listRows(db, 'devices').map((row) => [row.id, row.name ?? '']));
  return listChangesOfCase(db, caseId)
    .filter(({ entity }) => entity !== ('safeguardingReports' satisfies EntityName))
    .slice(0, 500)
    .map((change) => ({
      hlc: change.hlc,
      at: change.hlc.slice(0, 24),
      user: users.get(change.userId) ?? '',
      device: devices.get(change.device) ?? change.device,
      command: change.command,
      entity: change.entity,
      field: change.field,
      value: shorten(change.value),
      conflict: headsOf(db, change.entity, change.rowId, change.field).length > 1,
    }));
}

function shorten(json: string): string {
  const value: unknown = JSON.parse(json);
  if (typeof value === 'string') return value;
  return json === 'null' ? '' : json;
}
