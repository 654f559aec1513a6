import type { PlainDate } from '../kernel/plain-date.ts';
import type { Lift } from './lift.ts';
import { maySteps } from './obstacle-rules.ts';
import type { ObstacleAnswer } from './obstacles.ts';

interface Told {
  readonly forwardedOn: PlainDate | null;
  readonly answer: ObstacleAnswer | null;
  readonly closedOn: PlainDate | null;
}

/** More can be lifted under an obstacle until the steering group has answered it. */
export const takesLifts = (told: Told): boolean => maySteps(told).includes('forward');

/**
 * What still keeps the steering group from seeing what is lifted.
 * @param under the obstacle that it is lifted under; null of a new one
 */
export function lackOfLift(
  { text, on }: Pick<Lift, 'text' | 'on'>,
  under: Pick<Told, 'forwardedOn'> | null,
): 'lift.text' | 'lift.on' | null {
  if (under === null && text.trim() === '') return 'lift.text';
  return on === null && (under === null || under.forwardedOn === null) ? 'lift.on' : null;
}
