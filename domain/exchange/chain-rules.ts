import { registry } from '../registry.ts';

const PREFIX = 'apart/';

/**
 * The chain of hashes that a change is part of, where a change says its case: the case, '' outside any, or for what
 * must leave no trace where it is left out, one of its own.
 */
export const chainOf = (entity: string, rowId: string, caseId: string): string =>
  hasOwnChain(entity) ? `${PREFIX}${rowId}` : caseId;

/** Whether a chain is one change's own, and so no case's. */
export const isOwnChain = (chain: string): boolean => chain.startsWith(PREFIX);

function hasOwnChain(name: string): boolean {
  const known = Object.entries(registry).find(([entity]) => entity === name)?.[1];
  return known?.kind === 'fact' && known.ownChain;
}
