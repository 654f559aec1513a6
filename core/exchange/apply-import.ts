import { isEntityName } from '../../db/columns.ts';
import { addReceipt, listReceipts } from '../../db/exchange-sql.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import type { Topic } from '../../domain/kernel/channel.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import { keepBack, namesOf, obstaclesNaming } from '../obstacles/naming-erased.ts';
import type { OpenCore } from '../open-core.ts';
import { examine } from './examine.ts';
import { hereOf } from './here.ts';
import { casesErasedBy, minutesHere, minutesIn, sayWhatIsLeft } from './minutes-left.ts';
import { casesToldIn, planImport } from './plan.ts';
import type { Plan } from './plan.ts';
import { toReceipt } from './receipts.ts';
import type { ReceiptView } from './receipts.ts';
import { nameOf } from './machines.ts';
import { stoodBefore } from './stood.ts';
import { bringsErasure, casesIn, takeIn } from './take-in.ts';
import { isUndoable, noteUndoable, undoImport } from './undo-import.ts';
import { refuse } from './bundle-text.ts';

const everything: readonly Topic[] = [...Object.keys(registry).filter(isEntityName), 'exchange'];

/** What taking it in would do; of each case that this tells of, a row of the access log stands with the answer. */
export function inspectImport(core: OpenCore, bundle: Bundle, now: number): Plan {
  const { store } = core;
  return store.transaction(() => {
    const examined = examine(bundle, hereOf(core, now));
    const plan = planImport(store, bundle, examined, { user: core.user(), today: dayOf(now) });
    for (const caseId of casesToldIn(plan)) core.log('read', caseId, 'exchangeIn');
    return plan;
  });
}

/** All of it or nothing. It is examined again: what was inspected may have been another case log a moment ago. */
export function applyImport(core: OpenCore, bundle: Bundle, now: number): ReceiptView {
  const { store, clock } = core;
  const { header } = bundle;
  return core.write('exchange.apply', (tx, topics) => {
    const examined = examine(bundle, hereOf(core, now));
    const { conflicting } = planImport(store, bundle, examined, { user: core.user(), today: dayOf(now) });
    const last = bundle.lines.at(-1);
    if (last !== undefined) clock.receive(last.hlc);
    const before = stoodBefore(store, header.device);
    const minutes = minutesHere(store, examined.arriving);
    const names = namesOf(store, casesErasedBy(examined.arriving));
    const { arrived } = takeIn(store, bundle, examined);
    // Also what the same file says; obstacles are a coordinator's to write.
    if (core.user().role === 'coordinator') keepBack(tx, obstaclesNaming(store, names));
    sayWhatIsLeft(tx, [...minutes, ...minutesIn(arrived)]);
    const { joining, signKey, device } = header;
    if (examined.joins && joining !== null)
      tx.set('devices', device, { readKey: joining.readKey, signKey, invitation: null });
    noteUndoable(store, bringsErasure(arrived), before);
    const { sender, refused } = examined;
    const row = {
      at: new Date(now).toISOString(),
      direction: 'received' as const,
      bundle: header.id,
      body: JSON.stringify({
        machines: [nameOf(sender)],
        cases: casesIn(arrived).length,
        changes: arrived.length,
        conflicts: conflicting,
        refused: refused.length,
        hash: header.hash,
        fileName: '',
      }),
    };
    addReceipt(store, row);
    logReceived(core, casesIn(arrived));
    for (const topic of everything) topics.add(topic);
    return toReceipt({ ...row, seq: header.seq });
  });
}

/** That a file came, and of which cases. */
export function logReceived({ store, log }: OpenCore, caseIds: readonly string[]): void {
  store.transaction(() => {
    for (const caseId of ['', ...caseIds]) log('receive', caseId, 'exchangeIn');
  });
}

/** @throws `rule` exchange.tooLateToUndo */
export function takeBackImport(core: OpenCore, now: number): void {
  const { store } = core;
  core.write('exchange.undo', (tx, topics) => {
    if (!isUndoable(store)) refuse('exchange.tooLateToUndo');
    undoImport(store, tx);
    const last = listReceipts(store, 20).find(({ direction }) => direction === 'received');
    if (last !== undefined)
      addReceipt(store, { ...last, at: new Date(now).toISOString(), direction: 'undone' });
    core.log('receive', '', 'exchangeUndone');
    for (const topic of everything) topics.add(topic);
  });
}
