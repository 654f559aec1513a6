/** All that lies in a case log, to be compared before and after. */
import { readHeard } from '../../core/exchange/heard.ts';
import type { Reader } from '../../db/query.ts';

/** What legitimately tells that a file was here: who was shown what, the receipts, and that nothing is left to undo. */
const TELLS_OF_IT = new Set(['access_log', 'exchange_receipt', 'arrived_change', 'meta']);

/** Every table, each row as JSON, by `table row`. */
export function wholeState(db: Reader): string[] {
  const tables = db
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`)
    .map(({ name }) => name);
  const rows = tables
    .filter((name) => !TELLS_OF_IT.has(name))
    .flatMap((name) => db.all(`SELECT * FROM ${name}`).map((row) => `${name} ${JSON.stringify(row)}`));
  const settings = db
    .all(`SELECT * FROM meta WHERE key NOT IN ('exchange.undoAt', 'exchange.heard', 'accessLog.tip')`)
    .map((row) => `meta ${JSON.stringify(row)}`);
  return [...rows, ...settings, `heard ${JSON.stringify(readHeard(db))}`].toSorted();
}
