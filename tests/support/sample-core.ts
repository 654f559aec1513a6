/** The sample team in a case log of its own, with a user of every role, and a member of every unit. */
import type { Database } from 'better-sqlite3';
import { openCore } from '../../core/open-core.ts';
import { DEVICE_KEY } from '../../core/own-devices.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { fillSample } from '../../core/sample.ts';
import { listRows } from '../../db/rows.ts';
import { setMeta } from '../../db/local-sql.ts';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { createStore } from '../../db/query.ts';
import { preparedDatabase } from './prepared-database.ts';
import { MIGRATIONS } from './test-core.ts';

export const SAMPLE_TODAY = '2026-11-22';
const SAMPLE_NOW = Date.parse(`${SAMPLE_TODAY}T09:00:00`);

export interface SampleCore {
  readonly db: Database;
  readonly coordinator: OpenCore;
  readonly steering: OpenCore;
  readonly auditor: OpenCore;
  /** One for each unit of the team. */
  readonly members: readonly { readonly unitId: string; readonly core: OpenCore }[];
  readonly memberWithoutUnit: OpenCore;
  /** Unexpected errors, as the core reports them. */
  readonly reported: string[];
  close(): void;
}

const ids = {
  coordinator: 'user-coordinator',
  member: 'user-member',
  socialWorker: 'user-social-worker',
  steering: 'user-steering',
  auditor: 'user-auditor',
};
const ALONE = 'member-alone';
const memberId = (unitId: string): string => `member/${unitId}`;

/** Fills a new database. */
export function fillTeam(db: Database): void {
  migrate(db, readMigrations(MIGRATIONS));
  setMeta(createStore(db), DEVICE_KEY, '9f3c2a77b1d04e55');
  const open = (): OpenCore =>
    openCore({ db, userId: ids.coordinator, now: () => SAMPLE_NOW, emit: () => {} });
  fillSample(open(), ids, SAMPLE_NOW);
  const coordinator = open();
  const addMember = (id: string, unitId: string | null): void => {
    coordinator.write('users.add', (tx) =>
      tx.set('users', id, { name: `Prov ${id}`, role: 'member', unitId, personId: null, revoked: false }),
    );
  };
  for (const { id } of listRows(coordinator.store, 'units')) addMember(memberId(id), id);
  addMember(ALONE, null);
}

const sampleDatabase = preparedDatabase(fillTeam);

/** @param openCopy of the sample as it is, if not of one that something else has been done to */
export function sampleCore(openCopy = sampleDatabase): SampleCore {
  const { db, close } = openCopy();
  const reported: string[] = [];
  const open = (userId: string): OpenCore =>
    openCore({
      db,
      userId,
      now: () => SAMPLE_NOW,
      emit: () => {},
      report: (_ref, kind) => reported.push(kind),
    });
  const coordinator = open(ids.coordinator);
  return {
    db,
    coordinator,
    steering: open(ids.steering),
    auditor: open(ids.auditor),
    members: listRows(coordinator.store, 'units').map(({ id: unitId }) => ({
      unitId,
      core: open(memberId(unitId)),
    })),
    memberWithoutUnit: open(ALONE),
    reported,
    close,
  };
}
