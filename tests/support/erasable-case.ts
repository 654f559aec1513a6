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

const aYes = (caseId: string) =>
  ({ caseId, answer: 'yes', on: HELD, reason: null, words: '', askAgainOn: null }) as const;
const aPlan = () => ({
  needs: [{ need: `${SECRET}-Behov`, what: `${SECRET}-Plan`, unitId: null, personId: null, by: null }],
  others: `${SECRET}-Andra`,
  leadUnitId: null,
  leadPersonId: null,
  family: `${SECRET}-Familj`,
  child: `${SECRET}-Barn`,
  followUpOn: null,
});

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
  core.call('sip.answer', {
    ...aYes(caseId),
    answer: 'no',
    reason: 'other',
    words: `${SECRET}-Nej-till-sip`,
  });
  core.call('sip.answer', aYes(caseId));
  core.call('sip.savePlan', { caseId, content: aPlan(), seen: [], draftKey: null });
  core.call('sip.tell', {
    caseId,
    stage: 'followedUp',
    on: HELD,
    result: `${SECRET}-Sip-resultat`,
    next: `${SECRET}-Sip-sedan`,
  });
  const { decisionId } = core.call('decisions.record', aDecision(caseId, HELD));
  core.call('interventions.record', {
    decisionId,
    stage: 'ended',
    on: HELD,
    ending: 'neverStarted',
    because: `${SECRET}-Insats`,
  });
  core.call(
    'decisions.record',
    aDecision(caseId, HELD, {
      type: 'close',
      interventionTypeId: null,
      goal: `${SECRET}-Mal`,
      because: `${SECRET}-Avslut`,
      closureReason: 'goalsReached',
      followUpOn: null,
      closing: {
        goals: 'reached',
        contacts: [{ unitId: null, who: `${SECRET}-Kontakt`, what: `${SECRET}-Om-vad` }],
      },
      childView: { state: 'expressedDirectly', words: `${SECRET}-Asikt`, influence: 'yes', reason: '' },
    }),
  );
  measure(core, caseId);
  core.call('meetings.seal', { meetingId: HELD });
  core.call('closures.answer', {
    caseId,
    by: 'child',
    on: HELD,
    answers: null,
    unasked: { reason: 'declined', why: `${SECRET}-Svar` },
  });
  core.call('minutes.amend', {
    meetingId: HELD,
    caseId,
    text: `${SECRET}-Rattelse`,
    reason: `${SECRET}-Fel`,
  });
}

/** A goal with its levels, a number, and what was reported and ended. */
function measure(core: TestCore, caseId: string): void {
  const levels = { '-2': `${SECRET}-Samst`, '-1': '', '1': '', '2': `${SECRET}-Bast` };
  const { goalId } = core.call('goals.set', {
    caseId,
    meetingId: HELD,
    describes: null,
    text: `${SECRET}-Eget-mal`,
    levels,
  });
  core.call('goals.rate', {
    caseId,
    meetingId: HELD,
    scale: 'goal',
    goalId,
    respondent: 'team',
    value: 1,
    on: HELD,
  });
  core.call('goals.end', { caseId, meetingId: HELD, goalId, how: 'dropped', because: `${SECRET}-Nedlagt` });
  core.core.write('goals.report', (tx) => {
    tx.add('followUpReports', {
      caseId,
      decisionId: goalId,
      state: 'notStarted',
      because: `${SECRET}-Rapport`,
      childSaid: { state: 'expressedDirectly', words: `${SECRET}-Sagt` },
      nextStep: `${SECRET}-Nästa`,
      present: ['child', 'other'],
      on: HELD,
    });
  });
}

export const decision = { decidedBy: 'Arkivarie Prov', decidedOn: DUE, isEntered: true } as const;

/** Every row of every table, as text. */
export const everythingIn = ({ core: { store } }: TestCore): string =>
  store
    .all<{ name: string }>(`SELECT name FROM sqlite_schema WHERE type = 'table'`)
    .map(({ name }) => `${name} ${JSON.stringify(store.all(`SELECT * FROM ${name}`))}`)
    .join('\n');
