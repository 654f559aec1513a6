/**
 * A small rotating log of event codes, for whoever has to find out why the app did not start. Codes and
 * numbers only: no text from data, no file names, no error messages from elsewhere.
 */
import { appendFileSync, mkdirSync, renameSync, statSync } from 'node:fs';
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

const MAX_BYTES = 1_000_000;
const KEPT = 5;

function rotate(file: string): void {
  for (let n = KEPT - 1; n >= 0; n -= 1) {
    try {
      renameSync(n === 0 ? file : `${file}.${n}`, `${file}.${n + 1}`);
    } catch {
      // That one is not there yet.
    }
  }
}

export function createLog(folder: string): Log {
  const file = join(folder, 'teambordet.log');
  mkdirSync(folder, { recursive: true, mode: 0o700 });
  return (event, number) => {
    const line = `${new Date().toISOString()} ${event}${number === undefined ? '' : ` ${number}`}\n`;
    try {
      if ((statSync(file, { throwIfNoEntry: false })?.size ?? 0) > MAX_BYTES) rotate(file);
      appendFileSync(file, line, { mode: 0o600 });
    } catch {
      // A full disk must not stop the app because of its log.
    }
  };
}
