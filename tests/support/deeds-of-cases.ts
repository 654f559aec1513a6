/** Deeds to a case, and to what is written in it. */
import { getCaseFacts } from '../../db/case-facts.ts';
import { listStanding } from '../../db/retractions-sql.ts';
import { getRow, listFacts } from '../../db/rows.ts';
import { aConsent, aDecision } from './case-builders.ts';
import { deedsOfAll, isCovered, isHere, must, UNIT, wordsOf, wrote } from './deeds.ts';
import type { Deed, Deeds, Target } from './deeds.ts';
import type { TeamMachine } from './exchange-team.ts';

export const deedsOfCase: Deeds = {
  ...deedsOfAll,
  edit: {
    act: (by, { caseId }) => must(by, 'cases.change', { caseId, fields: { question: wordsOf(by) } }),
    holds: (at, { caseId }, by) => getRow(at.core.store, 'cases', caseId)?.question === wordsOf(by),
  },
  close: {
    act: (by, { caseId, meetingId }) => {
      const closing = {
        type: 'close',
        followUpOn: null,
        because: 'Klart',
        closureReason: 'goalsReached',
      } as const;
      must(by, 'decisions.record', aDecision(caseId, meetingId, closing));
    },
    holds: (at, { caseId, meetingId }) =>
      (getCaseFacts(at.core.store, caseId, meetingId)?.row.closure ?? null) !== null,
  },
};

const afterAsking = (deed: Deed | undefined): Deed => {
  if (deed === undefined) throw new Error('no such deed');
  return { ...deed, ready: askBefore };
};
/** Both write in the same field, so that each has two values before it. */
function askBefore(by: TeamMachine, { caseId }: Target): void {
  must(by, 'cases.change', { caseId, fields: { question: `Före: ${wordsOf(by)}` } });
}

export const deedsOfChoice: Deeds = {
  withdraw: afterAsking(deedsOfAll['withdraw']),
  erase: afterAsking(deedsOfAll['erase']),
  edit: afterAsking(deedsOfCase['edit']),
  choose: {
    ready: askBefore,
    act: (by, { caseId }) => {
      const conflict = must(by, 'exchange.conflicts', null).find((one) => one.caseId === caseId);
      const { entity, rowId, field, sides } = conflict ?? { entity: '', rowId: '', field: '', sides: [] };
      const own = sides.find(({ hlc }) => hlc.endsWith(by.id))?.hlc ?? '';
      must(by, 'exchange.settle', {
        entity,
        rowId,
        field,
        seen: sides.map(({ hlc }) => hlc),
        choice: { keep: own },
      });
    },
    holds: (at, { caseId }, by) =>
      getRow(at.core.store, 'cases', caseId)?.question === `Före: ${wordsOf(by)}`,
  },
};

const grant = (by: TeamMachine, caseId: string, isWide: boolean): void => {
  const { scope, ...consent } = aConsent(caseId);
  const [before] = listFacts(by.core.store, 'consents', 'case_id', caseId);
  must(by, 'consents.register', {
    consent: { ...consent, scope: scope.filter(({ unitId }) => isWide || unitId !== UNIT) },
    replaces: before?.id ?? null,
    seenWithdrawals: [],
    draftKey: null,
  });
};

export const deedsOfConsent: Deeds = {
  ...deedsOfAll,
  widen: {
    act: (by, { caseId }) => grant(by, caseId, true),
    holds: (at, target, by) => isCovered(at, target) && wrote(at, 'consents', target, by),
  },
  narrow: {
    act: (by, { caseId }) => grant(by, caseId, false),
    holds: (at, target, by) => !isCovered(at, target) && wrote(at, 'consents', target, by),
  },
};

export const deedsOfDecision: Deeds = {
  ...deedsOfAll,
  write: {
    act: (by, { caseId, meetingId }) => must(by, 'decisions.record', aDecision(caseId, meetingId)),
    holds: (at, { caseId, rowId }, by) =>
      listStanding(at.core.store, 'decisions', caseId).some(
        ({ id, userId }) => id !== rowId && userId === by.userId,
      ),
  },
  delete: {
    act: (by, { rowId }) => must(by, 'decisions.retract', { decisionId: rowId }),
    holds: (at, target) =>
      isHere(at, target) &&
      listStanding(at.core.store, 'decisions', target.caseId).every(({ id }) => id !== target.rowId),
  },
};

const taskAt = ({ core }: TeamMachine, { rowId }: Target) => {
  const task = getRow(core.store, 'commitments', rowId);
  return task?.removed === true ? undefined : task;
};

export const deedsOfTask: Deeds = {
  ...deedsOfAll,
  edit: {
    act: (by, { rowId }) => must(by, 'commitments.change', { commitmentId: rowId, text: wordsOf(by) }),
    holds: (at, target, by) => taskAt(at, target)?.text === wordsOf(by),
  },
  delete: {
    act: (by, { rowId }) => must(by, 'commitments.remove', { commitmentId: rowId }),
    holds: (at, { rowId }) => getRow(at.core.store, 'commitments', rowId)?.removed === true,
  },
  close: {
    act: (by, { rowId }) =>
      must(by, 'commitments.answer', { commitmentId: rowId, state: 'done', note: wordsOf(by) }),
    holds: (at, target, by) => taskAt(at, target)?.answer?.note === wordsOf(by),
  },
};

const addNote = (by: TeamMachine, caseId: string): string =>
  must(by, 'notes.add', {
    caseId,
    text: wordsOf(by),
    category: 'health',
    limit: { to: 'team' },
    aboutOther: null,
    authorUnitId: null,
  }).noteId;
const standsNote = ({ core }: TeamMachine, { caseId }: Target, noteId: string | undefined): boolean =>
  listStanding(core.store, 'notes', caseId).some(({ id }) => id === noteId);

export const deedsOfNote: Deeds = {
  ...deedsOfAll,
  write: {
    act: (by, { caseId, own }) => void own.set(by.id, addNote(by, caseId)),
    holds: (at, target, by) => standsNote(at, target, target.own.get(by.id)),
  },
  delete: {
    ready: (by, { caseId, own }) => void own.set(by.id, addNote(by, caseId)),
    act: (by, { own }) => must(by, 'notes.retract', { noteId: own.get(by.id) ?? '' }),
    holds: (at, target, by) => isHere(at, target) && !standsNote(at, target, target.own.get(by.id)),
  },
};
