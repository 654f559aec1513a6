/** Whatever a window may send: the answer is an envelope with a known code, soon, and a refusal writes nothing. */
import { afterAll, describe, expect, it } from 'vitest';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { errorCodes } from '../../../domain/kernel/errors.ts';
import type { Envelope } from '../../../domain/kernel/errors.ts';
import { openCore } from '../../../core/open-core.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { createdHost } from '../../support/host.ts';
import { hostile, mutations } from '../../support/hostile-values.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const channels = Object.keys(contract) as ChannelName[];
/** They leave hundreds of consents in one case, and everything after them would weigh each against each. */
const last: readonly ChannelName[] = ['consents.register', 'consents.withdraw'];
const inCore = channels
  .filter(
    (channel) =>
      contract[channel].kind !== 'job' &&
      contract[channel].needs !== 'nobody' &&
      // Walks the whole log, whatever it is asked.
      !['users.list', 'vault.compareProjection', 'vault.rebuildProjection'].includes(channel),
  )
  .toSorted((left, right) => last.indexOf(left) - last.indexOf(right));
/** Of the processor, so that a machine with too much to do is not taken for a slow answer. */
const SLOW_MS = 5000;

const MEETING = '2026-11-26';
const team = testCore();
afterAll(team.close);
raiseWithConsent(team, { firstName: 'Elis' });
const caseId = raiseWithConsent(team);
team.goTo(MEETING);
team.call('meetings.start', { meetingId: MEETING });
team.call('commitments.add', {
  caseId,
  meetingId: MEETING,
  text: 'Ringa familjen',
  unitId: null,
  personId: 'person-founder',
  dueOn: null,
});
const { decisionId } = team.call('decisions.record', aDecision(caseId, MEETING));

const reported: string[] = [];
const core = openCore({
  db: team.db,
  userId: FOUNDER,
  now: () => Date.parse(`${MEETING}T12:30:00`),
  emit: () => {},
  report: (_ref, kind) => reported.push(kind),
});
const valid = validInputs({ ...thingsOf(core), caseId, meetingId: MEETING, decisionId });

/** What is wrong with an answer, in a word, or nothing. */
function faultOf(answer: Envelope): string | undefined {
  if (answer.ok) return undefined;
  if (!errorCodes.includes(answer.error.code)) return 'unknown code';
  return answer.error.code === 'internal' ? 'internal' : undefined;
}

/** Every change has a later stamp than all before it. */
const written = (): unknown => core.store.one('SELECT max(hlc) AS hlc FROM change');
const rowsOf = (table: string): number =>
  core.store.one<{ n: number }>(`SELECT count(*) AS n FROM ${table}`)?.n ?? 0;

describe.each(inCore)('%s', (channel) => {
  it('takes whatever it is given', () => {
    const faults: string[] = [];
    for (const [name, input] of [...hostile(), ...mutations(valid[channel])]) {
      const before = written();
      const start = process.cpuUsage();
      const answer = core.call(channel, input);
      if (process.cpuUsage(start).user / 1000 > SLOW_MS) faults.push(`${name}: slow`);
      const fault = faultOf(answer);
      if (fault !== undefined) faults.push(`${name}: ${fault} ${reported.at(-1)}`);
      if (!answer.ok && JSON.stringify(written()) !== JSON.stringify(before)) faults.push(`${name}: wrote`);
    }
    expect(faults).toEqual([]);
  });
});

describe('after all that', () => {
  it('the case log is whole, and every row of a child belongs to a case', () => {
    expect(core.call('vault.compareProjection', null)).toMatchObject({
      value: { differences: [], brokenChains: 0 },
    });
    const orphans = ['consents', 'withdrawals', 'decisions', 'deferrals', 'agenda_items', 'commitments']
      .map((table) => [
        table,
        core.store.one<{ n: number }>(
          `SELECT count(*) AS n FROM ${table} WHERE case_id NOT IN (SELECT id FROM cases)`,
        )?.n,
      ])
      .filter(([, n]) => n !== 0);
    expect(orphans).toEqual([]);
    expect(rowsOf('cases')).toBeGreaterThan(2);
  });

  it('no object has got a property that it should not have', () => {
    const plain: Record<string, unknown> = {};
    expect([plain['polluted'], plain['isAdmin'], Object.keys(plain)]).toEqual([undefined, undefined, []]);
  });
});

describe('a search', () => {
  const untouched = testCore();
  afterAll(untouched.close);
  raiseWithConsent(untouched);

  it.each([
    `'`,
    `"`,
    `';DROP TABLE cases;--`,
    `' OR 1=1 --`,
    '%',
    '_',
    '%%%%',
    '*',
    '"*" NEAR',
    '\0',
    'a\0b',
    '\\',
    '{',
    '\u202E\u2066',
    '\uD800',
    '?1',
    ':unit',
  ])('for %j is looked for as it is typed, and finds nothing', (search) => {
    expect(
      untouched.core.call('cases.list', {
        filter: 'open',
        search,
        sort: 'next',
        descending: false,
        offset: 0,
        limit: 10,
      }),
    ).toMatchObject({ ok: true, value: { rows: [], total: 0 } });
  });

  it('for ten thousand letters is refused', () => {
    expect(
      core.call('cases.list', {
        filter: 'open',
        search: 'a'.repeat(10_000),
        sort: 'next',
        descending: false,
        offset: 0,
        limit: 10,
      }),
    ).toMatchObject({ error: { code: 'invalid-input' } });
  });
});

describe('jobs of a running case log', () => {
  const jobs = channels.filter(
    (channel) => contract[channel].kind === 'job' || ['vault.status', 'backups.list'].includes(channel),
  );
  it('take whatever they are given', { timeout: 120_000 }, async () => {
    const made = await createdHost({ report: (_ref, kind) => faults.push(kind) });
    const faults: string[] = [];
    const own = validInputs({ ...thingsOf(core), userId: made.userId });
    for (const channel of jobs)
      for (const [name, input] of [...hostile(), ...mutations(own[channel])]) {
        made.clock.now += 3_600_000;
        const fault = faultOf(await made.host.call(channel, input));
        if (fault !== undefined) faults.push(`${channel} ${name}: ${fault}`);
      }
    expect(faults).toEqual([]);
    expect(await made.call('vault.status', null)).toMatchObject({ state: 'open', problem: null });
  });
});
