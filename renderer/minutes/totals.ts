import { demands } from '../../domain/decisions/decision-rules.ts';
import { DecisionType } from '../../domain/decisions/decisions.ts';
import type { MinutesDecision, MinutesDocument } from './minutes.ts';

export interface Totals {
  readonly items: { readonly withOutcome: number; readonly of: number };
  readonly decisions: { readonly withResponsible: number; readonly of: number };
  readonly tasks: { readonly withDay: number; readonly of: number };
}

/** Counts over what the paper itself shows, so that the figures and the tables cannot part. */
export function totalsOf(document: MinutesDocument): Totals {
  const items = document.items.filter(({ erased }) => erased !== true);
  const decisions = items.flatMap((item) => item.decisions).filter(needsSomebody);
  const tasks = items.flatMap((item) => item.tasks);
  return {
    items: {
      withOutcome: items.filter((item) => item.decisions.length > 0 || item.deferral !== null).length,
      of: items.length,
    },
    decisions: {
      withResponsible: decisions.filter((one) => one.unit !== '' && one.person !== '').length,
      of: decisions.length,
    },
    tasks: {
      withDay: tasks.filter((task) => task.person !== '' && task.dueOn !== null).length,
      of: tasks.length,
    },
  };
}

/** As closing counts them: "ingen åtgärd, därför att" is nobody's to do. A type that is no longer known is counted. */
function needsSomebody({ type }: MinutesDecision): boolean {
  const known = DecisionType.safeParse(type);
  return !known.success || demands[known.data].who;
}
