/** Deeds to a case's way between units. */
import { getCaseFacts } from '../../db/case-facts.ts';
import { handoverSteps } from '../../domain/handovers/baton-rules.ts';
import type { HandoverState } from '../../domain/handovers/baton-rules.ts';
import { deedsOfAll, must, UNIT, wordsOf } from './deeds.ts';
import type { Deed, Deeds, Target } from './deeds.ts';
import type { TeamMachine } from './exchange-team.ts';

/** Whom the family turns to once the unit has said yes. */
const ASKED = 'person-asked';

/** Asks a unit where there is somebody to turn to. @returns the id of the offer */
export function offerToUnit(by: TeamMachine, caseId: string): string {
  by.core.write('people.save', (tx) =>
    tx.set('people', ASKED, {
      name: 'Siv Prov',
      unitId: UNIT,
      profession: 'socialsekreterare',
      archived: false,
    }),
  );
  return offerTo(by, caseId);
}

const offerTo = (by: TeamMachine, caseId: string): string =>
  must(by, 'handovers.offer', { caseId, toUnitId: UNIT, what: 'Hålla i ärendet', why: wordsOf(by) })
    .handoverId;

const stepsAt = ({ core }: TeamMachine, { caseId, meetingId }: Target) => {
  const facts = getCaseFacts(core.store, caseId, meetingId);
  return facts === undefined ? [] : handoverSteps(facts.handovers, meetingId);
};

const answered = (state: HandoverState, act: Deed['act']): Deed => ({
  act,
  holds: (at, target, by) =>
    stepsAt(at, target).some(
      (step) => step.offer.id === target.rowId && step.state === state && step.answer?.userId === by.userId,
    ),
});

export const deedsOfHandover: Deeds = {
  ...deedsOfAll,
  accept: answered('accepted', (by, { rowId }) =>
    must(by, 'handovers.accept', { handoverId: rowId, contactPersonId: ASKED }),
  ),
  decline: answered('declined', (by, { rowId }) =>
    must(by, 'handovers.decline', { handoverId: rowId, reason: 'queue', words: wordsOf(by) }),
  ),
  delete: answered('withdrawn', (by, { rowId }) => must(by, 'handovers.withdraw', { handoverId: rowId })),
};

export const deedsOfOffer: Deeds = {
  ...deedsOfAll,
  write: {
    act: (by, { caseId, own }) => void own.set(by.id, offerTo(by, caseId)),
    holds: (at, target, by) => stepsAt(at, target).some(({ offer }) => offer.id === target.own.get(by.id)),
  },
};
