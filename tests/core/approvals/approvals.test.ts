/** Two named people put a protected child on paper, the second with the own passphrase, slowed down as at the lock. */
import { beforeEach, describe, expect, it } from 'vitest';
import { ensureApproved } from '../../../core/approvals/ensure-approved.ts';
import { createStore } from '../../../db/query.ts';
import type { Reader } from '../../../db/query.ts';
import { createdHost } from '../../support/host.ts';
import type { CreatedHost } from '../../support/host.ts';
import { aCase, aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, noonOf, testCore } from '../../support/test-core.ts';

const second = { name: 'Sara Prov', passphrase: 'tumme skåp regnrock älg' };
let made: CreatedHost;
let sara: string;
let caseId: string;

beforeEach(async () => {
  made = await createdHost();
  ({ userId: sara } = await made.call('users.add', {
    ...second,
    role: 'coordinator',
    personId: 'person-prov',
    unitId: null,
  }));
  const { units } = await made.call('settings.get', null);
  ({ caseId } = await made.call('cases.raise', {
    fields: aCase({
      referringUnitId: units[0]?.id ?? '',
      concerns: [],
      identityProtection: 'marked',
      namedUserIds: [sara],
    }),
    returnOf: null,
    draftKey: null,
  }));
});

const give = (fields: object = {}) =>
  made.host.call('approvals.give', {
    caseIds: [caseId],
    paper: 'minutes',
    userId: sara,
    passphrase: second.passphrase,
    reason: 'Lämnas i handen till handläggaren',
    ...fields,
  });
const refusal = async (fields: object): Promise<string> => {
  const answer = await give(fields);
  return answer.ok ? 'given' : `${answer.error.code} ${answer.error.params?.['rule'] ?? ''}`.trim();
};

describe('a second person’s yes', () => {
  it('is given with the own passphrase, and stands in the history of the case', async () => {
    expect(await give()).toMatchObject({ ok: true });
    const history = await made.call('cases.history', { caseId });
    const approval = history.find(({ entity }) => entity === 'approvals');
    expect(JSON.parse(approval?.value ?? '')).toMatchObject({
      caseId,
      paper: 'minutes',
      approvedBy: sara,
      reason: 'Lämnas i handen till handläggaren',
    });
  });

  it('is not given by a wrong passphrase, and after five tries not by a right one either', async () => {
    for (let tries = 0; tries < 5; tries += 1)
      expect(await refusal({ passphrase: 'fel fras helt enkelt' })).toBe('wrong-passphrase');
    expect(await refusal({})).toBe('too-many-attempts');
    made.clock.now += 600_000;
    expect(await refusal({})).toBe('given');
  });

  it('tried with a wrong passphrase is one row in the access log, also after the next unlock', async () => {
    const auditor = { name: 'Tove Prov', passphrase: 'brygga segel hallon fönster' };
    const { userId } = await made.call('users.add', {
      ...auditor,
      role: 'auditor',
      personId: null,
      unitId: null,
    });
    await refusal({ passphrase: 'fel fras helt enkelt' });
    expect(await refusal({})).toBe('given');
    await refusal({ passphrase: 'fel fras helt enkelt' });
    const later = made.restart();
    await later.call('vault.unlock', { userId, passphrase: auditor.passphrase });
    const { rows } = await later.call('accessLog.list', {
      case: null,
      userId: null,
      month: null,
      offset: 0,
      limit: 50,
    });
    const failed = rows.filter(({ action }) => action === 'failedUnlock');
    expect(failed.map(({ detail }) => detail.split(' ')[0])).toEqual(['approve', 'approve']);
  });

  it('is nobody’s own, and of nobody whom the case does not name', async () => {
    const other = await made.call('users.add', {
      name: 'Tove Prov',
      role: 'coordinator',
      personId: 'person-prov',
      unitId: null,
      passphrase: 'brygga segel hallon fönster',
    });
    expect(await refusal({ userId: made.userId, passphrase: made.userId })).toBe('rule approval.self');
    expect(await refusal({ userId: other.userId, passphrase: 'brygga segel hallon fönster' })).toBe(
      'rule approval.notNamed',
    );
    const outside = made.restart();
    await outside.call('vault.unlock', { userId: other.userId, passphrase: 'brygga segel hallon fönster' });
    expect(
      await outside.fail('approvals.give', {
        caseIds: [caseId],
        paper: 'minutes',
        userId: sara,
        passphrase: second.passphrase,
        reason: 'Prov',
      }),
    ).toBe('forbidden');
  });
});

describe('the minutes with a protected case', () => {
  const MEETING = '2026-11-26';

  it('stand on paper without it, until another named person has said yes to it', () => {
    const core = testCore();
    core.core.write('users.add', (tx) =>
      tx.set('users', 'user-sara', { name: 'Sara Prov', role: 'coordinator', revoked: false }),
    );
    const open = raiseWithConsent(core, { firstName: 'Alva' });
    const hidden = raiseWithConsent(core, {
      firstName: 'Ebba',
      identityProtection: 'marked',
      namedUserIds: ['user-sara'],
    });
    core.goTo(MEETING);
    core.call('meetings.start', { meetingId: MEETING });
    for (const id of [open, hidden]) core.call('decisions.record', aDecision(id, MEETING));
    expect(core.call('minutes.get', { meetingId: MEETING }).protectedCases).toEqual([
      { caseId: hidden, approvers: [{ id: 'user-sara', name: 'Sara Prov' }] },
    ]);
    const paper = (withProtected?: boolean): string[] => {
      const { document, removed } = core.call('minutes.printed', {
        meetingId: MEETING,
        way: 'print',
        ...(withProtected === undefined ? {} : { withProtected }),
      });
      expect(document.items.length + removed).toBe(2);
      return document.items.map((item) => item.caseId);
    };
    expect([paper(), paper(false), paper(true)]).toEqual([[open], [open], [open]]);
    const db: Reader = createStore(core.db);
    const now = new Date(noonOf(MEETING)).toISOString();
    expect(() => ensureApproved(db, hidden, 'minutes', { id: FOUNDER }, now)).toThrow('rule');
    core.core.write('approvals.give', (tx) => {
      tx.add('approvals', {
        caseId: hidden,
        paper: 'minutes',
        approvedBy: 'user-sara',
        at: now,
        reason: 'Prov',
      });
    });
    expect([paper(false), paper(true)]).toEqual([[open], [open, hidden]]);
    ensureApproved(db, hidden, 'minutes', { id: FOUNDER }, now);
    ensureApproved(db, open, 'minutes', { id: 'anybody' }, now);
    expect(() => ensureApproved(db, hidden, 'consentForm', { id: FOUNDER }, now)).toThrow('rule');
    expect(() => ensureApproved(db, hidden, 'minutes', { id: 'user-sara' }, now)).toThrow('rule');
    core.close();
  });
});
