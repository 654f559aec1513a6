/**
 * Field changes of two machines merged into an empty encrypted case log (log, heads, conflicts and state), against the
 * same rows inserted into the same log and nothing more. Yjs and Automerge take in the same operations in the same
 * run, each as it is: in memory, without a disk, a cipher or a hash of each change.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import * as Automerge from '@automerge/automerge';
import * as Y from 'yjs';
import { addToLog, applyChange } from '../../db/changes/apply.ts';
import type { Change } from '../../db/changes/change.ts';
import { listChanges } from '../../db/changes/read.ts';
import { createTx } from '../../db/changes/write.ts';
import type { Store } from '../../db/query.ts';
import { createHlcClock } from '../../domain/kernel/hlc.ts';
import { emptyStore } from './empty-store.ts';
import { absolute, compare, interleave, timed } from './measure.ts';
import type { Bench } from './measure.ts';

const CHANGES = 100_000;
const CASES = 2000;
const FIELDS = ['question', 'strengths', 'triedSoFar', 'school'] as const;
const ROUNDS = 3;
const A_CHANGE = 500;
const DEVICES = ['000000000000000a', '000000000000000b'];

interface Operation {
  readonly caseId: string;
  readonly field: (typeof FIELDS)[number];
  readonly value: string;
}

/** What each machine writes without having heard of the other: every field again and again, the same on both. */
const operations = Array.from({ length: CHANGES / DEVICES.length }, (_, at): Operation => ({
  caseId: `case-${at % CASES}`,
  field: FIELDS[Math.floor(at / CASES) % FIELDS.length] ?? 'question',
  value: `Trivs i slöjd, gång ${at}.`,
}));

function changesBy(folder: string, device: string): Change[] {
  const store = emptyStore(folder, device);
  let now = Date.parse('2026-11-24T08:00:00Z');
  const clock = createHlcClock({ device, now: () => (now += 7) });
  store.transaction(() => {
    const { tx } = createTx(store, { userId: 'user', device, clock }, 'cases.change');
    for (const { caseId, field, value } of operations) tx.set('cases', caseId, { [field]: value });
  });
  const changes = listChanges(store);
  store.raw.close();
  return changes;
}

const yjsUpdates = (): Uint8Array[] =>
  DEVICES.flatMap(() => {
    const updates: Uint8Array[] = [];
    const doc = new Y.Doc();
    doc.on('update', (update: Uint8Array) => updates.push(update));
    const map = doc.getMap<string>('cases');
    for (const { caseId, field, value } of operations) map.set(`${caseId}/${field}`, value);
    return updates;
  });

/**
 * Some hundreds of operations to a change: made one by one, fifty thousand would take Automerge half an hour. Values are
 * whole, as ours are: a string of its own kind would be a text that two may type in.
 */
const automergeChanges = (): Uint8Array[] =>
  DEVICES.flatMap(() => {
    let doc = Automerge.init<Record<string, Automerge.ImmutableString>>();
    for (let at = 0; at < operations.length; at += A_CHANGE)
      doc = Automerge.change(doc, (draft) => {
        for (const { caseId, field, value } of operations.slice(at, at + A_CHANGE))
          draft[`${caseId}/${field}`] = new Automerge.ImmutableString(value);
      });
    return Automerge.getAllChanges(doc);
  });

export const merge: Bench = {
  name: 'merge',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teambordet-bench-'));
    const changes = DEVICES.flatMap((device) => changesBy(folder, device));
    let files = 0;
    const takeIn = async (take: (store: Store, change: Change) => unknown): Promise<number> => {
      files += 1;
      const store = emptyStore(folder, files.toString(16).padStart(16, '0'));
      const time = await timed(() =>
        Promise.resolve(
          store.transaction(() => {
            for (const change of changes) take(store, change);
          }),
        ),
      );
      store.raw.close();
      return time;
    };
    const pairs = await interleave(
      ROUNDS,
      () => takeIn(applyChange),
      () => takeIn(addToLog),
    );
    const updates = yjsUpdates();
    const others = automergeChanges();
    const [yjs, automerge]: [number[], number[]] = [[], []];
    for (let round = 0; round < ROUNDS; round += 1) {
      const doc = new Y.Doc();
      yjs.push(
        await timed(() =>
          Promise.resolve(doc.transact(() => updates.forEach((one) => Y.applyUpdate(doc, one)))),
        ),
      );
      automerge.push(await timed(() => Promise.resolve(Automerge.applyChanges(Automerge.init(), others))));
    }
    rmSync(folder, { recursive: true, force: true });
    return [
      compare('100 000 field changes merged / the same rows inserted', 4, pairs),
      absolute('The same operations taken in by Yjs, in memory', null, yjs),
      absolute('The same operations taken in by Automerge, in memory, 500 to a change', null, automerge),
    ];
  },
};
