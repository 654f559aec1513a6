/** Two machines erase from the same sealed minutes without each other, and then exchange everything. */
import { afterAll, expect, it } from 'vitest';
import { verifyChains } from '../../../db/changes/verify.ts';
import { aDecision, raiseWithConsent } from '../../support/case-builders.ts';
import { decision, DUE, HELD } from '../../support/erasable-case.ts';
import { testCore } from '../../support/test-core.ts';
import type { TestCore } from '../../support/test-core.ts';
import { secondDevice, tell } from '../../support/two-devices.ts';

const first = testCore();
const cases = ['Alva', 'Elis', 'Noor'].map((firstName) => raiseWithConsent(first, { firstName }));
const [alva = '', elis = ''] = cases;
first.goTo(HELD);
first.call('meetings.start', { meetingId: HELD });
for (const caseId of cases)
  first.call(
    'decisions.record',
    aDecision(caseId, HELD, {
      type: 'close',
      interventionTypeId: null,
      because: `Klart för ${caseId}`,
      closureReason: 'goalsReached',
      followUpOn: null,
    }),
  );
first.call('meetings.seal', { meetingId: HELD });
const second = secondDevice(first);
first.goTo(DUE);
second.goTo(DUE);
second.wait(60);
first.call('erasures.erase', { caseId: alva, ...decision });
second.call('erasures.erase', { caseId: elis, ...decision });
tell(first, second);
tell(second, first);
afterAll(() => {
  second.close();
  first.close();
});

const minutesOn = (machine: TestCore) => machine.call('minutes.get', { meetingId: HELD });
/** Puts something else into what both places say of the one case that is left. */
function alter(machine: TestCore, from: string, to: string): void {
  for (const [table, column] of [
    ['change', 'value'],
    ['seals', 'body'],
  ] as const)
    machine.core.store.run(
      `UPDATE ${table} SET ${column} = replace(${column}, ?, ?) WHERE ${table === 'change' ? `entity = 'seals'` : '1'}`,
      from,
      to,
    );
}

it('both say that two are gone, that the third stands, and that the minutes have not been altered', () => {
  for (const machine of [first, second]) {
    const { document, seal } = minutesOn(machine);
    expect(document.items.map(({ erased }) => erased === true)).toEqual(
      cases.map((caseId) => caseId === alva || caseId === elis),
    );
    expect(seal?.intact).toBe(true);
    expect(verifyChains(machine.core.store).broken).toBe(0);
  }
});

it.each([
  ['a word about the case that is left', 'Klart för', 'Oklart för'],
  ['where the meeting was held', 'rum Ett', 'rum Två'],
])('shows that somebody has altered %s', (_what, from, to) => {
  alter(first, from, to);
  expect(minutesOn(first).seal?.intact).toBe(false);
  alter(first, to, from);
  expect(minutesOn(first).seal?.intact).toBe(true);
});

it('shows that somebody has blanked a case that nobody has erased', () => {
  const { document } = minutesOn(second);
  const left = document.items.find(({ erased }) => erased !== true);
  alter(second, JSON.stringify(left?.decisions), '[]');
  expect(minutesOn(second).seal?.intact).toBe(false);
});
