import { isAllowed, type Role } from '../../domain/kernel/permissions.ts';
import type { Translate } from '../text/t.ts';

/** Whoever may read no case is not asked to search for one. */
export const searchLabel = (t: Translate, role: Role): string =>
  t(isAllowed(role, 'case.read') ? 'app.search.label' : 'app.search.actions');
