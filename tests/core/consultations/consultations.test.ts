/** "En konsultation kan inte bli ett ärende. Vill familjen gå vidare börjar ett nytt ärende med samtycke." */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import { Consultation } from '../../../domain/consultations/consultations-contract.ts';
import { consultations } from '../../../domain/consultations/consultations.ts';
import { cases } from '../../../domain/cases/cases.ts';
import { sv } from '../../../domain/text/text.ts';
import { contentHashOf } from '../../../db/content-hash.ts';
import { MinutesDocument } from '../../../domain/minutes/minutes.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';

const MEETING = '2026-11-26';
const NEXT = '2026-12-03';
const QUESTION = 'Ett barn i mellanstadiet är plötsligt oroligt vid hämtning. Vad gör skolan?';

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const add = (question = QUESTION) =>
  core.call('consultations.add', { meetingId: MEETING, unitId: 'unit-school', question });
const numbersAt = (meetingId: string): string[] =>
  core.call('consultations.list', { meetingId }).map(({ number }) => number);
const holdMeeting = (): void => {
  const caseId = raiseWithConsent(core);
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  core.call('decisions.record', aDecision(caseId, MEETING));
};

describe('En konsultation kan inte bli ett ärende. Vill familjen gå vidare börjar ett nytt ärende med samtycke.', () => {
  it('is what the page says', () => {
    expect(sv['consultations.noCase']).toBe(
      'En konsultation kan inte bli ett ärende. Vill familjen gå vidare börjar ett nytt ärende med samtycke.',
    );
  });

  it('since no field of a consultation holds a child or a case, and none of a case holds a consultation', () => {
    const isAboutCase = (name: string): boolean => /case|child|name|birth|school|person/i.test(name);
    expect(Object.keys(consultations.fields).filter(isAboutCase)).toEqual([]);
    expect(Object.keys(Consultation.shape).filter(isAboutCase)).toEqual([]);
    expect(Object.keys(cases.fields).filter((name) => /consult/i.test(name))).toEqual([]);
  });

  it('and no channel takes both, nor makes a case but the one that raises it', () => {
    const takes = (channel: keyof typeof contract, key: string): boolean =>
      'shape' in contract[channel].input && key in contract[channel].input.shape;
    const all = Object.keys(contract) as (keyof typeof contract)[];
    expect(all.filter((channel) => takes(channel, 'consultationId')).toSorted()).toEqual([
      'consultations.change',
      'consultations.remove',
    ]);
    expect(all.filter((channel) => takes(channel, 'consultationId') && takes(channel, 'caseId'))).toEqual([]);
    add();
    expect(core.call('cases.list', listAll).total).toBe(0);
  });
});

const listAll = {
  filter: 'open',
  search: '',
  sort: 'number',
  descending: false,
  offset: 0,
  limit: 10,
} as const;

