/** When something breaks inside, neither the answer nor the report of it says what was written about anybody. */
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { FOUNDER, testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const MEETING = '2026-11-26';
const SECRET = 'Hemlige-Åke-7f3c';
const inCore = (Object.keys(contract) as ChannelName[]).filter(
  (channel) =>
    contract[channel].kind !== 'job' && contract[channel].needs !== 'nobody' && channel !== 'users.list',
);

let core: TestCore;
beforeEach(() => {
  core = testCore();
});
afterEach(() => core.close());

const sabotage: readonly (readonly [string, readonly string[]])[] = [
  [
    'facts that are no JSON',
    ['decisions', 'consents', 'seals', 'deferrals', 'child_views'].map(
      (table) => `UPDATE ${table} SET body = '${SECRET}{'`,
    ),
  ],
  [
    'fields that are no JSON',
    [
      `UPDATE cases SET concerns = '${SECRET}{', child_words = '${SECRET}['`,
      `UPDATE meetings SET run = '${SECRET}'`,
      `UPDATE agenda_items SET outside_unit_ids = '${SECRET}'`,
    ],
  ],
  [
    'days that are none',
    [
      `UPDATE cases SET raised_on = '${SECRET}'`,
      `UPDATE commitments SET due_on = '${SECRET}'`,
      `UPDATE case_cards SET next_on = '${SECRET}', raised_on = '${SECRET}'`,
    ],
  ],
  ['changes that are no JSON', [`UPDATE change SET value = '${SECRET}{', base = '${SECRET}'`]],
  ['drafts that are no JSON', [`UPDATE draft SET value = '${SECRET}{'`]],
  ['tables that are gone', ['DROP TABLE case_cards', 'DROP TABLE units']],
];

it.each(sabotage)('%s', (_what, statements) => {
  const caseId = raiseWithConsent(core, { firstName: SECRET, school: SECRET, question: SECRET });
  core.goTo(MEETING);
  core.call('meetings.start', { meetingId: MEETING });
  const { decisionId } = core.call('decisions.record', aDecision(caseId, MEETING, { goal: SECRET }));
  core.call('drafts.save', { key: 'prov/1', value: SECRET });
  const inputs = validInputs({ ...thingsOf(core.core), caseId, meetingId: MEETING, decisionId });
  const said: string[] = [];
  const broken = openCore({
    db: core.db,
    userId: FOUNDER,
    now: () => Date.parse(`${MEETING}T12:30:00Z`),
    emit: () => {},
    report: (ref, kind) => said.push(`${ref} ${kind}`),
  });
  for (const sql of statements) core.db.exec(sql);
  let failed = 0;
  for (const channel of inCore) {
    const answer = broken.call(channel, inputs[channel]);
    if (answer.ok) continue;
    failed += 1;
    expect(JSON.stringify(answer.error)).not.toContain('Hemlige');
    expect(Object.keys(answer.error).every((key) => ['code', 'params', 'ref'].includes(key))).toBe(true);
  }
  expect(failed).toBeGreaterThan(0);
  expect(said.join('\n')).not.toContain('Hemlige');
  for (const line of said) expect(line).toMatch(/^[\da-f]{8} [\w ]*((core|db|domain)\/[\w/.-]+:\d+)?$/);
});
