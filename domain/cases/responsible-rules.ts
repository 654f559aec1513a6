import type { Violation } from '../kernel/errors.ts';

/** What somebody can be made responsible for in a case: an agreement, a task, or the family's contact. */
const refusals = {
  decision: {
    field: 'responsiblePersonId',
    recused: 'decision.recused',
    notNamed: 'decision.notNamed',
    outside: 'decision.personOutsideConsent',
  },
  task: {
    field: 'personId',
    recused: 'task.recused',
    notNamed: 'task.notNamed',
    outside: 'task.personOutsideConsent',
  },
  // The family's contact is one of the unit that holds the case, and that unit knows the child of its own.
  contact: {
    field: 'contactPersonId',
    recused: 'contact.recused',
    notNamed: 'contact.notNamed',
    outside: null,
  },
} as const;
export type Responsibility = keyof typeof refusals;

/** To whom a case is closed, so that they can take on nothing in it. */
export interface MayTakeOn {
  readonly recusedPersonIds: readonly string[];
  /** The people behind the users that a protected case names; null for any other case. */
  readonly namedPersonIds: readonly string[] | null;
  /** Units that consent covers. */
  readonly coveredUnitIds: readonly string[];
  /** People of other units; not those behind a coordinator, who keeps the record of every case. */
  readonly outsidePersonIds: readonly string[];
}

/**
 * To be responsible is to be told: whoever has stepped back from a case takes on nothing in it, nor in a protected
 * case anybody whom it does not name, nor anybody of a unit that consent does not cover.
 */
export function checkResponsible(personId: string | null, who: MayTakeOn, what: Responsibility): Violation[] {
  if (personId === null) return [];
  const { field, recused, notNamed, outside } = refusals[what];
  if (who.recusedPersonIds.includes(personId)) return [{ rule: recused, field }];
  if (who.namedPersonIds?.includes(personId) === false) return [{ rule: notNamed, field }];
  return outside !== null && who.outsidePersonIds.includes(personId) ? [{ rule: outside, field }] : [];
}

/** A task of a unit is one that the unit may be told of; a coordinator's own may stand with the coordinator's unit. */
export function checkTaskUnit(
  unitId: string | null,
  person: { readonly id: string; readonly unitId: string | null } | null,
  who: Pick<MayTakeOn, 'coveredUnitIds' | 'outsidePersonIds'>,
): Violation[] {
  if (unitId === null || who.coveredUnitIds.includes(unitId)) return [];
  if (person?.unitId === unitId && !who.outsidePersonIds.includes(person.id)) return [];
  return [{ rule: 'task.unitOutsideConsent', field: 'unitId' }];
}
