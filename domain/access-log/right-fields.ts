import type { EntityName } from '../registry.ts';

/**
 * What the gate reads of a case, a unit or a file about them: a change of it is a change of who may see what. The words
 * are those of the log. Users and their roles are written down where they are changed, and so is a consent.
 */
export const rightFields: Partial<Record<EntityName, Readonly<Record<string, string>>>> = {
  cases: {
    custody: 'custody',
    birthYear: 'birthYear',
    adultOn: 'adultOn',
    identityProtection: 'protection',
    namedUserIds: 'named',
    doNotDiscloseTo: 'withheldFrom',
  },
  units: { archived: 'unitArchived' },
};
