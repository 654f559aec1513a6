import { ClosureReason } from '../cases/cases.ts';
import { demandsOf } from '../decisions/decision-rules.ts';
import { DecisionType } from '../decisions/decisions.ts';
import type { MinutesDocument, MinutesItem } from './minutes.ts';

interface Totals {
  readonly items: { readonly withOutcome: number; readonly of: number };
  readonly decisions: { readonly withResponsible: number; readonly of: number };
  readonly tasks: { readonly withDay: number; readonly of: number };
}

/** A decision, a later meeting, or, of an item that was up for its tasks, what became of them. */
export const hasOutcome = ({ decisions, deferral, kind, answers = [] }: MinutesItem): boolean =>
  decisions.length > 0 || deferral !== null || (kind === 'task' && answers.length > 0);

/** Counts over what the paper itself shows, so that the figures and the tables cannot part. */
export function totalsOf(document: MinutesDocument): Totals {
  const items = document.items.filter(({ erased }) => erased !== true);
  const decisions = items.flatMap((item) => item.decisions).filter(needsSomebody);
  const tasks = items.flatMap((item) => item.tasks);
  return {
    items: { withOutcome: items.filter(hasOutcome).length, of: items.length },
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

/**
 * As closing counts them: "ingen åtgärd, därför att", and a case closed because consent was taken back, are nobody's to
 * do. A type that is no longer known is counted.
 */
function needsSomebody({ type, closing }: MinutesItem['decisions'][number]): boolean {
  const known = DecisionType.safeParse(type);
  const closureReason = ClosureReason.safeParse(closing?.reason).data ?? null;
  return !known.success || demandsOf({ type: known.data, closureReason }).who;
}
