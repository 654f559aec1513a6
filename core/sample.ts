/**
 * Fills a new, empty case log with the sample team, through the same change log as everything else. Every change
 * carries the time it would have been made, so it must come before anything else that this device writes.
 */
import { FACT_FIELD } from '../domain/kernel/fields.ts';
import { createHlcClock } from '../domain/kernel/hlc.ts';
import { dayOf } from '../domain/kernel/plain-date.ts';
import { registry } from '../domain/registry.ts';
import type { FactName, RecordName } from '../domain/registry.ts';
import { sampleChanges } from '../domain/sample/sample-changes.ts';
import type { SampleOptions } from '../domain/sample/sample-changes.ts';
import type { SampleUserIds, SampleWrite } from '../domain/sample/sample-write.ts';
import { refreshCards } from '../db/case-cards.ts';
import { countChanges } from '../db/changes/read.ts';
import { createTx } from '../db/changes/write.ts';
import type { Tx } from '../db/changes/write.ts';
import type { Store } from '../db/query.ts';
import { contentHashOf } from '../db/content-hash.ts';
import type { OpenCore } from './open-core.ts';
import { fillReadings } from './sample-readings.ts';

/** The sample as the first screen offers it. */
export function fillSample(core: OpenCore, users: SampleUserIds, now: number): void {
  importSample(core.store, core.device, { users, today: dayOf(now) });
  fillReadings(core.store, users, now);
}

/** Big enough that commits cost nothing, small enough that the write-ahead log stays short. */
const BATCH = 5000;

/** @returns how many changes were written */
export function importSample(
  store: Store,
  device: string,
  options: Omit<SampleOptions, 'seal' | 'device'>,
): number {
  if (countChanges(store) > 0) throw new Error('The sample needs an empty case log');
  let at = 0;
  const clockOf = (machine: string) => createHlcClock({ device: machine, now: () => at });
  const clock = clockOf(device);
  const apply = (batch: readonly SampleWrite[]): void => {
    store.transaction(() => {
      for (const write of batch) {
        at = write.at;
        const { userId, apartOn, command } = write;
        const author =
          apartOn === undefined
            ? { userId, device, clock }
            : { userId, device: apartOn, clock: clockOf(apartOn), isApart: true };
        applyWrite(createTx(store, author, command).tx, write);
      }
      refreshCards(store, new Set(batch.flatMap((write) => write.caseId ?? [])));
    });
  };
  let batch: SampleWrite[] = [];
  for (const write of sampleChanges({ ...options, device, seal: contentHashOf })) {
    batch.push(write);
    if (batch.length < BATCH) continue;
    apply(batch);
    batch = [];
  }
  apply(batch);
  return countChanges(store);
}

/** The stream was typed where it was made; the log parses every value again. */
function applyWrite(tx: Tx, { entity, id, fields }: SampleWrite): void {
  if (registry[entity].kind === 'fact')
    tx.add(entity as FactName, fields[FACT_FIELD] as Parameters<Tx['add']>[1], id);
  else tx.set(entity as RecordName, id, fields);
}
