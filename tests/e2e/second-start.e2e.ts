/** However often and however fast somebody starts the app, there is one window, and it comes to the front. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, it } from 'vitest';
import { type LaunchedApp, launchApp } from '../support/app.ts';
import { newRoot, removeRoots } from '../support/prepared-folder.ts';

afterAll(removeRoots);

const root = newRoot();
const folder = join(root, 'data');
const said = join(root, 'said');
const under = join(root, 'heard-electron');
const sentence = 'Teambordet är redan öppet. Fönstret som är öppet visas.';

const windowsOf = ({ app }: LaunchedApp) =>
  app.evaluate(({ BrowserWindow }) =>
    BrowserWindow.getAllWindows().map((window) => `${window.isVisible()} ${window.isFocused()}`),
  );

it('of two starts at once one gives way and says so, as does a later one, which shows the window again', async () => {
  writeFileSync(under, `#!/bin/sh\nexec "$TEAMBORDET_ELECTRON" "$@" >> '${said}'\n`);
  chmodSync(under, 0o700);
  const starts = await Promise.allSettled([launchApp({ folder, under }), launchApp({ folder, under })]);
  const [open, ...others] = starts.flatMap((start) => (start.status === 'fulfilled' ? [start.value] : []));
  if (open === undefined) throw new Error('neither start has opened a window');
  expect(others).toEqual([]);
  expect(readFileSync(said, 'utf8')).toContain(sentence);
  await expect.poll(() => windowsOf(open), { timeout: 10_000 }).toEqual(['true true']);

  await open.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows()[0]?.hide());
  expect(await windowsOf(open)).toEqual(['false false']);
  await expect(launchApp({ folder, under })).rejects.toThrow(/launch|closed/);
  await expect.poll(() => windowsOf(open), { timeout: 10_000 }).toEqual(['true true']);
  await open.window.getByRole('button', { name: 'Skapa ärendelogg' }).waitFor();
  await open.close();
});
