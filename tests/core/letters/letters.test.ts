/** Letters to guardians and child: what was agreed goes home, and nothing else does. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { noonOf, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const decideAbout = (fields: Parameters<typeof raiseWithConsent>[1] = {}): string => {
  const caseId = raiseWithConsent(core, fields);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call(
    'decisions.record',
    aDecision(caseId, MEETING, {
      because: 'Det hemliga skälet',
      goal: 'Det hemliga målet',
      firstContactBy: '2026-12-01',
    }),
  );
  return caseId;
};
const letter = (caseId: string, to: 'guardian1' | 'guardian2' | 'child' = 'guardian1') =>
  core.call('letters.get', { meetingId: MEETING, caseId, to });
const print = (caseId: string, to: 'guardian1' | 'guardian2' | 'child' = 'guardian1') =>
  ({ meetingId: MEETING, caseId, to, way: 'print' }) as const;
const addTask = (caseId: string, text: string): string =>
  core.call('commitments.add', {
    caseId,
    meetingId: MEETING,
    text,
    unitId: null,
    personId: 'person-founder',
    dueOn: '2026-12-10',
  }).commitmentId;

describe('a letter', () => {
  it('is there as a draft with the first decision, and is the letter at the moment of the seal', () => {
    const caseId = decideAbout();
    const draft = letter(caseId);
    expect(draft).toMatchObject({ isSealed: false, heldOn: MEETING, answerBy: '2026-12-03', isYoung: false });
    core.call('meetings.seal', { meetingId: MEETING });
    const sealed = letter(caseId);
    expect(sealed.isSealed).toBe(true);
    expect(sealed.content).toEqual(draft.content);
    expect(core.call('letters.printed', print(caseId))).toEqual(sealed.content);
  });

  it('says what, who, when, whom to turn to and who may know, in plain words', () => {
    const { content } = letter(decideAbout());
    expect(content).toMatchObject({
      name: 'Nova',
      lines: [
        {
          type: 'startIntervention',
          what: 'samtal och stöd för föräldrar',
          who: { name: 'Vera Prov', profession: 'samordnare', unit: 'Familjehuset' },
          on: '2026-12-01',
        },
      ],
      followUpOn: '2027-01-07',
      wasHeard: true,
    });
    expect(content?.units).toContain('Elevhälsan');
  });

  it('holds nothing that anybody has told: no question, words, reasons, goal or note', () => {
    const caseId = decideAbout({ question: 'Den hemliga frågan?', strengths: 'Hemlig styrka' });
    core.call('meetings.note', { meetingId: MEETING, caseId, note: 'Hemlig anteckning' });
    for (const to of ['guardian1', 'guardian2', 'child'] as const)
      expect(JSON.stringify(letter(caseId, to))).not.toMatch(/hemlig|Det blir bra|någon att fråga/i);
  });

  it('gives tasks to guardians, and to a child only what comes of them', () => {
    const caseId = decideAbout();
    addTask(caseId, 'Ringer skolan');
    const texts = (to: 'guardian1' | 'child') => letter(caseId, to).content?.lines.map(({ text }) => text);
    expect(texts('guardian1')).toEqual(['', 'Ringer skolan']);
    expect(texts('child')).toEqual(['']);
  });

  it('leaves out what may tell of a report, and says how much; the report itself changes nothing', () => {
    const caseId = decideAbout();
    const before = letter(caseId).content;
    core.call('safeguarding.report', { caseId, on: MEETING, unitId: 'unit-school' });
    expect(letter(caseId).content).toEqual(before);
    addTask(caseId, 'Följer upp orosanmälan');
    const after = letter(caseId).content;
    expect(after?.heldBack).toBe(1);
    expect(after?.lines).toEqual(before?.lines);
  });

  it('shows what has been taken back no longer', () => {
    const caseId = decideAbout();
    const decisionId = letter(caseId).content?.lines[0]?.id ?? '';
    core.call('decisions.retract', { decisionId });
    expect(letter(caseId).content?.lines).toEqual([]);
    expect(core.refusal('letters.printed', print(caseId))).toBe('rule:letter.nothing');
  });
});

it('a letter says that the child was heard only while somebody stands by it', () => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const view = { state: 'expressedDirectly', words: 'En kompis.', influence: 'yes', reason: '' } as const;
  core.call('decisions.recordChildView', { caseId, meetingId: MEETING, view });
  expect(letter(caseId).content?.wasHeard).toBe(true);
  core.call('meetings.undo', { meetingId: MEETING });
  expect(letter(caseId).content?.wasHeard).toBe(false);
});

it('a letter sends nobody to somebody who has left', () => {
  const caseId = decideAbout({ referringPersonId: 'person-founder' });
  expect(letter(caseId).content?.contact?.name).toBe('Vera Prov');
  core.core.write('people.save', (tx) => tx.set('people', 'person-founder', { archived: true }));
  expect(letter(caseId).content?.contact).toBeNull();
});

describe('a guardian who must not know', () => {
  it('gets no letter: nothing is answered, made or logged, and the other one does', () => {
    const caseId = decideAbout();
    core.call('cases.change', { caseId, fields: { doNotDiscloseTo: ['guardian2'] } });
    expect(letter(caseId, 'guardian2').content).toBeNull();
    expect(core.refusal('letters.printed', print(caseId, 'guardian2'))).toBe('rule:consent.withheldFrom');
    core.call('letters.printed', print(caseId, 'guardian1'));
    const left = core.call('consents.get', { caseId }).disclosed;
    expect(left.filter(({ what }) => what === 'letter').map(({ to }) => to)).toEqual(['guardian1']);
    const [row] = core.call('letters.list', { meetingId: MEETING }).rows;
    expect(row?.receivers.map(({ to, isWithheld, told }) => [to, isWithheld, told?.on ?? null])).toEqual([
      ['guardian1', false, MEETING],
      ['guardian2', true, null],
      ['child', false, null],
    ]);
  });

  it('and while custody is unknown no guardian does', () => {
    const caseId = decideAbout({ custody: 'joint' });
    core.core.write('cases.change', (tx) => tx.set('cases', caseId, { custody: 'unknown' }));
    expect(letter(caseId).content).toBeNull();
    expect(letter(caseId).custodyUnknown).toBe(true);
    expect(core.refusal('letters.printed', print(caseId))).toBe('rule:letter.noGuardian');
    core.call('letters.printed', print(caseId, 'child'));
  });
});

describe('a protected child', () => {
  it('stands in no letter without a second person’s yes, and in nothing of one whom the case does not name', () => {
    const caseId = decideAbout();
    const protect = (namedUserIds: string[]): void =>
      core.core.write('cases.change', (tx) =>
        tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds }),
      );
    protect(['user-founder', 'somebody']);
    expect(core.refusal('letters.printed', print(caseId, 'child'))).toBe('rule:approval.needed');
    core.core.write('approvals.give', (tx) => {
      tx.set('users', 'somebody', {
        name: 'Siv',
        role: 'coordinator',
        unitId: null,
        personId: null,
        revoked: false,
      });
      tx.add('approvals', {
        caseId,
        paper: 'letter',
        approvedBy: 'somebody',
        at: new Date(noonOf(MEETING)).toISOString(),
        reason: 'Familjen ska ha det',
      });
    });
    expect(core.call('letters.printed', print(caseId, 'child')).name).toBe('Nova');
    protect(['somebody']);
    expect(core.refusal('letters.get', { meetingId: MEETING, caseId, to: 'child' })).toBe('forbidden');
    expect(core.call('letters.list', { meetingId: MEETING })).toMatchObject({ rows: [], hidden: 1 });
  });
});

it('every print is a row of the log: which meeting, to whom', () => {
  const caseId = decideAbout();
  core.call('letters.printed', print(caseId, 'child'));
  expect(
    core.core.store.one('SELECT action, case_id, detail FROM access_log ORDER BY seq DESC LIMIT 1'),
  ).toEqual({ action: 'print', case_id: caseId, detail: `letter ${MEETING} child` });
});

it('withdrawn consent is said in the letter', () => {
  const caseId = decideAbout();
  core.call('consents.withdraw', { caseId, unitIds: null, receivedBy: 'Vera' });
  expect(letter(caseId).content?.units).toEqual([]);
});
