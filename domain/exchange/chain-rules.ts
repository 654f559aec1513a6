import { registry } from '../registry.ts';
import type { Body } from '../registry.ts';

const PREFIX = 'apart/';

/**
 * The chain of hashes that a change is part of, where a change says its case: the case, '' outside any, or for what
 * must leave no trace where it is left out, one of its own.
 */
export const chainOf = (entity: string, rowId: string, caseId: string): string =>
  hasOwnChain(entity) ? `${PREFIX}${rowId}` : caseId;

/** Whether a chain is one change's own, and so no case's. */
export const isOwnChain = (chain: string): boolean => chain.startsWith(PREFIX);

interface Told {
  readonly caseId: string;
  readonly entity: string;
  /** JSON */
  readonly value: string;
}

/** The case that a change tells of, '' outside any: a reported concern names it inside, as its chain is its own. */
export function caseToldOf({ caseId: chain, entity, value }: Told): string {
  if (!isOwnChain(chain)) return chain;
  if (entity !== 'safeguardingReports' || value === '') return '';
  return (JSON.parse(value) as Body<'safeguardingReports'>).caseId ?? '';
}

function hasOwnChain(name: string): boolean {
  const known = Object.entries(registry).find(([entity]) => entity === name)?.[1];
  return known?.kind === 'fact' && known.ownChain;
}
