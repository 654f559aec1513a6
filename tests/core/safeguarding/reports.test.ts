/**
 * "Orosanmälan flag never appears in family print, steering data or sync to other units" (the product's invariant 6):
 * every channel is asked everything before and after, and must answer the same to the byte.
 */
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import fc from 'fast-check';
import { collect } from '../../../core/exchange/collect.ts';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { disclosesReport } from '../../../domain/disclosure.ts';
import type { Audience, Subject } from '../../../domain/disclosure.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import { isAllowed } from '../../../domain/kernel/permissions.ts';
import type { Role } from '../../../domain/kernel/permissions.ts';
import { standingReports } from '../../../domain/safeguarding/safeguarding-rules.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const MEETING = '2026-11-26';
const REPORTER = 'unit-school';

const users = {
  reporter: { role: 'member', unitId: REPORTER },
  other: { role: 'member', unitId: 'unit-social' },
  steering: { role: 'steering', unitId: null },
  auditor: { role: 'auditor', unitId: null },
} as const;
type User = keyof typeof users | typeof FOUNDER;

let team: TestCore;
let caseId = '';

/** Opened anew each time: one machine has one clock, and one user at a time. */
const as = (user: User): TestCore => team.as(user);

beforeEach(() => {
  team = testCore();
  team.core.write('users.add', (tx) => {
    for (const [id, user] of Object.entries(users))
      tx.set('users', id, { name: `Prov ${id}`, ...user, personId: null, revoked: false });
  });
  caseId = raiseWithConsent(team);
  team.goTo(MEETING);
});
afterEach(() => team.close());

const report = (by: User, given: { caseId?: string | null; unitId?: string; on?: string } = {}) =>
  as(by).call('safeguarding.report', { caseId, unitId: REPORTER, on: MEETING, ...given }).reportId;
const list = (by: User, of: string | null = caseId) => as(by).call('safeguarding.list', { caseId: of });

