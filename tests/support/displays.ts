/** A virtual screen for each run of the app beside another: on one screen they would take each other's focus. */
import { spawn } from 'node:child_process';
import { hasDisplay } from '../../build/machine.ts';

/** The app waits more than it works: two at a time keep two cores busy. With three, tests that wait begin to fail. */
export const LANES = hasDisplay() ? 1 : 2;
export const DISPLAYS = 'TEAMBORDET_DISPLAYS';

/** Starts an X server that finds a free number by itself. */
async function startDisplay(): Promise<{ readonly name: string; stop(): void }> {
  const server = spawn('Xvfb', ['-displayfd', '3', '-screen', '0', '1920x1200x24', '-nolisten', 'tcp'], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
  });
  const answer = server.stdio[3];
  if (!answer) throw new Error('Xvfb was given a place to say its number');
  const number = await new Promise<string>((resolve, reject) => {
    answer.once('data', (chunk: Buffer) => resolve(chunk.toString().trim()));
    server.once('error', reject);
    server.once('exit', (code) => reject(new Error(`Xvfb has ended (${code})`)));
  });
  return { name: `:${number}`, stop: () => void server.kill() };
}

let stopAll = (): void => undefined;

/** Once for the whole run. Where there is a display already, the app is shown on it. */
export async function setup(): Promise<void> {
  if (hasDisplay()) return;
  const displays = await Promise.all(Array.from({ length: LANES }, startDisplay));
  process.env[DISPLAYS] = displays.map(({ name }) => name).join(' ');
  stopAll = () => {
    for (const display of displays) display.stop();
  };
}

export const teardown = (): void => {
  stopAll();
};
