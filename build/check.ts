/**
 * `npm run check`: everything that needs no window. `npm test` (`--with-app`) also builds the app and runs it.
 * Every step is run, so that one call shows everything that is wrong. Steps that use one core run two at a time, beside the
 * app in Electron, which waits more than it works.
 */
import { findElectron } from './electron-runtime.ts';
import { failedTests, reportedAs } from './failed-tests.ts';
import { electronEnvironment } from './launch.ts';
import { inModules } from './project.ts';
import { run, runAside } from './run.ts';
import { ensureSystemLibraries } from './system-libraries.ts';
import { zoneTests } from './zone-tests.ts';

interface Step {
  readonly name: string;
  readonly script: string;
  readonly args: readonly string[];
  readonly env?: Readonly<Record<string, string>>;
}

const vitest = inModules('vitest/vitest.mjs');
/** What uses one core, the longest first. */
const smallSteps: readonly Step[] = [
  { name: 'types', script: 'build/types.ts', args: [] },
  {
    name: 'format',
    script: inModules('prettier/bin/prettier.cjs'),
    args: ['--check', '--log-level', 'warn', '.'],
  },
  {
    name: 'lint',
    script: inModules('oxlint/bin/oxlint'),
    args: ['--type-aware', '--deny-warnings', '--threads=1'],
    // For the part that knows types, a program in Go: each of its threads would work out the same types for itself.
    env: { GOMAXPROCS: '1' },
  },
  // Whatever asks the machine's zone holds wherever it stands: as far west and as far east as there are people.
  ...['Pacific/Midway', 'Pacific/Kiritimati'].map((zone) => ({
    name: `days in ${zone}`,
    script: vitest,
    args: ['run', '--maxWorkers=1', ...new Set(Object.values(zoneTests))],
    env: { TZ: zone },
  })),
  { name: 'unused code', script: inModules('knip/bin/knip.js'), args: [] },
];

const failed: string[] = [];
/** Of the tests that failed: between them and the end stand thousands of lines. */
const toldAtTheEnd: string[] = [];

async function runSmallSteps(): Promise<string[]> {
  console.log(`\n── ${smallSteps.map(({ name }) => name).join(', ')}: told at the end`);
  const waiting = [...smallSteps];
  const told: string[] = [];
  const worker = async (): Promise<void> => {
    for (let step = waiting.shift(); step !== undefined; step = waiting.shift()) {
      const { name, script, args, env } = step;
      const { code, said } = await runAside(process.execPath, [script, ...args], { ...process.env, ...env });
      told.push(`\n── ${name}\n${said.trimEnd()}`);
      if (code !== 0) failed.push(name);
    }
  };
  await Promise.all([worker(), worker()]);
  return told;
}

async function take(name: string, args: readonly string[], env = process.env): Promise<void> {
  console.log(`\n── ${name}`);
  if ((await run(process.execPath, args, env)) !== 0) failed.push(name);
}

async function takeTests(name: string, args: readonly string[], env?: NodeJS.ProcessEnv): Promise<void> {
  await take(name, [vitest, 'run', ...args, ...reportedAs(name)], env);
  toldAtTheEnd.push(...failedTests(name));
}

/** @returns how the app is run once it is built, or nothing when it cannot be */
async function buildForElectron(): Promise<(() => Promise<void>) | undefined> {
  // strace shows that the app reaches for no network; pdftotext reads what stands on paper, age the files we exchange.
  if (!ensureSystemLibraries({ strace: 'strace', pdftotext: 'poppler-utils', age: 'age' })) {
    failed.push('system libraries');
    return undefined;
  }
  const electron = await findElectron();
  console.log(`\n${electron.note}`);
  await take('build', ['build/build-app.ts']);
  // Yesterday's app would be tested instead.
  if (failed.includes('build')) return undefined;
  const args = ['--config', 'vitest.e2e.config.ts'];
  return () => takeTests('the app in Electron', args, electronEnvironment(electron));
}

const only = process.argv.includes('--only-app');
if (!only) await takeTests('tests', []);
// Nothing else reads the folder while the build puts files of its own in it.
const runInElectron = only || process.argv.includes('--with-app') ? await buildForElectron() : undefined;
const [told] = await Promise.all([only ? [] : runSmallSteps(), runInElectron?.()]);
for (const step of told) console.log(step);
for (const test of toldAtTheEnd) console.log(`\n✗ ${test}`);
console.log(failed.length === 0 ? '\nAll well.' : `\nNot well: ${failed.join(', ')}.`);
process.exitCode = failed.length === 0 ? 0 : 1;
