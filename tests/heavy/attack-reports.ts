/**
 * `npm run test:disclosure`: attacks reports of random tables, and years of reports with late entries, and counts how
 * much is withheld beside the small numbers themselves.
 *
 *   -- --tables 5000 --years 2000   how many
 *   -- --seed 7                     others
 *   -- --write                      also writes tests/heavy/disclosure-results.md
 *
 * It ends with 1 when a small number could be worked out, or narrowed to fewer than three values.
 */
import { writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { parseArgs } from 'node:util';
import fc from 'fast-check';
import type { Figure, RawTable, ReleasedReport } from '../../domain/reports/report-table.ts';
import { mostInYear, randomYear, reportsOf } from '../support/random-years.ts';
import type { Span, Year } from '../support/random-years.ts';
import { randomChoices, randomTable } from '../support/random-tables.ts';
import type { Choices } from '../support/random-tables.ts';
import { workedOut } from '../support/report-attacker.ts';
import { oneWay, rawReport, released } from '../support/report-builders.ts';
import { puzzleOfTable, puzzleOfYear } from '../support/report-puzzles.ts';

const { values } = parseArgs({
  options: {
    tables: { type: 'string', default: '5000' },
    years: { type: 'string', default: '2000' },
    seed: { type: 'string', default: '1' },
    write: { type: 'boolean', default: false },
  },
});
const seed = Number(values.seed);
const samples = <T>(one: fc.Arbitrary<T>, numRuns: number): T[] => fc.sample(one, { numRuns, seed });

function attackTable(table: RawTable): string[] {
  const { tables, withRest } = released(rawReport({ tables: [table] }), []);
  return tables.flatMap((printed) => {
    const found = puzzleOfTable(printed, withRest.length > 0, 180).solve();
    return found === null ? ['nothing fits'] : workedOut(found);
  });
}

function attackChoices({ table, hasRest }: Choices): string[] {
  const { tables } = released(rawReport({ tables: [table], withRest: hasRest ? [table.id] : [] }), []);
  return tables.flatMap((printed) => {
    const found = puzzleOfTable(printed, hasRest, 40).solve();
    return found === null ? ['nothing fits'] : workedOut(found);
  });
}

function attackYear(year: Year, only: 'all' | 'occurring'): string[] {
  const printed: { readonly span: Span; readonly report: ReleasedReport }[] = [];
  for (const { span, raw } of reportsOf(year, 'adds', only))
    printed.push({
      span,
      report: released(
        raw,
        printed.map(({ report }) => report),
      ),
    });
  const found = puzzleOfYear(printed, mostInYear).solve();
  return found === null ? ['nothing fits'] : workedOut(found);
}

/** Children by what a report tells them apart by, as they fall in a half-year of a middling team. */
const halfYear = fc
  .record({
    cases: fc.integer({ min: 40, max: 120 }),
    weights: fc.array(fc.integer({ min: 1, max: 12 }), { minLength: 2, maxLength: 8 }),
  })
  .map(({ cases, weights }) => {
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    const cells = weights.map((weight) => Math.round((cases * weight) / all));
    return oneWay(
      'A3',
      cells,
      cells.reduce((sum, count) => sum + count, 0),
    );
  });

/** Of cells in realistic tables: how many are small, and how many others are withheld with them. */
function utility(numRuns: number): string {
  const marks = samples(halfYear, numRuns).flatMap((table): Figure[] =>
    released(rawReport({ tables: [table] }), []).tables.flatMap(({ cells }) => cells.flat()),
  );
  const share = (mark: Figure): string =>
    `${((100 * marks.filter((figure) => figure === mark).length) / marks.length).toFixed(1)} %`;
  return `${marks.length} cells of half-years with 40 to 120 cases: ${share('<5')} small, ${share('..')} withheld beside them`;
}

const started = performance.now();
const tables = samples(randomTable, Number(values.tables)).map(attackTable);
const choices = samples(randomChoices, Number(values.tables)).map(attackChoices);
// In every other year a group that nobody is in has no column.
const years = samples(randomYear, Number(values.years)).map((year, place) =>
  attackYear(year, place % 2 === 0 ? 'all' : 'occurring'),
);
const told = [...tables, ...choices, ...years].filter((found) => found.length > 0);
const lines = [
  `${tables.length} tables, ${choices.length} whose cells overlap, and ${years.length} years of two to four reports attacked; ${told.length} told too much`,
  ...told.slice(0, 10).map((found) => `- ${found.join('; ')}`),
  utility(2000),
];
process.stdout.write(`${lines.join('\n')}\n`);
if (values.write)
  writeFileSync(
    new URL('disclosure-results.md', import.meta.url),
    [
      '# Attacks on reports',
      '',
      `\`npm run test:disclosure -- --tables ${values.tables} --years ${values.years} --seed ${values.seed} --write\`, ${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}, ${Math.round((performance.now() - started) / 1000)} s.`,
      '',
      ...lines.map((line) => (line.startsWith('-') ? line : `${line}.`)),
      '',
    ].join('\n'),
  );
process.exitCode = told.length > 0 ? 1 : 0;
