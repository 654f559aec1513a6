import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { appArguments, devArguments } from '../../build/launch.ts';
import { projectFolder } from '../../build/project.ts';

const { scripts } = JSON.parse(readFileSync(join(projectFolder, 'package.json'), 'utf8')) as {
  readonly scripts: Readonly<Record<string, string>>;
};

it('npm run demo starts the app with what it knows a demo by', () => {
  expect(scripts['demo']).toBe(`${scripts['start']} --demo`);
  expect(appArguments(['--demo']).slice(-2)).toEqual(['.', '--demo']);
});

it('npm run dev hands on what is not for the tool that it runs', () => {
  const args = devArguments(['--demo']);
  expect(args.slice(-2)).toEqual(['--', '--demo']);
  expect(args).toContain('--watch');
});
