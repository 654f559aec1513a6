import { identityProtections } from '../cases/cases.ts';

type Stricter = (values: readonly unknown[]) => unknown;

/** The value that comes last in a list of all there are. */
const lastOf =
  (order: readonly unknown[]): Stricter =>
  (values) =>
    values.reduce((one, other) => (order.indexOf(other) > order.indexOf(one) ? other : one));

const listsOf = (values: readonly unknown[]): string[][] =>
  values.filter((value): value is string[] => Array.isArray(value));

const inAny: Stricter = (values) => [...new Set(listsOf(values).flat())].toSorted();

/** Those whom all name; where nobody is left, or nobody is named, what was written last. */
const inAll: Stricter = (values) => {
  const lists = listsOf(values);
  const [first = []] = lists;
  const named = first.filter((id) => lists.every((list) => list.includes(id))).toSorted();
  return named.length > 0 ? named : (lists.at(-1) ?? null);
};

const revoked = lastOf([null, false, true]);

const stricter: Readonly<Record<string, Stricter>> = {
  'users.revoked': revoked,
  'devices.revoked': revoked,
  'cases.identityProtection': lastOf([null, ...identityProtections]),
  'cases.doNotDiscloseTo': inAny,
  'cases.namedUserIds': inAll,
  // What asks for more answers, and what lets none carry (FB 6:11).
  'cases.custody': lastOf(['sole', 'courtAppointed', 'joint', null, 'unknown']),
};

/**
 * What holds while several values of a field stand, since their authors had not heard of each other: of what protects
 * somebody the stricter, until a person has chosen; of everything else what was written last.
 * @param values at least one, in the order they were written
 */
export const holding = (entity: string, field: string, values: readonly unknown[]): unknown =>
  values.length > 1 ? (stricter[`${entity}.${field}`]?.(values) ?? values.at(-1)) : values[0];
