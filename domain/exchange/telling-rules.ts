import type { Role } from '../kernel/permissions.ts';
import { passageInCase, passageOutsideCases } from './scope-rules.ts';
import type { CaseScope, Passage, Told } from './scope-rules.ts';

/** Outside any case, what tells of many children at once or guards figures: it is read where it belongs. */
const readElsewhere: ReadonlySet<string> = new Set([
  'seals',
  'erasures',
  'reportSnapshots',
  'logReviews',
  'devices',
]);

/** held: that something was written there, and by whom · none: not even that */
export type Telling = Passage | 'none';

/**
 * What a list of changes (what a file brings, what two have changed) tells somebody at this machine of one of them.
 * @param scope null for what belongs to no case, and for a case that is not here
 */
export function tellingOf(
  told: Told & { readonly caseId: string },
  role: Role,
  scope: CaseScope | null,
): Telling {
  const { entity, caseId } = told;
  if (entity === '' || entity === 'safeguardingReports') return 'none';
  if (caseId === '') return readElsewhere.has(entity) ? 'held' : passageOutsideCases(told, role);
  if (scope?.shown.plan !== true) return 'none';
  return passageInCase(told, { ...scope, isWhole: false });
}
