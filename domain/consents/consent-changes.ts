import { informationCategories } from './consents.ts';
import type { Consent } from './consents.ts';
import type { Category } from './consent-rules.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

type Answer = Consent['guardians'][number]['answer'];

/** One thing that differs between a version and the one before it; words are for the window. */
export type ConsentChange =
  | { readonly kind: 'unitAdded' | 'unitRemoved'; readonly unitId: string }
  | {
      readonly kind: 'told' | 'notTold';
      readonly unitId: string;
      readonly categories: readonly Category[];
    }
  | { readonly kind: 'mayTell' | 'mayNotTell'; readonly unitId: string }
  | { readonly kind: 'guardian'; readonly label: string; readonly answer: Answer }
  | { readonly kind: 'child'; readonly answer: Answer }
  | { readonly kind: 'exception'; readonly exception: NonNullable<Consent['exception']>['kind'] | null }
  | { readonly kind: 'until'; readonly until: PlainDate }
  | { readonly kind: 'notShared' };

/** What changed between two versions: who said what, between which units, of what kind and until when. */
export function consentChanges(before: Consent, after: Consent): ConsentChange[] {
  return [
    ...changedAnswers(before, after),
    ...changedScope(before, after),
    ...(before.validUntil === after.validUntil ? [] : [{ kind: 'until', until: after.validUntil } as const]),
    ...(before.notShared.trim() === after.notShared.trim() ? [] : [{ kind: 'notShared' } as const]),
  ];
}

function changedAnswers(before: Consent, after: Consent): ConsentChange[] {
  const guardians = after.guardians.flatMap((guardian, index): ConsentChange[] =>
    guardian.answer === (before.guardians[index]?.answer ?? 'none')
      ? []
      : [{ kind: 'guardian', label: guardian.label, answer: guardian.answer }],
  );
  const exception = after.exception?.kind ?? null;
  return [
    ...guardians,
    ...(after.child.answer === before.child.answer
      ? []
      : [{ kind: 'child', answer: after.child.answer } as const]),
    ...(exception === (before.exception?.kind ?? null) ? [] : [{ kind: 'exception', exception } as const]),
  ];
}

type Row = Consent['scope'][number];
const none = (unitId: string): Row => ({ unitId, mayTell: false, categories: [] });
const isNothing = (row: Row): boolean => !row.mayTell && row.categories.length === 0;

function changedScope(before: Consent, after: Consent): ConsentChange[] {
  const unitIds = [...new Set([...after.scope, ...before.scope].map(({ unitId }) => unitId))];
  return unitIds.flatMap((unitId) => {
    const find = ({ scope }: Consent): Row => scope.find((row) => row.unitId === unitId) ?? none(unitId);
    return changedRow(find(before), find(after));
  });
}

function changedRow(old: Row, now: Row): ConsentChange[] {
  const { unitId } = now;
  if (isNothing(old) && isNothing(now)) return [];
  if (isNothing(old)) return [{ kind: 'unitAdded', unitId }];
  if (isNothing(now)) return [{ kind: 'unitRemoved', unitId }];
  const told = without(now.categories, old.categories);
  const notTold = without(old.categories, now.categories);
  return [
    ...(told.length === 0 ? [] : [{ kind: 'told', unitId, categories: told } as const]),
    ...(notTold.length === 0 ? [] : [{ kind: 'notTold', unitId, categories: notTold } as const]),
    ...(old.mayTell === now.mayTell
      ? []
      : [{ kind: now.mayTell ? 'mayTell' : 'mayNotTell', unitId } as const]),
  ];
}

const without = (categories: readonly Category[], others: readonly Category[]): Category[] =>
  informationCategories.filter((one) => categories.includes(one) && !others.includes(one));
