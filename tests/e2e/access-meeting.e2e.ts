/** Everybody can read and reach everything in a meeting, and as a member, in the steering group and as auditor. */
import { expect, it } from 'vitest';
import { lookAtSample } from '../support/look-around.ts';
import { inMeeting, otherRoles } from '../support/meeting-screens.ts';

it(
  'of the sample team meets no obstacle in a meeting, nor whatever the role',
  { timeout: 600_000 },
  async () => {
    expect(await lookAtSample([...inMeeting, ...otherRoles])).toEqual([]);
  },
);
