/** What is shown before sending is what is in the file: asked of each case, for a receiver of each role. */
import { afterAll, beforeAll, expect, it } from 'vitest';
import { collect } from '../../../core/exchange/collect.ts';
import { listMachines } from '../../../core/exchange/machines.ts';
import type { OpenCore } from '../../../core/open-core.ts';
import type { AppContract } from '../../../domain/contract.ts';
import { isFull } from '../../../domain/exchange/bundle.ts';
import type { FullLine } from '../../../domain/exchange/bundle.ts';
import type { Output } from '../../../domain/kernel/channel.ts';
import { SAMPLE_TODAY } from '../../support/sample-core.ts';
import type { SampleCore } from '../../support/sample-core.ts';
import { READERS, secretiveSample } from '../../support/secretive-sample.ts';

let sample: SampleCore;
let sender: OpenCore;
beforeAll(() => {
  sample = secretiveSample();
  sender = sample.coordinator;
  sender.write('exchange.invite', (tx) => {
    for (const [at, userId] of READERS.entries())
      tx.set('devices', machineOf(at), { name: userId, userId, readKey: null });
  });
}, 60_000);
afterAll(() => sample.close());

const machineOf = (at: number): string => `00000000000000d${at}`;

/** How much of one case its lines tell, in the words of the preview. */
function extentIn(lines: readonly FullLine[]): 'whole' | 'plan' | 'nothing' {
  const has = (field: string): boolean =>
    lines.some((line) => line.entity === 'cases' && line.field === field);
  // Written in every case, and told by the gate as the story and the plan.
  return has('triedSoFar') ? 'whole' : has('number') ? 'plan' : 'nothing';
}

const seen = new Set<string>();
it.each(READERS.map((userId, at) => [userId, at] as const))('for the machine of %s', (userId, at) => {
  const { store } = sender;
  const machine = listMachines(store).find(({ id }) => id === machineOf(at));
  if (machine?.owner == null) throw new Error(`${userId} has a machine`);
  const { lines } = collect(
    store,
    { devices: [sender.device], user: sender.user() },
    { id: machine.id, owner: machine.owner, peer: undefined },
    SAMPLE_TODAY,
  );
  const byCase = Map.groupBy(lines.filter(isFull), ({ caseId }) => caseId);
  const answer = sender.call('exchange.preview', { to: [machine.id] });
  if (!answer.ok) throw new Error('it is asked by a coordinator');
  const { cases, more, unhindered } = answer.value as Output<AppContract, 'exchange.preview'>;
  const listed = new Map(cases.map(({ caseId, cells }) => [caseId, cells[0]?.extent]));
  const ids = store.all<{ id: string }>('SELECT case_id AS id FROM case_cards').map(({ id }) => id);
  // Everything is open to whoever sends, so that nothing is left out of the list but what goes whole.
  expect([more, unhindered + cases.length]).toEqual([0, ids.length]);
  const wrong = ids.flatMap((id) => {
    const said = listed.get(id) ?? 'whole';
    const is = extentIn(byCase.get(id) ?? []);
    seen.add(is);
    return said === is ? [] : [`${id}: said ${said}, is ${is}`];
  });
  expect(wrong).toEqual([]);
});

it('has looked at cases of every extent', () => {
  expect([...seen].toSorted()).toEqual(['nothing', 'plan', 'whole']);
});
