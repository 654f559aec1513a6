/**
 * A case log of ten years and twenty thousand cases, for reports. The sample team lives through two years once; its rows
 * are then copied, each copy with names of its own and every second one two years earlier or more. Made once and kept.
 */
import { existsSync, mkdirSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { cacheFolder } from '../../build/cache-folder.ts';
import { projectFolder } from '../../build/project.ts';
import { DEVICE_KEY } from '../../core/own-devices.ts';
import { importSample } from '../../core/sample.ts';
import { sampleUserIds } from '../../core/vault/sample-vault.ts';
import { setMeta } from '../../db/local-sql.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import type { RawDatabase, Store } from '../../db/query.ts';
import { closeDatabase, createDatabase, openDatabase } from '../../db/vault/open-database.ts';
import { addDays } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import { historyFacts } from '../../domain/reports/case-history.ts';
import { fingerprint } from './case-logs.ts';

export const CASES = 20_000;
export const TODAY = '2026-11-24';
const SPANS = 5;
/** The sample's two years; whole weeks, so that meetings stay on their weekday. */
const SPAN_DAYS = 728;
const COPIES = 20;
/** Of a copy's cases, those that live through meetings; the rest is raised and closed. */
const LIVING = 100;
const DEVICE = '9f3c2a77b1d04e55';
const KEY = Buffer.alloc(32, 7);

/** What a report reads that belongs to a case, and what belongs to a day. */
const ofCases = [
  ...historyFacts.map((name) => registry[name].table),
  ...(['cases', 'commitments', 'agendaItems'] as const).map((name) => registry[name].table),
];
const ofDays = (['attendance', 'meetings', 'obstacles'] as const).map((name) => registry[name].table);
export const reportTables: readonly string[] = [...ofCases, ...ofDays];

/** Only for reading. Close it with `closeDatabase`. */
export function openTenYears(): RawDatabase {
  const folder = join(cacheFolder('bench'), `${fingerprint()}-ten-years`);
  if (!existsSync(folder)) {
    process.stderr.write(`Making ten years with ${CASES} cases, once …\n`);
    const unfinished = `${folder}-unfinished`;
    rmSync(unfinished, { recursive: true, force: true });
    mkdirSync(unfinished, { recursive: true });
    make(join(unfinished, 'case-log.db'));
    renameSync(unfinished, folder);
  }
  return openDatabase(join(folder, 'case-log.db'), KEY);
}

function make(file: string): void {
  createDatabase(file, KEY);
  const db = openDatabase(file, KEY);
  migrate(db, readMigrations(join(projectFolder, 'db/migrations')));
  const store = createStore(db);
  setMeta(store, DEVICE_KEY, DEVICE);
  importSample(store, DEVICE, {
    users: sampleUserIds,
    today: TODAY,
    cases: CASES / COPIES,
    living: LIVING,
  });
  const rename = renaming(store);
  store.transaction(() => {
    for (const table of ofCases)
      copyRows(store, table, COPIES, (text, copy) => rename(text, copy, copy % SPANS));
    for (const table of ofDays) copyRows(store, table, SPANS, (text, span) => rename(text, span, span));
  });
  closeDatabase(db);
}

type Cell = string | number | null;

/** The rows themselves are the first copy. A day that is there already stays as it is. */
function copyRows(
  store: Store,
  table: string,
  copies: number,
  rename: (text: string, copy: number) => string,
): void {
  const rows = store.all<Record<string, Cell>>(`SELECT * FROM ${table}`);
  const columns = Object.keys(rows[0] ?? {});
  if (columns.length === 0) return;
  const insert = `INSERT OR IGNORE INTO ${table} (${columns.join(', ')}) VALUES (${columns.map(() => '?').join(', ')})`;
  for (let copy = 1; copy < copies; copy += 1)
    for (const row of rows)
      store.run(
        insert,
        ...Object.values(row).map((cell) => (typeof cell === 'string' ? rename(cell, copy) : cell)),
      );
}

const MOMENT = /^(\d{4}-\d{2}-\d{2})(T.*)?$/;

/** Days and moments so many spans earlier, and the name of what is copied with the copy's number after it. */
function renaming(store: Store): (text: string, copy: number, spans: number) => string {
  const names = new Set(
    [...ofCases, 'attendance', 'obstacles'].flatMap((table) =>
      store.all<{ id: string }>(`SELECT id FROM ${table}`).map(({ id }) => id),
    ),
  );
  for (const { number } of store.all<{ number: string }>('SELECT number FROM cases')) names.add(number);
  const earlier = new Map<string, string>();
  const shift = (day: string, spans: number): string => {
    const key = `${day} ${spans}`;
    const known = earlier.get(key) ?? addDays(day, -SPAN_DAYS * spans);
    earlier.set(key, known);
    return known;
  };
  return (text, copy, spans) => {
    const one = (word: string): string => {
      if (names.has(word)) return `${word}~${copy}`;
      const [, day, rest = ''] = MOMENT.exec(word) ?? [];
      return day === undefined ? word : shift(day, spans) + rest;
    };
    if (!/^[[{]/.test(text)) return one(text);
    return text.replaceAll(/"([^"\\]*)"/g, (_, word: string) => `"${one(word)}"`);
  };
}
