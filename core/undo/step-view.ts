import { disclose, isNamed } from '../../domain/disclosure.ts';
import { guardOf, isStop, isUndoable } from '../../domain/undo/undo-steps.ts';
import type { Stop, Undoable, UndoStep } from '../../domain/undo/undo-steps.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { readChange } from '../../db/changes/read.ts';
import type { Reader } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import { listSteps } from '../../db/undo-sql.ts';
import type { StepRow } from '../../db/undo-sql.ts';
import { caseReader } from '../cases/case-row.ts';
import type { QueryContext } from '../context.ts';

/** A step that this user may take back. */
export interface Step extends StepRow {
  readonly channel: Undoable | Stop;
}

/**
 * The step that comes next. One in a case that is closed to this user, or a note that somebody else has written, waits
 * for those who may.
 */
export function nextStep(
  context: QueryContext,
  meetingId: string,
  state: 'done' | 'undone',
): Step | undefined {
  return listSteps(context.db, meetingId, state)
    .flatMap((step) =>
      isUndoable(step.channel) || isStop(step.channel) ? [{ ...step, channel: step.channel }] : [],
    )
    .find((step) => isOpenTo(context, step));
}

function isOpenTo(context: QueryContext, step: Step): boolean {
  const guard = isStop(step.channel) ? 'none' : guardOf(step.channel);
  if (guard === 'none') return true;
  if (guard === 'author' && step.userId !== context.user.id) return false;
  const reader = caseReader(context.user);
  return [...casesOf(context.db, step)].every((caseId) => {
    const subject = getCaseFacts(context.db, caseId, context.today)?.subject;
    if (subject === undefined) return false;
    // Whoever has stepped back can take that back.
    if (guard === 'named') return !subject.identityProtected || isNamed(subject, reader);
    return disclose(subject, reader, context.today).withheld === null;
  });
}

/** A link between siblings is in two. */
const casesOf = (db: Reader, { changes }: Step): ReadonlySet<string> =>
  new Set(changes.map((hlc) => readChange(db, hlc)?.caseId ?? '').filter((caseId) => caseId !== ''));

/** What the screen calls it, as far as a room that reads along may know. */
export function toStepView(context: QueryContext, step: Step): UndoStep {
  const { db, today } = context;
  const { caseId, consultationId, personId } = partsOf(context, step);
  const facts = caseId === null ? undefined : getCaseFacts(db, caseId, today);
  const number = facts?.subject.identityProtected === true ? '' : facts?.row.number;
  return {
    channel: step.channel,
    caseId,
    consultationId,
    number: (consultationId === null ? number : getRow(db, 'consultations', consultationId)?.number) ?? '',
    person: personId === null ? '' : (getRow(db, 'people', personId)?.name ?? ''),
  };
}

interface Parts {
  readonly caseId: string | null;
  readonly consultationId: string | null;
  readonly personId: string | null;
}

function partsOf({ db }: QueryContext, { channel, changes }: Step): Parts {
  const [hlc = ''] = changes;
  const change = readChange(db, hlc);
  const row = change?.rowId ?? '';
  const isAboutOne = channel !== 'meetings.reorder';
  return {
    caseId: change !== undefined && change.caseId !== '' && isAboutOne ? change.caseId : null,
    consultationId: change?.entity === 'consultations' ? row : null,
    personId: change?.entity === 'attendance' ? (getRow(db, 'attendance', row)?.personId ?? null) : null,
  };
}
