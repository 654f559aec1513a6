/** Another machine with the same case log, and what happens when the two hear of each other. */
import { applyChange } from '../../db/changes/apply.ts';
import { listChanges } from '../../db/changes/read.ts';
import { refreshAllCards } from '../../db/case-cards.ts';
import { createStore } from '../../db/query.ts';
import { coreOver, freshDatabase } from './test-core.ts';
import type { TestCore } from './test-core.ts';

/** A core on a machine of its own, that has heard of everything so far. */
export function secondDevice(first: TestCore, device = '00000000000000bb'): TestCore {
  const { db, close } = freshDatabase(device);
  tell(first, { db });
  return coreOver(db, close);
}

/** Everything that one machine knows, to the other. */
export function tell(from: TestCore, to: Pick<TestCore, 'db'>): void {
  const store = createStore(to.db);
  store.transaction(() => {
    for (const change of listChanges(from.core.store)) applyChange(store, change);
    refreshAllCards(store);
  });
}
