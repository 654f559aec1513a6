import type { Violation } from '../kernel/errors.ts';
import type { IdentityProtectionKind } from './cases.ts';

export interface Protection {
  readonly identityProtection: IdentityProtectionKind;
  readonly namedUserIds: readonly string[];
}

/** With one, nobody can print, and an illness leaves the child without anybody who may read. */
export const FEWEST_NAMED = 2;

/**
 * A protected case always has somebody who can open it.
 * @param readerIds users whose role reads cases and who can still unlock
 */
export function checkProtection(
  { identityProtection, namedUserIds }: Protection,
  readerIds: readonly string[],
): Violation[] {
  if (identityProtection === 'none') return [];
  if (!namedUserIds.some((id) => readerIds.includes(id)))
    return [{ rule: 'case.noNamed', field: 'namedUserIds' }];
  return [];
}

/** Whether the form should warn: it can be saved, and still is too thin. */
export const isThinlyNamed = ({ identityProtection, namedUserIds }: Protection): boolean =>
  identityProtection !== 'none' && new Set(namedUserIds).size < FEWEST_NAMED;
