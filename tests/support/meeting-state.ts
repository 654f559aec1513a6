/** Everything that a meeting has led to, as tables and as screens tell it, without stamps and rows that say nothing. */
import { createStore } from '../../db/query.ts';
import type { Value } from '../../db/query.ts';
import { standing } from '../../domain/decisions/decision-rules.ts';
import { registry } from '../../domain/registry.ts';
import type { EntityName } from '../../domain/registry.ts';
import type { TestCore } from './test-core.ts';

type Raw = Record<string, Value>;

/** A row that only says which it is says nothing. */
const names = ['id', 'meeting_id', 'case_id', 'person_id', 'unit_id', 'sibling_id'];
const derived = ['case_cards', 'case_coverage', 'case_named', 'case_recused', 'case_gaps'];

function recordRows(core: TestCore, table: string): Raw[] {
  return createStore(core.db)
    .all<Raw>(`SELECT * FROM ${table} ORDER BY 1`)
    .filter((row) => row['removed'] !== 1)
    .map((row) =>
      Object.fromEntries(Object.entries(row).filter(([, value]) => value !== null && value !== 0)),
    )
    .filter((row) => Object.keys(row).some((column) => !names.includes(column)));
}

function factRows(core: TestCore, table: string): unknown[] {
  const store = createStore(core.db);
  const all = store
    .all<{ id: string; body: string }>('SELECT id, body FROM retractions')
    .map(({ id, body }) => ({ id, body: JSON.parse(body) as { targetId: string } }));
  const rows = store.all<{ id: string; body: string }>(`SELECT id, body FROM ${table} ORDER BY hlc`);
  return table === 'retractions' ? [] : standing(rows, all);
}

function tables(core: TestCore): Record<string, unknown> {
  const entities = Object.keys(registry) as EntityName[];
  const rows = entities.map((name): [string, unknown] => {
    const { table, kind } = registry[name];
    return [name, kind === 'fact' ? factRows(core, table) : recordRows(core, table)];
  });
  const cards = derived.map((table): [string, unknown] => [
    table,
    createStore(core.db).all<Raw>(`SELECT * FROM ${table} ORDER BY 1, 2`),
  ]);
  return Object.fromEntries([...rows, ...cards]);
}

export function stateOf(core: TestCore, meetingId: string, caseIds: readonly string[]): string {
  const { undo: _undo, redo: _redo, ...live } = core.call('meetings.live', { meetingId });
  const onAgenda = caseIds.filter((caseId) => live.items.some((row) => row.caseId === caseId));
  const days = core.call('meetings.list', null);
  const next = days.find(({ id, state }) => id > meetingId && state === 'planned')?.id ?? meetingId;
  return JSON.stringify(
    {
      tables: tables(core),
      live,
      days,
      cases: onAgenda.map((caseId) => {
        const { noteEdition: _edition, ...view } = core.call('meetings.case', { meetingId, caseId });
        return view;
      }),
      next: core.call('meetings.agenda', { meetingId: next }),
      closing: core.call('meetings.closing', { meetingId }),
      told: caseIds.map((caseId) => core.call('cases.get', { caseId })),
      overview: core.call('overview.get', null),
      consultations: core
        .call('consultations.list', { meetingId })
        .map(({ edition: _edition, ...consultation }) => consultation),
    },
    null,
    1,
  );
}