describe('a consultation', () => {
  it('gets its number from the app, is listed at its meeting and can be mended and taken away', () => {
    const { consultationId, number } = add();
    expect(number).toBe('AK-2026-01');
    expect(add('En annan fråga').number).toBe('AK-2026-02');
    core.call('consultations.change', {
      consultationId,
      meetingId: MEETING,
      fields: { unitId: 'unit-social', question: 'Vad gör vi?' },
    });
    expect(core.call('consultations.list', { meetingId: MEETING })[0]).toMatchObject({
      number,
      unit: 'Socialtjänsten',
      question: 'Vad gör vi?',
      advice: '',
    });
    core.call('consultations.remove', { consultationId });
    expect(numbersAt(MEETING)).toEqual(['AK-2026-02']);
    expect(core.refusal('consultations.remove', { consultationId })).toBe('not-found');
    expect(add('En tredje').number).toBe('AK-2026-03');
  });

  it('has the machine’s letters in its number, as a case has', () => {
    core.core.write('devices', (tx) => tx.set('devices', '9f3c2a77b1d04e55', { letter: 'BD' }));
    expect(add().number).toBe('AK-2026-BD01');
  });

  it('stands with its advice in the minutes, and they are sealed with it', () => {
    const { consultationId } = add();
    holdMeeting();
    core.call('consultations.change', {
      consultationId,
      meetingId: MEETING,
      fields: { advice: 'Skolan ringer mottagningen i dag.' },
    });
    core.call('meetings.seal', { meetingId: MEETING });
    const { document, seal } = core.call('minutes.get', { meetingId: MEETING });
    expect(document.consultations).toEqual([
      {
        number: 'AK-2026-01',
        unit: 'Elevhälsan',
        question: QUESTION,
        advice: 'Skolan ringer mottagningen i dag.',
      },
    ]);
    expect(seal?.intact).toBe(true);
    for (const channel of ['consultations.change', 'consultations.remove'] as const)
      expect(core.refusal(channel, { consultationId, meetingId: NEXT, fields: { advice: 'Annat' } })).toBe(
        'sealed',
      );
    expect(
      core.refusal('consultations.add', { meetingId: MEETING, unitId: 'unit-school', question: 'Sent?' }),
    ).toBe('sealed');
  });

  it('without advice comes up at the next meeting, and the sealed minutes stay as they were', () => {
    const { consultationId, number } = add();
    holdMeeting();
    core.call('meetings.seal', { meetingId: MEETING });
    core.goTo('2026-11-30');
    expect(numbersAt(NEXT)).toEqual([number]);
    expect(numbersAt('2026-12-10')).toEqual([]);
    core.call('consultations.change', { consultationId, meetingId: NEXT, fields: { advice: 'Ring.' } });
    expect(core.call('minutes.get', { meetingId: MEETING })).toMatchObject({
      document: { consultations: [{ advice: '' }] },
      seal: { intact: true },
    });
  });

  it('is read by members, who write none', () => {
    add();
    core.core.write('users.add', (tx) =>
      tx.set('users', 'member', {
        name: 'Prov',
        role: 'member',
        unitId: 'unit-social',
        personId: null,
        revoked: false,
      }),
    );
    const member = core.as('member');
    expect(member.call('consultations.list', { meetingId: MEETING })).toHaveLength(1);
    expect(
      member.refusal('consultations.add', {
        meetingId: MEETING,
        unitId: 'unit-social',
        question: 'Får jag?',
      }),
    ).toBe('forbidden');
  });

  it('is of a unit that is there', () => {
    expect(
      core.refusal('consultations.add', { meetingId: MEETING, unitId: 'none', question: 'Vem frågar?' }),
    ).toBe('not-found');
  });
});

describe('the check for names', () => {
  const check = (text: string, by = core): string[] => by.call('consultations.check', { text }).words;

  it('says which words of the text are a child’s here, and no more', () => {
    raiseWithConsent(core, { firstName: 'Nova', school: 'Björkskolan' });
    expect(check('Nova på Björkskolan, K-2026-001')).toEqual(['K-2026-001', 'Nova', 'Björkskolan']);
    expect(check('Ett barn i mellanstadiet')).toEqual([]);
  });

  it('leaves a row in the access log, without what was written', () => {
    raiseWithConsent(core, { firstName: 'Nova' });
    check('Nova är orolig');
    const rows = core.core.store.all<{ action: string; detail: string }>(
      'SELECT action, detail FROM access_log',
    );
    expect(rows).toContainEqual({ action: 'search', detail: 'consultation' });
    expect(JSON.stringify(rows)).not.toMatch(/nova/i);
  });

  it('cannot be used to find out who is in a case that is closed to the user', () => {
    const caseId = raiseWithConsent(core, {
      firstName: 'Saga',
      school: 'Talludden',
      identityProtection: 'sheltered',
    });
    expect(check('Saga på Talludden')).toEqual(['Saga', 'Talludden']);
    core.core.write('cases.name', (tx) => tx.set('cases', caseId, { namedUserIds: ['somebody-else'] }));
    expect(check('Saga på Talludden')).toEqual([]);
  });
});

describe('minutes from before there were consultations', () => {
  it('still parse, and their hash still holds', () => {
    holdMeeting();
    core.call('meetings.seal', { meetingId: MEETING });
    const { document, seal } = core.call('minutes.get', { meetingId: MEETING });
    expect('consultations' in document || document.items.some((item) => 'recused' in item)).toBe(false);
    expect(contentHashOf(MinutesDocument.parse(document))).toBe(seal?.contentHash);
  });
});
