import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { PlainDate } from '../kernel/plain-date.ts';
import { FreeText } from '../kernel/text-fields.ts';
import { obstacleKinds } from './obstacles.ts';

/**
 * How the steering group gets to know of what is lifted to it: by an obstacle that it has not answered, or by a new one.
 * It says nothing of the task or the case, and nothing leads from it to them.
 */
export const Lift = z.object({
  /** Null of a new one, which is then of this kind and in these words. */
  obstacleId: Id.nullable(),
  kind: z.enum(obstacleKinds),
  text: FreeText,
  /** The day of the steering group's meeting; needed unless the obstacle is before it already. */
  on: PlainDate.nullable(),
});
export type Lift = z.infer<typeof Lift>;
