import type { Lift } from '../../domain/obstacles/lift.ts';
import { lackOfLift, takesLifts } from '../../domain/obstacles/lift-rules.ts';
import { useApi } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import type { Obstacle } from './obstacle.ts';

const nothing: Lift = { obstacleId: null, kind: 'queue', text: '', on: null };

export interface Lifting {
  readonly value: Lift;
  readonly set: (change: Partial<Lift>) => void;
  /** What it can be lifted under. */
  readonly open: readonly Obstacle[];
  /** The one that is chosen; null while it is a new one. */
  readonly under: Obstacle | null;
  readonly lacks: ReturnType<typeof lackOfLift>;
  readonly discard: () => Promise<void>;
}

/**
 * The half-written words to the steering group about one thing, kept over lock and crash.
 * @param key of what is lifted, such as `task/…`
 */
export function useLift(key: string, isLifting: boolean): Lifting {
  const draft = useDraft(`lift/${key}`, nothing);
  const { data } = useApi('obstacles.list', null, { enabled: isLifting });
  const open = (data ?? []).filter(takesLifts);
  const under = open.find(({ id }) => id === draft.value.obstacleId) ?? null;
  const value = { ...draft.value, obstacleId: under?.id ?? null };
  return {
    value,
    set: (change) => draft.setValue((now) => ({ ...now, ...change })),
    open,
    under,
    lacks: isLifting ? lackOfLift(value, under) : null,
    discard: draft.remove,
  };
}
