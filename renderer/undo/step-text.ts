import type { TextKey } from '../../domain/text/text.ts';
import type { Undoable, UndoStep } from '../../domain/undo/undo-steps.ts';
import type { Translate } from '../text/t.ts';

const names: Readonly<Record<Undoable, TextKey>> = {
  'cases.aboutOther': 'undo.step.cases.aboutOther',
  'commitments.add': 'undo.step.commitments.add',
  'commitments.answer': 'undo.step.commitments.answer',
  'commitments.move': 'undo.step.commitments.move',
  'commitments.takeBackMove': 'undo.step.commitments.takeBackMove',
  'commitments.change': 'undo.step.commitments.change',
  'commitments.remove': 'undo.step.commitments.remove',
  'consultations.add': 'undo.step.consultations.add',
  'consultations.change': 'undo.step.consultations.change',
  'consultations.remove': 'undo.step.consultations.remove',
  'decisions.record': 'undo.step.decisions.record',
  'decisions.recordChildView': 'undo.step.decisions.recordChildView',
  'decisions.retract': 'undo.step.decisions.retract',
  'goals.end': 'undo.step.goals.end',
  'goals.rate': 'undo.step.goals.rate',
  'goals.report': 'undo.step.goals.report',
  'goals.set': 'undo.step.goals.set',
  'goals.takeBack': 'undo.step.goals.takeBack',
  'interventions.record': 'undo.step.interventions.record',
  'interventions.takeBack': 'undo.step.interventions.takeBack',
  'meetings.addCase': 'undo.step.meetings.addCase',
  'meetings.defer': 'undo.step.meetings.defer',
  'meetings.note': 'undo.step.meetings.note',
  'meetings.park': 'undo.step.meetings.park',
  'meetings.readConfidentiality': 'undo.step.meetings.readConfidentiality',
  'meetings.recuse': 'undo.step.meetings.recuse',
  'meetings.removeCase': 'undo.step.meetings.removeCase',
  'meetings.reorder': 'undo.step.meetings.reorder',
  'meetings.setAttendance': 'undo.step.meetings.setAttendance',
  'meetings.setMinutes': 'undo.step.meetings.setMinutes',
  'meetings.setOutside': 'undo.step.meetings.setOutside',
  'meetings.undoDefer': 'undo.step.meetings.undoDefer',
  'meetings.undoRecuse': 'undo.step.meetings.undoRecuse',
  'notes.add': 'undo.step.notes.add',
  'notes.retract': 'undo.step.notes.retract',
  'obstacles.raise': 'undo.step.obstacles.raise',
  'returns.raise': 'undo.step.returns.raise',
  'returns.takeBack': 'undo.step.returns.takeBack',
  'siblings.link': 'undo.step.siblings.link',
  'siblings.unlink': 'undo.step.siblings.unlink',
  'sip.answer': 'undo.step.sip.answer',
  'sip.tell': 'undo.step.sip.tell',
  'sip.savePlan': 'undo.step.sip.savePlan',
  'sip.takeBack': 'undo.step.sip.takeBack',
};

/** "beslut i K-2026-014" */
export const stepText = (t: Translate, { channel, number, person }: UndoStep): string =>
  t(names[channel], { number: number === '' ? t('undo.protected') : number, person });
