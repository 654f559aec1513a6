import { obstacleKinds } from '../../domain/obstacles/obstacles.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';

interface Obstacles {
  readonly kind: (typeof obstacleKinds)[number];
  readonly count: number;
  /** The day the first of them was raised. */
  readonly since: string;
  /** Who has been proposed to do something about them, a comma between. */
  readonly owners: string;
}

/** What stands in the way, by kind, in the order of kinds; none of which there is nothing. */
export const obstaclesByKind = ({ obstacles }: Pick<ShownDocument, 'obstacles'>): Obstacles[] =>
  obstacleKinds.flatMap((kind) => {
    const of = obstacles.filter((one) => one.kind === kind);
    const [since] = of.map((one) => one.since).toSorted();
    const owners = [...new Set(of.map(({ owner }) => owner).filter((owner) => owner !== ''))].join(', ');
    return since === undefined ? [] : [{ kind, count: of.length, since, owners }];
  });
