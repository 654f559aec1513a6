/** Everybody can read and reach everything: every paper and every dialog outside a meeting. */
import { expect, it } from 'vitest';
import { lookAtSample } from '../support/look-around.ts';
import { dialogs } from '../support/dialog-screens.ts';
import { papers } from '../support/paper-screens.ts';

it('of the sample team meets no obstacle on any paper or dialog', { timeout: 600_000 }, async () => {
  expect(await lookAtSample([...papers, ...dialogs])).toEqual([]);
});
