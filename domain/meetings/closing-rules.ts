import { closesWithdrawn, demandsOf } from '../decisions/decision-rules.ts';
import type { Decision } from '../decisions/decisions.ts';
import type { PlainDate } from '../kernel/plain-date.ts';

/** What closing needs to know about one item. */
export interface ClosingItem {
  readonly caseId: string;
  readonly number: string;
  readonly decisions: readonly Pick<
    Decision,
    'type' | 'closureReason' | 'providerUnitId' | 'responsiblePersonId' | 'followUpOn' | 'childView'
  >[];
  readonly deferred: boolean;
  /** It was up for its due tasks alone: their answers are its outcome. */
  readonly forTasks: boolean;
  /** The child's view was recorded for this meeting apart from a decision. */
  readonly childViewRecorded: boolean;
  /** Tasks agreed in this meeting. */
  readonly newTasks: readonly {
    readonly id: string;
    readonly text: string;
    readonly personId: string | null;
    readonly dueOn: PlainDate | null;
  }[];
  /** Tasks from earlier meetings that were due by now. */
  readonly dueTasks: readonly {
    readonly id: string;
    readonly text: string;
    readonly answered: boolean;
    /** Moved or overdue as far as the team allows. */
    readonly mustSettle: boolean;
  }[];
}

export type MissingKind =
  | 'outcome'
  | 'taskDay'
  | 'taskPerson'
  | 'childView'
  | 'commitmentUnanswered'
  | 'taskMustSettle'
  | 'attendance';
export interface MissingThing {
  readonly kind: MissingKind;
  readonly caseId: string | null;
  readonly number: string;
  readonly detail: string;
  readonly taskId: string | null;
}
export type CheckKind =
  | 'outcome'
  | 'responsible'
  | 'followUp'
  | 'tasks'
  | 'commitments'
  | 'childView'
  | 'attendance'
  | 'confidentiality';
export interface Check {
  readonly kind: CheckKind;
  readonly done: number;
  readonly of: number;
}

/**
 * Whatever is decided about a child, nothing and a question to others included: Barnkonventionen art. 12 and FB 6:2 b
 * (`domain.md` §2.2, §2.3:2). Only where consent has been taken back may nobody hear the child for the team.
 */
const needsChildView = (item: ClosingItem): boolean =>
  item.decisions.some((decision) => !closesWithdrawn(decision));
const hasChildView = (item: ClosingItem): boolean =>
  item.childViewRecorded || item.decisions.some((decision) => decision.childView !== null);
const hasOutcome = (item: ClosingItem): boolean =>
  item.deferred ||
  item.decisions.length > 0 ||
  (item.forTasks && item.dueTasks.every((task) => task.answered));
/** Its due tasks were there to be asked about: the team has decided about it, or it was up for nothing else. */
const asksForTasks = (item: ClosingItem): boolean => !item.deferred && (item.forTasks || hasOutcome(item));

/** Closing a meeting is a reconciliation: what is missing, item by item. Sealing waits until this is empty. */
export function missingThings(
  items: readonly ClosingItem[],
  meeting: { readonly present: number },
): MissingThing[] {
  const missing: MissingThing[] = [];
  for (const item of items) {
    const add = (kind: MissingKind, detail = '', taskId: string | null = null): void => {
      missing.push({ kind, caseId: item.caseId, number: item.number, detail, taskId });
    };
    if (!hasOutcome(item) && !item.forTasks) add('outcome');
    if (needsChildView(item) && !hasChildView(item)) add('childView');
    for (const task of item.newTasks) {
      if (task.personId === null) add('taskPerson', task.text, task.id);
      if (task.dueOn === null) add('taskDay', task.text, task.id);
    }
    if (asksForTasks(item))
      for (const task of item.dueTasks)
        if (!task.answered)
          add(task.mustSettle ? 'taskMustSettle' : 'commitmentUnanswered', task.text, task.id);
  }
  const whole = (kind: MissingKind): MissingThing => ({
    kind,
    caseId: null,
    number: '',
    detail: '',
    taskId: null,
  });
  if (meeting.present === 0) missing.push(whole('attendance'));
  return missing;
}

const count = (kind: CheckKind, list: readonly boolean[]): Check => ({
  kind,
  done: list.filter(Boolean).length,
  of: list.length,
});

/** The same, counted: "klart" is n of n and not a feeling. */
export function closingChecks(
  items: readonly ClosingItem[],
  meeting: { readonly present: number; readonly seats: number; readonly confidentialityRead: boolean },
): Check[] {
  const decisions = items.flatMap((item) => item.decisions);
  const who = decisions.filter((decision) => demandsOf(decision).who);
  const when = decisions.filter((decision) => demandsOf(decision).followUp);
  return [
    count('outcome', items.map(hasOutcome)),
    count(
      'responsible',
      who.map((decision) => decision.providerUnitId !== null && decision.responsiblePersonId !== null),
    ),
    count(
      'followUp',
      when.map((decision) => decision.followUpOn !== null),
    ),
    count(
      'tasks',
      items.flatMap((item) => item.newTasks.map((task) => task.personId !== null && task.dueOn !== null)),
    ),
    count(
      'commitments',
      items.filter(asksForTasks).flatMap((item) => item.dueTasks.map((task) => task.answered)),
    ),
    count('childView', items.filter(needsChildView).map(hasChildView)),
    { kind: 'attendance', done: meeting.present, of: meeting.seats },
    count('confidentiality', [meeting.confidentialityRead]),
  ];
}
