/** A file with a whole log of a hundred thousand changes: made and tried, shown as a dry run, and taken in. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { applyImport } from '../../core/exchange/apply-import.ts';
import { lockBundle } from '../../core/exchange/age-file.ts';
import { readBundle } from '../../core/exchange/bundle-text.ts';
import { newDeviceKeys, saveKeys } from '../../core/exchange/device-keys.ts';
import type { DeviceKeys } from '../../core/exchange/device-keys.ts';
import { examine } from '../../core/exchange/examine.ts';
import { hereOf } from '../../core/exchange/here.ts';
import { settleIn } from '../../core/exchange/join.ts';
import { listMachines } from '../../core/exchange/machines.ts';
import { makeBundle } from '../../core/exchange/make-bundle.ts';
import { openFile } from '../../core/exchange/open-file.ts';
import { planImport } from '../../core/exchange/plan.ts';
import { openCore } from '../../core/open-core.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { importSample } from '../../core/sample.ts';
import { sampleUserIds } from '../../core/vault/sample-vault.ts';
import { countChanges } from '../../db/changes/read.ts';
import type { Store } from '../../db/query.ts';
import { emptyStore } from './empty-store.ts';
import { absolute, timed } from './measure.ts';
import type { Bench } from './measure.ts';

const TODAY = '2026-11-24';
const NOW = Date.parse(`${TODAY}T08:00:00Z`);
const SIZE = { today: TODAY, cases: 2200, living: 900, weeks: 150 } as const;
const OURS = '9f3c2a77b1d04e55';
const THEIRS = '00000000000000bb';

const coreOver = (store: Store, userId: string): OpenCore =>
  openCore({ db: store.raw, userId, now: () => NOW, emit: () => {} });

/** A coordinator's machine with a long log, and that of a member who has become a coordinator and knows no case yet. */
async function twoMachines(folder: string): Promise<{ ours: OpenCore; keys: DeviceKeys; theirs: OpenCore }> {
  const [keys, other] = [await newDeviceKeys(null), await newDeviceKeys(null)];
  const store = emptyStore(folder, OURS);
  importSample(store, OURS, { users: sampleUserIds, ...SIZE });
  const ours = coreOver(store, sampleUserIds.coordinator);
  saveKeys(store, keys);
  ours.write('exchange.invite', (tx) => {
    tx.set('users', 'user-b', {
      name: 'B',
      role: 'coordinator',
      unitId: null,
      personId: null,
      revoked: false,
    });
    for (const [id, userId, { read, sign }] of [
      [OURS, sampleUserIds.coordinator, keys],
      [THEIRS, 'user-b', other],
    ] as const)
      tx.set('devices', id, { name: id, userId, readKey: read.publicKey, signKey: sign.publicKey });
  });
  const there = emptyStore(folder, THEIRS);
  settleIn(there, readBundle(bundleFor(ours, keys)), { device: THEIRS, keys: other, now: NOW });
  ours.write('users.change', (tx) => tx.set('users', 'user-b', { role: 'coordinator' }));
  process.stderr.write(`${countChanges(store)} changes\n`);
  return { ours, keys, theirs: coreOver(there, 'user-b') };
}

function bundleFor(core: OpenCore, keys: DeviceKeys): Uint8Array {
  const to = listMachines(core.store).find(({ id }) => id === THEIRS);
  if (to?.owner == null) throw new Error('no second machine');
  return makeBundle(core, keys, { ...to, owner: to.owner }, NOW).bytes;
}

export const exchange: Bench = {
  name: 'exchange',
  run: async () => {
    const folder = mkdtempSync(join(tmpdir(), 'teambordet-bench-'));
    const { ours, keys, theirs } = await twoMachines(folder);
    const path = join(folder, 'fil.age');
    const made = await timed(async () => {
      writeFileSync(path, await lockBundle(bundleFor(ours, keys), { to: [keys.read.publicKey] }));
      await openFile(path, keys.read);
    });
    const reader = { user: theirs.user(), today: TODAY };
    const shown = await timed(async () => {
      const bundle = await openFile(path, keys.read);
      theirs.store.transaction(() =>
        planImport(theirs.store, bundle, examine(bundle, hereOf(theirs, NOW)), reader),
      );
    });
    const bundle = await openFile(path, keys.read);
    const taken = await timed(() => Promise.resolve(applyImport(theirs, bundle, NOW)));
    for (const { store } of [ours, theirs]) store.raw.close();
    rmSync(folder, { recursive: true, force: true });
    return [
      absolute('A file with 100 000 changes made and tried', 30_000, [made]),
      absolute('The same, shown before it is taken in', 60_000, [shown]),
      absolute('The same, taken in', 60_000, [taken]),
    ];
  },
};
