import type { z } from 'zod';
import type { vaultContract } from '../../domain/vault/vault-contract.ts';
import { verifyAccessLog } from '../../db/access-log-sql.ts';
import { countChanges } from '../../db/changes/read.ts';
import { compareProjection, countRows, rebuildProjection } from '../../db/changes/rebuild.ts';
import { verifyChains } from '../../db/changes/verify.ts';
import { compareCards, refreshAllCards } from '../../db/case-cards.ts';
import { listSeals } from '../../db/seals-sql.ts';
import { noteRebuilt } from '../../db/migrate.ts';
import type { Store } from '../../db/query.ts';

type Comparison = z.output<(typeof vaultContract)['vault.compareProjection']['output']>;

/** State tables and cards against the change log, and every chain of hashes walked. Nothing is changed. */
export function compare(store: Store): Comparison {
  const { chains, broken } = verifyChains(store);
  const differences = compareAsFarAsItGoes(store, broken > 0);
  const seals = listSeals(store);
  return {
    changes: countChanges(store),
    rows: countRows(store),
    differences,
    chains,
    brokenChains: broken,
    sealed: seals.length,
    alteredSeals: seals.flatMap(({ meetingId, state }) => (state === 'intact' ? [] : [{ meetingId, state }])),
    accessLog: verifyAccessLog(store),
  };
}

/** A value that somebody has made unreadable cannot be shown anew: the chain it breaks says so already. */
function compareAsFarAsItGoes(store: Store, isBroken: boolean): Comparison['differences'] {
  try {
    return store.transaction(() => [...compareProjection(store), ...compareCards(store)]);
  } catch (error) {
    if (isBroken && error instanceof SyntaxError) return [];
    throw error;
  }
}

/** Makes the state tables again from the log, in one transaction. */
export function rebuild(store: Store): { rows: number } {
  return store.transaction(() => {
    const rows = rebuildProjection(store);
    refreshAllCards(store);
    noteRebuilt(store);
    return { rows };
  });
}
