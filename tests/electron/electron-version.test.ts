import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';

const read = (path: string): string => readFileSync(join(import.meta.dirname, '../..', path), 'utf8');
const { devDependencies } = JSON.parse(read('package.json')) as {
  readonly devDependencies: Readonly<Record<string, string>>;
};

it('what is packed is a pinned Electron without the context-isolation holes of CVE-2026-70601 and -70610', () => {
  const version = devDependencies['electron'] ?? '';
  expect(version).toMatch(/^\d+\.\d+\.\d+$/);
  expect(Number(version.split('.')[0])).toBeGreaterThanOrEqual(42);
});
