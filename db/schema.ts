import type { Database } from 'better-sqlite3';

/** The whole schema as text, in a fixed order: `db/schema.sql` is this, so that a change shows in review. */
export function dumpSchema(db: Database): string {
  const rows = db
    .prepare<[], { sql: string }>(
      `SELECT sql FROM sqlite_schema WHERE sql IS NOT NULL AND name NOT LIKE 'sqlite_%' ORDER BY type = 'index', name`,
    )
    .all();
  return `${rows.map((row) => `${row.sql};`).join('\n\n')}\n`;
}

/** Table → column → declared type. */
export type Shape = ReadonlyMap<string, ReadonlyMap<string, string>>;

export function readShape(db: Database): Shape {
  const tables = db
    .prepare<[], { name: string }>(
      `SELECT name FROM sqlite_schema WHERE type = 'table' AND name NOT LIKE 'sqlite_%'`,
    )
    .all();
  return new Map(
    tables.map(({ name }) => [
      name,
      new Map(
        db
          .prepare<[string], { name: string; type: string }>('SELECT name, type FROM pragma_table_info(?)')
          .all(name)
          .map((column) => [column.name, column.type]),
      ),
    ]),
  );
}

/** What an older version would miss: tables and columns that are gone or have another type. Migrations only add. */
export function lostBetween(before: Shape, after: Shape): string[] {
  return [...before].flatMap(([table, columns]) => {
    const now = after.get(table);
    if (now === undefined) return [table];
    return [...columns]
      .filter(([column, type]) => now.get(column) !== type)
      .map(([column]) => `${table}.${column}`);
  });
}