describe('a report of concern', () => {
  it('is that, when and which unit, and nothing else is kept of it', () => {
    report('reporter');
    const kept = team.core.store.all<{ value: string }>(
      `SELECT value FROM change WHERE entity = 'safeguardingReports'`,
    );
    expect(kept.map(({ value }) => JSON.parse(value) as unknown)).toEqual([
      { caseId, on: MEETING, unitId: REPORTER },
    ]);
  });

  it('is known to the unit that made it and to the coordinator, and to no other unit', () => {
    report('reporter');
    expect(list('reporter')).toEqual([
      { id: expect.any(String) as string, on: MEETING, unit: 'Elevhälsan', isOwn: true },
    ]);
    expect(list(FOUNDER)).toMatchObject([{ on: MEETING, isOwn: false }]);
    expect(list('other')).toEqual([]);
    for (const by of ['steering', 'auditor'] as const)
      expect(as(by).refusal('safeguarding.list', { caseId })).toBe('forbidden');
  });

  it('is made for the own unit only, but by the coordinator for any', () => {
    expect(
      as('reporter').refusal('safeguarding.report', { caseId, on: MEETING, unitId: 'unit-social' }),
    ).toBe('forbidden');
    report(FOUNDER, { unitId: 'unit-social' });
    expect(list('other')).toHaveLength(1);
    expect(list('reporter')).toEqual([]);
  });

  it('needs no case, and is then known to the same', () => {
    report('reporter', { caseId: null });
    expect([list('reporter', null).length, list(FOUNDER, null).length, list('other', null).length]).toEqual([
      1, 1, 0,
    ]);
  });

  it.each([
    [
      'missing consent',
      () => as(FOUNDER).call('consents.withdraw', { caseId, unitIds: null, receivedBy: '' }),
    ],
    [
      'a closed case',
      () => {
        as(FOUNDER).call('meetings.start', { meetingId: MEETING });
        as(FOUNDER).call(
          'decisions.record',
          aDecision(caseId, MEETING, {
            type: 'close',
            followUpOn: null,
            because: 'Målen är nådda.',
            closureReason: 'goalsReached',
          }),
        );
      },
    ],
    [
      'sealed minutes',
      () => {
        as(FOUNDER).call('meetings.start', { meetingId: MEETING });
        as(FOUNDER).call('decisions.record', aDecision(caseId, MEETING));
        as(FOUNDER).call('meetings.seal', { meetingId: MEETING });
      },
    ],
    [
      'a protected identity',
      () => as(FOUNDER).call('cases.change', { caseId, fields: { identityProtection: 'sheltered' } }),
    ],
  ])('is never stopped by %s', (_what, stop) => {
    stop();
    expect(report('reporter')).not.toBe('');
  });

  it('is not made in the future, nor about a case or unit that is not there', () => {
    const given = { caseId, on: MEETING, unitId: REPORTER };
    expect(as(FOUNDER).refusal('safeguarding.report', { ...given, on: '2026-11-27' })).toBe(
      'rule:safeguarding.future',
    );
    expect(as(FOUNDER).refusal('safeguarding.report', { ...given, caseId: 'none' })).toBe('not-found');
    expect(as(FOUNDER).refusal('safeguarding.report', { ...given, unitId: 'none' })).toBe('not-found');
  });

  it('is taken back by whoever registered it, and by nobody else', () => {
    const reportId = report('reporter');
    expect(as(FOUNDER).refusal('safeguarding.takeBack', { reportId })).toBe('forbidden');
    as('reporter').call('safeguarding.takeBack', { reportId });
    as('reporter').call('safeguarding.takeBack', { reportId });
    expect(list('reporter')).toEqual([]);
    expect(list(FOUNDER)).toEqual([]);
  });

  it('taken back stays so, in whatever order the two arrive', () => {
    const body = { caseId: 'case', on: MEETING, unitId: REPORTER };
    const written = [
      { id: 'a', body },
      { id: 'b', body: { ...body, takesBack: 'a' } },
      { id: 'c', body },
    ];
    fc.assert(
      fc.property(fc.shuffledSubarray(written, { minLength: 3 }), (order) => {
        expect(standingReports(order).map(({ id }) => id)).toEqual(['c']);
      }),
    );
  });
});

/** Channels that could tell; those that read the log of changes as a whole count it, and name no case. */
const silent = (Object.keys(contract) as ChannelName[]).filter(
  (channel) =>
    contract[channel].kind === 'query' &&
    contract[channel].needs !== 'nobody' &&
    !['users.list', 'vault.compareProjection', 'safeguarding.list'].includes(channel) &&
    // What the access log says of a report is asked below; of every other reading it grows by itself.
    !channel.startsWith('accessLog.'),
);

