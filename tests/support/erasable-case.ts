/** A closed case with something said in every place where something can be said about a child. */
import { aConsent, aDecision, raiseWithConsent } from './case-builders.ts';
import type { TestCore } from './test-core.ts';

/** Occurs nowhere but in what was written about the child. */
export const SECRET = 'Hemlige';
export const HELD = '2026-11-26';
/** Past the team's 24 months. */
export const DUE = '2028-11-27';

export function closedCase(core: TestCore): string {
  const other = raiseWithConsent(core, { firstName: 'Alva' });
  const caseId = raiseWithConsent(core, {
    firstName: `${SECRET}-Namn`,
    school: `${SECRET}-Skola`,
    grade: `${SECRET}-Klass`,
    question: `${SECRET}-Fraga`,
    strengths: `${SECRET}-Styrka`,
    triedSoFar: `${SECRET}-Provat`,
    guardiansWish: `${SECRET}-Onskan`,
    childWords: { words: `${SECRET}-Ord`, how: `${SECRET}-Hur`, knowsItIsRead: 'yes' },
  });
  core.call('siblings.link', { caseId: other, number: core.call('cases.get', { caseId }).number });
  const consent = aConsent(caseId, { notShared: `${SECRET}-Delas-inte` });
  core.call('consents.register', { consent, replaces: null, draftKey: null });
  core.call('notes.add', {
    caseId,
    text: `${SECRET}-Anteckning`,
    category: 'school',
    authorUnitId: null,
    limit: { to: 'team' },
    aboutOther: null,
  });
  core.call('safeguarding.report', { caseId, on: '2026-11-20', unitId: 'unit-school' });
  core.call('drafts.save', { key: `note/${caseId}`, value: { text: `${SECRET}-Utkast` } });
  const { handoverId } = core.call('handovers.offer', {
    caseId,
    toUnitId: 'unit-social',
    what: `${SECRET}-Lamna`,
    why: `${SECRET}-Skal`,
  });
  core.call('drafts.save', { key: `handover/${handoverId}`, value: { words: `${SECRET}-Nej` } });
  core.call('handovers.decline', { handoverId, reason: 'other', words: `${SECRET}-Avbojt` });
  meet(core, caseId, other);
  return caseId;
}

function meet(core: TestCore, caseId: string, other: string): void {
  core.goTo(HELD);
  core.call('meetings.start', { meetingId: HELD });
  core.call('meetings.note', { meetingId: HELD, caseId, note: `${SECRET}-Motesanteckning` });
  core.call('commitments.add', {
    caseId,
    meetingId: HELD,
    text: `${SECRET}-Uppgift`,
    unitId: null,
    personId: 'person-founder',
    dueOn: '2026-12-10',
  });
  core.call('decisions.record', aDecision(other, HELD, { goal: 'Alvas mal' }));
  core.call(
    'decisions.record',
    aDecision(caseId, HELD, {
      type: 'close',
      interventionTypeId: null,
      goal: `${SECRET}-Mal`,
      because: `${SECRET}-Avslut`,
      closureReason: 'goalsReached',
      followUpOn: null,
      childView: { state: 'expressedDirectly', words: `${SECRET}-Asikt`, influence: 'yes', reason: '' },
    }),
  );
  core.call('meetings.seal', { meetingId: HELD });
  core.call('minutes.amend', {
    meetingId: HELD,
    caseId,
    text: `${SECRET}-Rattelse`,
    reason: `${SECRET}-Fel`,
  });
}

export const decision = { decidedBy: 'Arkivarie Prov', decidedOn: DUE, isEntered: true } as const;

/** Every row of every table, as text. */
export const everythingIn = ({ core: { store } }: TestCore): string =>
  store
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .map(({ name }) => `${name} ${JSON.stringify(store.all(`SELECT * FROM ${name}`))}`)
    .join('\n');
