/** The wall does not outlive the window it belongs to. */
import { once } from 'node:events';
import { rmSync } from 'node:fs';
import { describe, it } from 'vitest';
import { launchApp } from '../support/app.ts';
import { callFrom } from '../support/calls.ts';

describe('a wall whose app is closed', () => {
  it('closes with the window it belongs to', async () => {
    const other = await launchApp();
    const [orphan] = await Promise.all([
      other.app.waitForEvent('window'),
      callFrom(other.window, 'shell.projector', { open: true }),
    ]);
    // Nothing is unlocked, and the wall looks as in any pause.
    await orphan.getByText('Kort paus').waitFor();
    const ended = once(other.app.process(), 'exit');
    // The app ends with its last window, and takes the answer along.
    void other.app
      .evaluate(({ BrowserWindow }) => {
        BrowserWindow.getAllWindows()
          .find((one) => !one.webContents.getURL().includes('projector'))
          ?.close();
      })
      .catch(() => undefined);
    await ended;
    rmSync(other.saved, { recursive: true, force: true });
  });
});