describe('that a concern has been reported', () => {
  const answers = (by: User, role: Role): string[] => {
    const { core } = as(by);
    const things = { ...thingsOf(team.core), caseId, meetingId: MEETING };
    const inputs = validInputs(things);
    return silent
      .filter((channel) => isAllowed(role, contract[channel].needs))
      .map((channel) => `${channel}: ${JSON.stringify(core.call(channel, inputs[channel]))}`);
  };
  const everybody = (): string[] => [
    ...answers(FOUNDER, 'coordinator'),
    ...answers('reporter', 'member'),
    ...answers('other', 'member'),
    ...answers('steering', 'steering'),
    ...answers('auditor', 'auditor'),
  ];
  const changedSince = (before: readonly string[]): string[] =>
    everybody().filter((answer, index) => answer !== before[index]);
  const accessLog = (): string[] =>
    team.core.store
      .all<{ action: string; case_id: string; detail: string; recipients: string }>(
        'SELECT action, case_id, detail, recipients FROM access_log',
      )
      .map((row) => JSON.stringify(row));

  /** Every line of a file from the coordinator's machine, also what is held back and goes as a hash. */
  const fileTo = (owner: { readonly id: string; readonly role: Role; readonly unitId: string | null }) =>
    collect(
      team.core.store,
      { devices: ['any'], user: team.core.user() },
      { id: 'any', owner: { name: '', personId: null, ...owner }, peer: undefined },
      MEETING,
    ).lines;
  const files = () =>
    [
      { id: 'other', ...users.other },
      { id: 'reporter', ...users.reporter },
      { id: 'steering', ...users.steering },
    ].map(fileTo);
  const toColleague = () =>
    fileTo({ id: 'colleague', role: 'coordinator', unitId: null }).filter(
      (line) => isFull(line) && line.entity === 'safeguardingReports',
    );

  it('6. Orosanmälan flag never appears in family print, steering data or sync to other units.', () => {
    as(FOUNDER).call('meetings.start', { meetingId: MEETING });
    as(FOUNDER).call('decisions.record', aDecision(caseId, MEETING));
    // What has been shown is itself told of, in the list of what has left.
    everybody();
    const before = everybody();
    const sent = files();
    expect(before.length).toBeGreaterThan(40);
    expect(sent.map(({ length }) => length > 5)).toEqual([true, true, true]);
    const reportId = report('reporter');
    report(FOUNDER, { unitId: 'unit-social' });
    expect(changedSince(before)).toEqual([]);
    expect(files()).toEqual(sent);
    expect(toColleague()).toHaveLength(2);
    as('reporter').call('safeguarding.takeBack', { reportId });
    expect(changedSince(before)).toEqual([]);
  });

  it('is in no sealed minutes, and does not alter their seal', () => {
    as(FOUNDER).call('meetings.start', { meetingId: MEETING });
    as(FOUNDER).call('decisions.record', aDecision(caseId, MEETING));
    report('reporter');
    as(FOUNDER).call('meetings.seal', { meetingId: MEETING });
    const { document, seal } = as(FOUNDER).call('minutes.get', { meetingId: MEETING });
    expect(JSON.stringify(document)).not.toMatch(/safeguarding|oro|anmäl|rapport/i);
    expect(seal?.intact).toBe(true);
  });

  it('leaves no trace in the access log: reading the list is reading the case', () => {
    as(FOUNDER).call('cases.get', { caseId });
    as('reporter').call('cases.get', { caseId });
    const before = new Set(accessLog());
    report('reporter');
    list(FOUNDER);
    list('reporter');
    list('other');
    expect(accessLog().filter((row) => !before.has(row))).toEqual([]);
    expect(accessLog().join(' ')).not.toMatch(/safeguarding|concern|report/i);
  });

  it('is told to nobody but a reader of the reporting unit and a coordinator, whatever the case', () => {
    const subject: fc.Arbitrary<Subject> = fc.record({
      consents: fc.constant([]),
      withdrawals: fc.constant([]),
      custody: fc.constant('joint'),
      birthYear: fc.constant(2017),
      adultOn: fc.constant(null),
      identityProtected: fc.boolean(),
      namedUserIds: fc.option(fc.subarray(['user'])),
      doNotDiscloseTo: fc.constant([]),
      recusedPersonIds: fc.subarray(['person']),
    });
    const audience: fc.Arbitrary<Audience> = fc.oneof(
      fc.record({
        kind: fc.constantFrom('room', 'projector'),
        unitIds: fc.subarray([REPORTER, 'unit-social']),
      }),
      fc.record({
        kind: fc.constantFrom('copy', 'commitmentList', 'exchange'),
        unitId: fc.constantFrom(REPORTER, 'unit-social'),
      }),
      fc.record({ kind: fc.constant('letter'), to: fc.constantFrom('guardian1', 'child') }),
      fc.record({ kind: fc.constantFrom('steering', 'logExtract') }),
      fc.record({
        kind: fc.constant('reader'),
        role: fc.constantFrom('member', 'steering', 'auditor'),
        unitId: fc.constantFrom('unit-social', null),
        userId: fc.constant('user'),
        personId: fc.constant('person'),
        list: fc.boolean(),
      }),
    );
    fc.assert(
      fc.property(subject, audience, (of, to) => {
        expect(disclosesReport({ unitId: REPORTER }, of, to)).toBe(false);
      }),
    );
  });
});
