/**
 * A small rotating log of event codes, for whoever has to find out why the app did not start. Codes and
 * numbers only: no text from data, no file names, no error messages from elsewhere.
 */
import { appendFileSync, existsSync, mkdirSync, renameSync, statSync } from 'node:fs';
import { join } from 'node:path';

export type LogEvent =
  | 'app-started'
  | 'app-failed'
  | 'app-second-start'
  | 'core-started'
  | 'core-exited'
  | 'core-given-up'
  | 'core-stopped'
  | 'window-gone'
  | 'child-gone'
  | 'sender-refused'
  | 'channel-refused'
  | 'request-blocked'
  | 'permission-refused'
  | 'navigation-blocked'
  | 'window-refused'
  | 'locked'
  | 'shell-failed';

export type Log = (event: LogEvent, number?: number) => void;

interface Limits {
  readonly maxBytes: number;
  /** Older files kept beside the current one. */
  readonly kept: number;
}

function rotate(file: string, kept: number): void {
  for (let n = kept - 1; n >= 0; n -= 1) {
    const from = n === 0 ? file : `${file}.${n}`;
    if (existsSync(from)) renameSync(from, `${file}.${n + 1}`);
  }
}

export function createLog(
  folder: string,
  { maxBytes, kept }: Limits = { maxBytes: 1_000_000, kept: 5 },
): Log {
  const file = join(folder, 'teambordet.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (event, number) => {
    const line = `${new Date().toISOString()} ${event}${number === undefined ? '' : ` ${number}`}\n`;
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > maxBytes) rotate(file, kept);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full disk must not stop the app because of its log.
    }
  };
}
