/**
 * `npm run test:long`: the tests of `npm test` with ten times as many random cases, every item of a long meeting, and
 * every screen in every theme; and those that need no window once more in each of `zones`.
 *
 *   -- --only app      only what runs in Electron (or `rules`: only what needs no window; `zones`: that, in each zone)
 *   -- --write         also writes tests/heavy/long-results.md
 */
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { cpus, tmpdir } from 'node:os';
import { join } from 'node:path';
import { parseArgs } from 'node:util';
import { z } from 'zod';
import { buildApp } from '../../build/build-app.ts';
import { findElectron } from '../../build/electron-runtime.ts';
import { electronEnvironment } from '../../build/launch.ts';
import { inModules } from '../../build/project.ts';
import { run, stop } from '../../build/run.ts';
import { ensureSystemLibraries } from '../../build/system-libraries.ts';

const { values } = parseArgs({
  options: { only: { type: 'string' }, write: { type: 'boolean', default: false } },
});
/** As far west and as far east as there are people, in between, and where summer time comes and goes. */
const zones = ['Pacific/Midway', 'UTC', 'Europe/Stockholm', 'Pacific/Kiritimati'];
const isAsked = (part: string): boolean => values.only === undefined || values.only === part;
const Report = z.object({ numTotalTests: z.number(), numPassedTests: z.number() });
const folder = mkdtempSync(join(tmpdir(), 'teambordet-long-'));

/** Runs the tests, prints them as they go, and answers with a line on how it went. */
async function take(name: string, args: readonly string[], env: NodeJS.ProcessEnv): Promise<string> {
  const file = join(folder, 'report.json');
  const start = performance.now();
  const reporters = ['--reporter=default', '--reporter=json', `--outputFile.json=${file}`];
  const code = await run(
    process.execPath,
    [inModules('vitest/vitest.mjs'), 'run', ...args, ...reporters],
    env,
  );
  if (code !== 0) process.exitCode = 1;
  const { numTotalTests, numPassedTests } = Report.parse(JSON.parse(readFileSync(file, 'utf8')));
  const minutes = ((performance.now() - start) / 60_000).toFixed(1);
  return `- ${name}: ${numPassedTests} of ${numTotalTests} tests passed, ${minutes} minutes`;
}

const long = { TEAMBORDET_LONG: '1' };
const lines: string[] = [];
if (isAsked('rules')) lines.push(await take('rules', [], { ...process.env, ...long }));
if (isAsked('zones'))
  for (const zone of zones) lines.push(await take(`rules in ${zone}`, [], { ...process.env, TZ: zone }));
if (isAsked('app')) {
  const tools = { strace: 'strace', pdftotext: 'poppler-utils', age: 'age' };
  if (!ensureSystemLibraries(tools)) stop('The app was not run.');
  const electron = await findElectron();
  await buildApp({ force: false });
  lines.push(
    await take('app', ['--config', 'vitest.e2e.config.ts'], { ...electronEnvironment(electron), ...long }),
  );
}
rmSync(folder, { recursive: true });
console.log(lines.join('\n'));
if (values.write)
  writeFileSync(
    join(import.meta.dirname, 'long-results.md'),
    [
      '# The tests at length',
      '',
      `${new Date().toISOString().slice(0, 10)}, ${cpus().length} × ${cpus()[0]?.model ?? 'unknown'}. Written by \`npm run test:long -- ${process.argv.slice(2).join(' ')}\`.`,
      '',
      ...lines,
      '',
    ].join('\n'),
  );
