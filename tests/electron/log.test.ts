import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { createLog } from '../../electron/main/log.ts';

const folder = mkdtempSync(join(tmpdir(), 'teambordet-log-'));
afterEach(() => {
  rmSync(folder, { recursive: true, force: true });
});

describe('the log', () => {
  it('holds a time, an event code and at most a number', () => {
    const log = createLog(folder);
    log('app-started');
    log('core-exited', 11);
    const lines = readFileSync(join(folder, 'teambordet.log'), 'utf8').trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    for (const line of lines) expect(line).toMatch(/^\d{4}-\d{2}-\d{2}T[\d:.]+Z [a-z-]+( \d+)?$/);
  });

  it('can be read by the user alone', () => {
    createLog(folder)('app-started');
    expect(statSync(join(folder, 'teambordet.log')).mode & 0o077).toBe(0);
  });

  it('keeps a bounded number of bounded files', () => {
    const log = createLog(folder, { maxBytes: 100, kept: 3 });
    for (let n = 0; n < 100; n += 1) log('core-exited', n);
    const files = readdirSync(folder);
    expect(files.toSorted()).toEqual([
      'teambordet.log',
      'teambordet.log.1',
      'teambordet.log.2',
      'teambordet.log.3',
    ]);
    for (const file of files) expect(statSync(join(folder, file)).size).toBeLessThan(200);
  });
});
