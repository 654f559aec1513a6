/**
 * `npm run paper`: makes every paper of the app in its window, with no row, one, 37 and 500, and reads the PDF back.
 *
 *   -- --counts 0,37   other numbers of rows
 *   -- --write         also writes tests/heavy/paper-results.md
 *   -- --keep FOLDER   leaves the PDFs there, to be looked at
 *
 * It ends with 1 when a row is missing or doubled, a page has no number, head or classification, or a tag is missing.
 */
import { copyFileSync, mkdirSync, readdirSync, statSync, writeFileSync } from 'node:fs';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { buildApp } from '../../build/build-app.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { onSomeDisplay } from '../../build/launch.ts';
import { hasDisplay } from '../../build/machine.ts';
import { run, stop } from '../../build/run.ts';
import { ensureSystemLibraries } from '../../build/system-libraries.ts';
import { launchApp } from '../support/app.ts';
import type { LaunchedApp } from '../support/app.ts';
import { unlock } from '../support/journey.ts';
import { readPdf } from '../support/pdf.ts';
import { removeRoots } from '../support/prepared-folder.ts';
import { goTo } from '../support/screens.ts';
import { faultsOf } from './paper-checks.ts';
import { prepareTeam } from './paper-team.ts';
import { papersOf } from './papers-to-make.ts';
import type { PaperToMake } from './papers-to-make.ts';

const { values } = parseArgs({
  options: {
    counts: { type: 'string', default: '0,1,37,500' },
    write: { type: 'boolean', default: false },
    keep: { type: 'string' },
  },
});

interface Made {
  readonly name: string;
  readonly rows: number;
  readonly pages: number;
  readonly ms: number;
  readonly faults: readonly string[];
}

const TIMEOUT_MS = 180_000;

/** Opens a paper by its address, saves it as a PDF and reads what became of it. */
async function make({ window, saved }: LaunchedApp, paper: PaperToMake): Promise<Made> {
  const rows = paper.rules.once.length;
  try {
    await goTo(window, paper.path);
    await window.getByRole('article').waitFor({ timeout: TIMEOUT_MS });
    await paper.choose?.(window);
    const started = performance.now();
    await window.getByRole('button', { name: /^Spara som pdf/ }).click({ timeout: TIMEOUT_MS });
    await window.getByText(/^Pdf-filen är sparad/).waitFor({ timeout: TIMEOUT_MS });
    const ms = Math.round(performance.now() - started);
    const file = newestPdf(saved);
    keep(file, paper, rows);
    const pdf = readPdf(file);
    return { name: paper.name, rows, pages: pdf.pages.length, ms, faults: faultsOf(pdf, paper.rules) };
  } catch (error) {
    return {
      name: paper.name,
      rows,
      pages: 0,
      ms: 0,
      faults: [`was not made: ${String(error).split('\n')[0]}`],
    };
  }
}

function keep(file: string, { name }: PaperToMake, rows: number): void {
  if (values.keep === undefined) return;
  mkdirSync(values.keep, { recursive: true });
  copyFileSync(file, join(values.keep, `${name} ${rows}.pdf`));
}

function newestPdf(folder: string): string {
  const pdfs = readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('.pdf'))
    .map((name) => join(folder, name));
  const [newest] = pdfs.toSorted((a, b) => statSync(b).mtimeMs - statSync(a).mtimeMs);
  return newest ?? '';
}

async function main(): Promise<void> {
  if (!ensureSystemLibraries()) stop('No paper was made.');
  const electron = await findElectron();
  await buildApp({ force: false });
  const made: Made[] = [];
  for (const count of values.counts.split(',').map(Number)) {
    const team = await prepareTeam(count);
    const started = await launchApp({ folder: team.folder, now: '2027-01-15T09:00:00Z' });
    await unlock(started.window);
    for (const paper of papersOf(team)) {
      made.push(await make(started, paper));
      console.log(lineOf(made.at(-1)));
    }
    await started.close();
    removeRoots();
  }
  const faulty = made.filter(({ faults }) => faults.length > 0);
  if (values.write)
    writeFileSync(
      join(import.meta.dirname, 'paper-results.md'),
      [
        '# Every paper, read back',
        '',
        `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model}, ${process.platform}. ${electron.note}`,
        '',
        `Written by \`npm run paper -- --counts ${values.counts} --write\`. ${made.length} papers, ${faulty.length} with faults.`,
        '',
        ...made.map((one) => `- ${lineOf(one)}`),
        '',
      ].join('\n'),
    );
  process.exitCode = faulty.length === 0 ? 0 : 1;
}

const lineOf = (made: Made | undefined): string =>
  made === undefined
    ? ''
    : `${made.name}, ${made.rows} rows: ${made.pages} pages in ${made.ms} ms, ${made.faults.length === 0 ? 'as it should be' : made.faults.slice(0, 4).join('; ')}`;

if (hasDisplay()) await main();
else {
  const [program, args] = onSomeDisplay(process.execPath, process.argv.slice(1));
  process.exitCode = await run(program, args);
}
