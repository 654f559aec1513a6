/**
 * A window asks again for what has grown old, by what the contract says a channel reads. Here every question is put,
 * and what it did read is held against that: a channel that says too little would leave an old answer on the screen.
 */
import { afterAll, describe, expect, it } from 'vitest';
import { openCore } from '../../../core/open-core.ts';
import { refreshAllCards } from '../../../db/case-cards.ts';
import { createStore } from '../../../db/query.ts';
import { listRows } from '../../../db/rows.ts';
import { contract } from '../../../domain/contract.ts';
import type { ChannelName } from '../../../domain/contract.ts';
import type { Topic } from '../../../domain/kernel/channel.ts';
import { registry } from '../../../domain/registry.ts';
import { queries, variants } from '../../support/every-query.ts';
import { SAMPLE_TODAY, sampleCore } from '../../support/sample-core.ts';
import { tablesOf, watchTables } from '../../support/tables-read.ts';
import { thingsOf, validInputs } from '../../support/valid-inputs.ts';

const sample = sampleCore();
afterAll(sample.close);
const watched = watchTables(sample.db);
const users = ['user-coordinator', 'user-member', 'user-steering', 'user-auditor'];

const derived = ['case_cards', 'case_coverage', 'case_named', 'case_recused', 'case_gaps'];
const topicOf = new Map<string, Topic>([
  ...Object.entries(registry).map(([name, { table }]) => [table, name as Topic] as const),
  ['access_log', 'accessLog'],
  ['draft', 'drafts'],
  ['undo_step', 'undo'],
  ['exchange_peer', 'exchange'],
  ['exchange_receipt', 'exchange'],
  ['arrived_change', 'exchange'],
]);
const topicsOf = (statements: readonly string[]): Topic[] =>
  statements.flatMap(tablesOf).flatMap((table) => topicOf.get(table) ?? []);

/** What the cards of cases are made of. */
const ofCards = ((): ReadonlySet<Topic> => {
  const store = createStore(watched.db);
  return new Set(topicsOf(watched.watch(() => store.transaction(() => refreshAllCards(store)))));
})();

const cores = users.map((userId) =>
  openCore({
    db: watched.db,
    userId,
    now: () => Date.parse(`${SAMPLE_TODAY}T09:00:00Z`),
    emit: () => {},
  }),
);
const inputs = validInputs(thingsOf(sample.coordinator));
const about = {
  // What is read hangs on the kind of question, and only a little on whom it is about.
  caseIds: listRows(sample.coordinator.store, 'cases')
    .map(({ id }) => id)
    .filter((_, at) => at % 5 === 0),
  meetingIds: listRows(sample.coordinator.store, 'meetings')
    .map(({ id }) => id)
    .toSorted()
    .slice(-3),
};

/** Everything a channel read, whoever asked and about whatever. Who asks is read before, and is no part of it. */
function readBy(channel: ChannelName): Set<Topic> {
  const found = new Set<Topic>();
  for (const core of cores) {
    const whoAsks = watched.watch(() => core.user()).length * 2;
    for (const input of variants(inputs[channel], about)) {
      const statements = watched.watch(() => void core.call(channel, input)).slice(whoAsks);
      for (const topic of topicsOf(statements)) found.add(topic);
      if (statements.flatMap(tablesOf).some((table) => derived.includes(table)))
        for (const topic of ofCards) found.add(topic);
    }
  }
  return found;
}

/** What these answered stays until they are asked anew: a draft being typed, a report being read, a copy's own number. */
const once: readonly ChannelName[] = ['drafts.get', 'reports.draft', 'accessLog.copyNumber'];

describe.each(queries.filter((channel) => !once.includes(channel)))('%s', (channel) => {
  it('says everything that it reads', () => {
    const said: readonly Topic[] = contract[channel].reads;
    expect([...readBy(channel)].filter((topic) => !said.includes(topic)).toSorted()).toEqual([]);
  });
});
