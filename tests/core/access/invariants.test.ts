/** The rest of what must always hold (`domain.md` §2.3), by its own sentences, and that all of them are tests. */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { Failure } from '../../../domain/kernel/errors.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { listSourceFiles } from '../../support/source-files.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
let core: TestCore;
let caseId: string;
beforeEach(() => {
  core = testCore();
  caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
});
afterEach(() => core.close());

describe('2. Decision row saved ⇒ responsible + date + child-view status (and reason if `notAscertained`).', () => {
  const refusal = (fields: object): string =>
    core.refusal('decisions.record', aDecision(caseId, MEETING, fields));

  it('without one of them nothing is saved', () => {
    const view = { state: 'notAscertained' as const, words: '', influence: null, reason: ' ' };
    expect([
      refusal({ responsiblePersonId: null }),
      refusal({ followUpOn: null }),
      refusal({ childView: view }),
      refusal({ childView: { ...view, reason: 'Sjuk i dag' } }),
      refusal({ childView: { ...view, state: 'viaTrustedAdult', words: 'Vill hem' } }),
    ]).toEqual([
      'rule:decision.responsible',
      'rule:decision.followUp',
      'rule:decision.childView',
      'rule:decision.childPlan',
      'rule:decision.childInfluence',
    ]);
    expect(core.call('cases.get', { caseId }).thread.flatMap(({ decisions }) => decisions)).toEqual([]);
    core.call(
      'decisions.record',
      aDecision(caseId, MEETING, {
        childView: { ...view, reason: 'Sjuk i dag', plan: 'Vera frågar på måndag' },
      }),
    );
  });

  it('a decision that waits for the child’s view stops the seal until somebody has said how it is known', () => {
    core.call('decisions.record', aDecision(caseId, MEETING, { childView: null }));
    const missing = () =>
      core.call('meetings.closing', { meetingId: MEETING }).missing.map(({ kind }) => kind);
    expect(missing()).toEqual(['childView']);
    expect(core.refusal('meetings.seal', { meetingId: MEETING })).not.toBe('');
    const view = {
      state: 'ascertainedOtherwise' as const,
      words: 'Ritade sin klass',
      influence: null,
      reason: '',
    };
    expect(core.refusal('decisions.recordChildView', { caseId, meetingId: MEETING, view })).toBe(
      'rule:decision.childInfluence',
    );
    expect(missing()).toEqual(['childView']);
    core.call('decisions.recordChildView', {
      caseId,
      meetingId: MEETING,
      view: { ...view, influence: 'partly' },
    });
    expect(missing()).toEqual([]);
  });
});

describe('5. A case always has exactly one holder unit; it changes only on `accepted`.', () => {
  const holder = (): string | null => core.call('handovers.get', { caseId }).holderUnitId;
  const offer = (toUnitId: string): string =>
    core.call('handovers.offer', { caseId, toUnitId, what: 'Hålla i', why: 'Prov' }).handoverId;

  it('the raising unit holds it from the first, and no offer, refusal or decision takes it away', () => {
    expect(holder()).toBe('unit-school');
    const declined = offer('unit-social');
    expect(holder()).toBe('unit-school');
    core.call('handovers.decline', { handoverId: declined, reason: 'other', words: 'Inte vårt' });
    core.call('handovers.withdraw', { handoverId: offer('unit-social') });
    core.call('decisions.record', aDecision(caseId, MEETING));
    expect(holder()).toBe('unit-school');
    core.call('handovers.accept', { handoverId: offer('unit-house'), contactPersonId: 'person-founder' });
    expect(holder()).toBe('unit-house');
  });
});

describe('8. Locked minutes: no UPDATE/DELETE; corrections append a version.', () => {
  it('a seal is written once, and what is written after it changes nothing in the minutes', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    const read = () => core.call('minutes.get', { meetingId: MEETING });
    const { document, seal } = read();
    expect(seal?.intact).toBe(true);
    core.call('cases.change', { caseId, fields: { question: 'En annan fråga?' } });
    core.call('consents.register', {
      consent: core.call('consents.get', { caseId }).versions[0]?.consent ?? failed(),
      replaces: null,
      draftKey: null,
    });
    expect(core.refusal('meetings.seal', { meetingId: MEETING })).toBe('sealed');
    expect(core.refusal('decisions.record', aDecision(caseId, MEETING))).toBe('sealed');
    expect(read()).toMatchObject({ document, seal: { contentHash: seal?.contentHash, intact: true } });
  });

  it('a correction appends a version with who, when and why, one after another, and the sealed one is never written over', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    expect(
      core.refusal('minutes.amend', { meetingId: MEETING, caseId, text: 'För tidigt', reason: 'Prov' }),
    ).toBe('rule:minutes.notSealed');
    core.call('meetings.seal', { meetingId: MEETING });
    const before = core.core.store.all('SELECT * FROM seals');
    const { document } = core.call('minutes.get', { meetingId: MEETING });
    for (const text of ['Första rättelsen', 'Andra rättelsen'])
      core.call('minutes.amend', { meetingId: MEETING, caseId, text, reason: 'Fel ansvarig' });
    const after = core.call('minutes.get', { meetingId: MEETING });
    expect(after.amendments.map(({ text, reason, by }) => [text, reason, by])).toEqual([
      ['Första rättelsen', 'Fel ansvarig', 'Vera Prov'],
      ['Andra rättelsen', 'Fel ansvarig', 'Vera Prov'],
    ]);
    expect(after).toMatchObject({ document, seal: { intact: true } });
    expect(core.core.store.all('SELECT * FROM seals')).toEqual(before);
    const seals = core.core.store.all(`SELECT 1 FROM change WHERE entity = 'seals'`);
    expect(seals).toHaveLength(1);
  });

  it('no command of the contract changes or removes a seal', () => {
    core.call('decisions.record', aDecision(caseId, MEETING));
    core.call('meetings.seal', { meetingId: MEETING });
    const before = core.core.store.all('SELECT * FROM seals');
    const inputs = validInputs(thingsOf(core.core));
    for (const channel of Object.keys(contract) as ChannelName[])
      if (contract[channel].kind === 'command')
        core.core.call(channel, { ...inputs[channel], meetingId: MEETING });
    expect(core.core.store.all('SELECT * FROM seals')).toEqual(before);
    expect(core.call('minutes.get', { meetingId: MEETING }).seal?.intact).toBe(true);
  });
});

function failed(): never {
  throw new Failure('not-found');
}

it('each of the twelve is the name of a test', () => {
  const numbers = listSourceFiles()
    .filter(({ path }) => path.endsWith('.test.ts'))
    .flatMap(({ text }) => [...text.matchAll(/^ *(?:describe|it)\('(\d+)\. /gm)])
    .map(([, number]) => Number(number));
  expect([...new Set(numbers)].toSorted((left, right) => left - right)).toEqual([
    1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12,
  ]);
});
