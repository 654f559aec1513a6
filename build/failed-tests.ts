/** What vitest's JSON reporter has written of the tests that failed: `npm test` says it once more at its end. */
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join, relative } from 'node:path';
import { inModules, projectFolder } from './project.ts';

interface Report {
  readonly testResults: readonly {
    readonly name: string;
    /** Why a file could not be run at all. */
    readonly message: string;
    readonly assertionResults: readonly {
      readonly fullName: string;
      readonly status: string;
      readonly failureMessages: readonly string[] | null;
    }[];
  }[];
}

/** Of an error, in characters: enough for a counterexample and the line it was found on. */
const MOST = 1500;
const folder = inModules('.cache/failed-tests');
const fileOf = (run: string): string => join(folder, `${run.replaceAll(' ', '-')}.json`);

/** The arguments with which vitest writes what `failedTests` reads; an older report of this run is gone. */
export function reportedAs(run: string): string[] {
  mkdirSync(folder, { recursive: true });
  rmSync(fileOf(run), { force: true });
  return ['--reporter=default', '--reporter=json', `--outputFile.json=${fileOf(run)}`];
}

/** A few lines for each test that failed: which, and how its errors begin. Empty when vitest came to no report. */
export function failedTests(run: string): string[] {
  if (!existsSync(fileOf(run))) return [];
  const { testResults } = JSON.parse(readFileSync(fileOf(run), 'utf8')) as Report;
  return testResults.flatMap(({ name, message, assertionResults }) => {
    const failed = assertionResults.filter(({ status }) => status === 'failed');
    const told = failed.map(({ fullName, failureMessages }) =>
      [fullName, ...(failureMessages ?? []).map((error) => error.slice(0, MOST))].join('\n'),
    );
    if (message !== '') told.push(message.slice(0, MOST));
    return told.map((text) => `${relative(projectFolder, name)}: ${text}`);
  });
}
