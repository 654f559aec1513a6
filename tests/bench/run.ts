/**
 * `npm run bench`: every bench, one after the other, on the built app.
 *
 *   -- --json          prints the results as JSON
 *   -- --write         also writes tests/bench/results.md
 *   -- --only a,b      only these
 *
 * Ratios are gated loosely and milliseconds hardly at all: a shared machine breathes. It ends with 1 when a goal is missed.
 */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildApp } from '../../build/build-app.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { onSomeDisplay } from '../../build/launch.ts';
import { hasDisplay } from '../../build/machine.ts';
import { run, stop } from '../../build/run.ts';
import { ensureSystemLibraries } from '../../build/system-libraries.ts';
import { caseList } from './case-list.ts';
import { coldStart } from './cold-start.ts';
import { exchange } from './exchange.ts';
import { followUpReport } from './follow-up-report.ts';
import type { Bench, Result } from './measure.ts';
import { merge } from './merge.ts';
import { nextCase } from './next-case.ts';
import { paper } from './paper.ts';
import { isMet, toMarkdown, toTable } from './report.ts';
import { save } from './save.ts';
import { unlock } from './unlock.ts';
import { yearReport } from './year-report.ts';

const benches: readonly Bench[] = [
  save,
  unlock,
  nextCase,
  caseList,
  followUpReport,
  yearReport,
  paper,
  exchange,
  coldStart,
  merge,
];
const wants = (flag: string): boolean => process.argv.includes(flag);
const only = wants('--only') ? (process.argv[process.argv.indexOf('--only') + 1] ?? '').split(',') : [];

async function measure(): Promise<Result[]> {
  const results: Result[] = [];
  for (const bench of benches) {
    if (only.length > 0 && !only.includes(bench.name)) continue;
    process.stderr.write(`── ${bench.name}\n`);
    results.push(...(await bench.run()));
  }
  return results;
}

async function main(): Promise<void> {
  if (!ensureSystemLibraries()) stop('The benches were not run.');
  const electron = await findElectron();
  await buildApp({ force: false });
  const results = await measure();
  console.log(wants('--json') ? JSON.stringify(results, null, 2) : toTable(results));
  if (wants('--write'))
    writeFileSync(join(import.meta.dirname, 'results.md'), toMarkdown(results, electron.note));
  process.exitCode = results.every(isMet) ? 0 : 1;
}

if (hasDisplay()) await main();
else {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = await run(program, args);
}
