/** Everybody can read and reach everything: every paper, every dialog outside a meeting, and the lock. */
import { expect, it } from 'vitest';
import { lookAtSample } from '../support/look-around.ts';
import { dialogs } from '../support/dialog-screens.ts';
import { lockedSample } from '../support/locked-screens.ts';
import { papers } from '../support/paper-screens.ts';

it(
  'of the sample team meets no obstacle on any paper or dialog, nor when it is locked or gone',
  { timeout: 600_000 },
  async () => {
    expect(await lookAtSample([...papers, ...dialogs, ...lockedSample])).toEqual([]);
  },
);
