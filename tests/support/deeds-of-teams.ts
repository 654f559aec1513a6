/** Deeds to a meeting and its minutes, and to what belongs to no case. */
import { getRow } from '../../db/rows.ts';
import { deedsOfAll, must, wordsOf } from './deeds.ts';
import type { Deeds, Target } from './deeds.ts';
import type { TeamMachine } from './exchange-team.ts';

export const deedsOfItem: Deeds = {
  ...deedsOfAll,
  edit: {
    act: (by, { meetingId, caseId }) => must(by, 'meetings.note', { meetingId, caseId, note: wordsOf(by) }),
    holds: (at, target, by) => {
      const { document } = must(at, 'minutes.get', { meetingId: target.meetingId });
      return document.items.find(({ caseId }) => caseId === target.caseId)?.note === wordsOf(by);
    },
  },
};
export const deedsOfMinutes: Deeds = {
  ...deedsOfItem,
  seal: {
    act: (by, { meetingId }) => must(by, 'meetings.seal', { meetingId }),
    holds: (at, { meetingId }, by) => {
      const { seal } = must(at, 'minutes.get', { meetingId });
      return seal?.intact === true && seal.sealedBy === by.core.user().name;
    },
  },
  amend: {
    act: (by, { meetingId, caseId }) =>
      must(by, 'minutes.amend', { meetingId, caseId, text: wordsOf(by), reason: 'Prov' }),
    holds: (at, { meetingId }, by) =>
      must(at, 'minutes.get', { meetingId }).amendments.some(({ text }) => text === wordsOf(by)),
  },
};

const obstacleAt = ({ core }: TeamMachine, { rowId }: Target) => {
  const row = getRow(core.store, 'obstacles', rowId);
  return row?.removed === true ? undefined : row;
};

export const deedsOfObstacle: Deeds = {
  edit: {
    act: (by, { rowId }) =>
      must(by, 'obstacles.change', { obstacleId: rowId, fields: { text: wordsOf(by) } }),
    holds: (at, target, by) => obstacleAt(at, target)?.text === wordsOf(by),
  },
  delete: {
    act: (by, { rowId }) => must(by, 'obstacles.remove', { obstacleId: rowId }),
    holds: (at, { rowId }) => getRow(at.core.store, 'obstacles', rowId)?.removed === true,
  },
  close: {
    act: (by, { rowId: obstacleId, meetingId: on }) => {
      must(by, 'obstacles.forward', { obstacleId, on });
      must(by, 'obstacles.answer', {
        obstacleId,
        answer: { on, decided: wordsOf(by), who: 'Prov', by: null },
      });
      must(by, 'obstacles.close', { obstacleId, isClosed: true });
    },
    holds: (at, target) => (obstacleAt(at, target)?.closedOn ?? null) !== null,
  },
};

/** As the settings save it: every field, with what is new. */
function saveUnit(by: TeamMachine, rowId: string, fields: { name: string } | { archived: boolean }): void {
  const row = must(by, 'settings.get', null).units.find(({ id }) => id === rowId);
  if (row === undefined) throw new Error('no such unit');
  const { name, shortName, detail, legalForm, confidentialityDomain, membership, archived } = row;
  const before = { name, shortName, detail, legalForm, confidentialityDomain, membership, archived };
  must(by, 'units.save', { id: rowId, fields: { ...before, ...fields } });
}

export const deedsOfUnit: Deeds = {
  edit: {
    act: (by, { rowId }) => saveUnit(by, rowId, { name: wordsOf(by) }),
    holds: (at, { rowId }, by) => getRow(at.core.store, 'units', rowId)?.name === wordsOf(by),
  },
  delete: {
    act: (by, { rowId }) => saveUnit(by, rowId, { archived: true }),
    holds: (at, { rowId }) => getRow(at.core.store, 'units', rowId)?.archived === true,
  },
};

export const deedsOfUser: Deeds = {
  edit: {
    act: (by, { rowId }) =>
      by.core.write('users.change', (tx) => tx.set('users', rowId, { name: wordsOf(by) })),
    holds: (at, { rowId }, by) => getRow(at.core.store, 'users', rowId)?.name === wordsOf(by),
  },
  delete: {
    act: (by, { rowId }) => by.core.write('users.revoke', (tx) => tx.set('users', rowId, { revoked: true })),
    holds: (at, { rowId }) => getRow(at.core.store, 'users', rowId)?.revoked === true,
  },
};
