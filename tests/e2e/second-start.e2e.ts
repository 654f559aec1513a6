import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { expect, it } from 'vitest';
import { findElectron } from '../../build/electron-runtime.ts';
import { electronEnvironment, sandboxArguments } from '../../build/launch.ts';
import { projectFolder } from '../../build/project.ts';
import { launchApp } from '../support/app.ts';

it('a second start gives way to the first', async () => {
  const first = await launchApp();
  const runtime = await findElectron();
  const env = { ...electronEnvironment(runtime), TEAMBORDET_DATA: first.folder };
  const second = spawn(runtime.executable, [...sandboxArguments, projectFolder], { env, stdio: 'ignore' });
  const [code] = await once(second, 'exit');
  expect(code).toBe(0);
  expect(await first.app.evaluate(({ BrowserWindow }) => BrowserWindow.getAllWindows().length)).toBe(1);
  await first.close();
});
