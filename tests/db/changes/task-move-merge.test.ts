/** Two machines give one task another day without each other, and then meet: neither day is lost. */
import { afterAll, expect, it } from 'vitest';
import { movesReader } from '../../../core/cases/case-tasks.ts';
import { applyChange } from '../../../db/changes/apply.ts';
import { headsOf, listChanges } from '../../../db/changes/read.ts';
import { createTx } from '../../../db/changes/write.ts';
import { createStore } from '../../../db/query.ts';
import type { Store } from '../../../db/query.ts';
import { getRow, listFacts } from '../../../db/rows.ts';
import { createHlcClock } from '../../../domain/kernel/hlc.ts';
import { freshDatabase } from '../../support/test-core.ts';

const DEVICES = ['000000000000000a', '000000000000000b'] as const;
const databases = DEVICES.map(freshDatabase);
afterAll(() => databases.forEach(({ close }) => close()));

const CASE = 'case-0';
const TASK = 'task-0';
const FIRST = '2026-11-26';

function machine(index: 0 | 1, minutesAhead: number) {
  const device = DEVICES[index];
  let tick = 0;
  const now = (): number => Date.parse('2026-11-24T08:00:00Z') + (tick += 7) + minutesAhead * 60_000;
  const store: Store = createStore(databases[index]?.db ?? (undefined as never));
  return { store, device, clock: createHlcClock({ device, now }) };
}
type Machine = ReturnType<typeof machine>;

const write = ({ store, ...author }: Machine, work: (tx: ReturnType<typeof createTx>['tx']) => void): void =>
  store.transaction(() => work(createTx(store, { userId: 'u', ...author }, 'commitments.move').tx));
const receive = (to: Machine, from: Machine): void =>
  to.store.transaction(() => {
    for (const change of listChanges(from.store)) {
      to.clock.receive(change.hlc);
      applyChange(to.store, change);
    }
  });
const move = (who: Machine, to: string, because: string): void =>
  write(who, (tx) => {
    const from = getRow(tx, 'commitments', TASK)?.dueOn ?? '';
    tx.add('taskMoves', { caseId: CASE, commitmentId: TASK, from, to, on: '2026-11-24', because });
    tx.set('commitments', TASK, { dueOn: to });
  });

it('keeps both moves and both days, counts two, and knows the first day, on both machines alike', () => {
  const [one, other] = [machine(0, 0), machine(1, -1)];
  write(one, (tx) => tx.set('commitments', TASK, { caseId: CASE, text: 'Ringa hem', dueOn: FIRST }));
  receive(other, one);
  move(one, '2026-12-03', 'Väntar på skolan');
  move(other, '2026-12-10', 'Väntar på familjen');
  receive(one, other);
  receive(other, one);
  for (const { store } of [one, other]) {
    expect(movesReader(store)({ id: TASK, caseId: CASE })).toMatchObject({ count: 2, firstDueOn: FIRST });
    expect(listFacts(store, 'taskMoves', 'case_id', CASE).map(({ body }) => [body.to, body.because])).toEqual(
      expect.arrayContaining([
        ['2026-12-03', 'Väntar på skolan'],
        ['2026-12-10', 'Väntar på familjen'],
      ]),
    );
    // The day that counts is one of the two, the same everywhere, and the other waits for a person.
    const heads = headsOf(store, 'commitments', TASK, 'dueOn');
    expect(heads).toHaveLength(2);
  }
  expect(getRow(one.store, 'commitments', TASK)?.dueOn).toBe(getRow(other.store, 'commitments', TASK)?.dueOn);
});
