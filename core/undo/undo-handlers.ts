import { Failure, notFound } from '../../domain/kernel/errors.ts';
import { inverseOf } from '../../domain/undo/undo-rules.ts';
import type { Inverse } from '../../domain/undo/undo-rules.ts';
import { isStop } from '../../domain/undo/undo-steps.ts';
import type { UndoStep } from '../../domain/undo/undo-steps.ts';
import { getCaseFacts } from '../../db/case-facts.ts';
import { getFact } from '../../db/rows.ts';
import type { CommandContext, CommandHandlers } from '../context.ts';
import { withdrawOffer, writeOffer } from '../handovers/offer.ts';
import { ensureLive } from '../meetings/guards.ts';
import { mayStand } from './may-stand.ts';
import { nextStep, toStepView } from './step-view.ts';
import { readNow, readWrote } from './wrote.ts';

export const undoHandlers: CommandHandlers<'meetings.undo' | 'meetings.redo'> = {
  'meetings.undo': ({ meetingId }, context) => turn(context, meetingId, 'done'),
  'meetings.redo': ({ meetingId }, context) => turn(context, meetingId, 'undone'),
};

/** Doing again is taking back what took it back: one rule for both ways. */
function turn(
  context: CommandContext,
  meetingId: string,
  from: 'done' | 'undone',
): { step: UndoStep; isPassed: boolean } {
  ensureLive(context, meetingId);
  const step = nextStep(context, meetingId, from);
  if (step === undefined)
    throw new Failure('rule', { rule: from === 'done' ? 'undo.nothing' : 'undo.nothingAgain' });
  const view = toStepView(context, step);
  const inverse = isStop(step.channel)
    ? null
    : inverseOf(readWrote(context.tx, step.changes), readNow(context.tx));
  if (inverse === null || !mayStand(inverse, context.tx, context.today)) {
    context.undo.pass(step);
    return { step: view, isPassed: true };
  }
  for (const write of inverse) apply(context, meetingId, write);
  context.undo.turn(step, from === 'done' ? 'undone' : 'done');
  return { step: view, isPassed: false };
}

function apply(context: CommandContext, meetingId: string, write: Inverse): void {
  const { tx } = context;
  if (write.kind === 'set')
    tx.set(write.entity, write.rowId, { [write.field]: JSON.parse(write.value) as unknown });
  else if (write.kind === 'retract')
    tx.add('retractions', {
      caseId: write.caseId,
      meetingId,
      target: write.target,
      targetId: write.targetId,
    });
  else if (write.kind === 'say') tx.add('ownRecords', write.record);
  else if (write.kind === 'withdraw') withdrawOffer(context, write.caseId, write.handoverId);
  else offerAgain(context, write);
}

function offerAgain(
  context: CommandContext,
  { caseId, handoverId }: Extract<Inverse, { kind: 'withdraw' | 'offer' }>,
): void {
  const { body } = getFact(context.tx, 'handovers', handoverId) ?? notFound('handover');
  writeOffer(context, getCaseFacts(context.tx, caseId, context.today) ?? notFound('case'), body);
}
