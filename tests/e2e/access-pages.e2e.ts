/** Everybody can read and reach everything: every page outside a meeting. */
import { expect, it } from 'vitest';
import { lookAtSample } from '../support/look-around.ts';
import { pages } from '../support/page-screens.ts';
import { taskScreens } from '../support/task-screens.ts';

it('of the sample team meets no obstacle on any page', { timeout: 600_000 }, async () => {
  expect(await lookAtSample([...pages, ...taskScreens])).toEqual([]);
});
