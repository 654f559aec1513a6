import { isEntityName } from '../../db/columns.ts';
import { addReceipt, listReceipts } from '../../db/exchange-sql.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import type { Topic } from '../../domain/kernel/channel.ts';
import { dayOf } from '../../domain/kernel/plain-date.ts';
import { registry } from '../../domain/registry.ts';
import type { OpenCore } from '../open-core.ts';
import { examine } from './examine.ts';
import { hereOf } from './here.ts';
import { planImport } from './plan.ts';
import { toReceipt } from './receipts.ts';
import type { ReceiptView } from './receipts.ts';
import { nameOf } from './send.ts';
import { takeIn } from './take-in.ts';
import { isUndoable, noteUndoable, undoImport } from './undo-import.ts';
import { refuse } from './bundle-text.ts';

const everything: readonly Topic[] = [...Object.keys(registry).filter(isEntityName), 'exchange'];

/** All of it or nothing. It is examined again: what was inspected may have been another case log a moment ago. */
export function applyImport(core: OpenCore, bundle: Bundle, now: number): ReceiptView {
  const { store, clock } = core;
  const { header } = bundle;
  return core.write('exchange.apply', (tx, topics) => {
    const examined = examine(bundle, hereOf(core, now));
    const { conflicting } = planImport(store, bundle, examined, { user: core.user(), today: dayOf(now) });
    const last = bundle.lines.at(-1);
    if (last !== undefined) clock.receive(last.hlc);
    const { arrived } = takeIn(store, bundle, examined);
    const { joining, signKey, device } = header;
    if (examined.joins && joining !== null)
      tx.set('devices', device, { readKey: joining.readKey, signKey, invitation: null });
    noteUndoable(
      store,
      arrived.some(({ change }) => change.entity === 'erasures'),
    );
    const { sender, refused } = examined;
    const row = {
      at: new Date(now).toISOString(),
      direction: 'received' as const,
      bundle: header.id,
      body: JSON.stringify({
        machines: [nameOf(sender)],
        cases: new Set(arrived.map(({ change }) => change.caseId).filter(Boolean)).size,
        changes: arrived.length,
        conflicts: conflicting,
        refused: refused.length,
        hash: header.hash,
        fileName: '',
      }),
    };
    addReceipt(store, row);
    core.log('receive', '', 'exchangeIn');
    for (const topic of everything) topics.add(topic);
    return toReceipt({ ...row, seq: header.seq });
  });
}

/** @throws `rule` exchange.tooLateToUndo */
export function takeBackImport(core: OpenCore, now: number): void {
  const { store } = core;
  core.write('exchange.undo', (_tx, topics) => {
    if (!isUndoable(store)) refuse('exchange.tooLateToUndo');
    undoImport(store);
    const last = listReceipts(store, 20).find(({ direction }) => direction === 'received');
    if (last !== undefined)
      addReceipt(store, { ...last, at: new Date(now).toISOString(), direction: 'undone' });
    for (const topic of everything) topics.add(topic);
  });
}
