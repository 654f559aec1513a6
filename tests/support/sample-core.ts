/** The sample team in a case log of its own, with a user of every role, and a member of every unit. */
import type { Database } from 'better-sqlite3';
import { openCore } from '../../core/open-core.ts';
import type { OpenCore } from '../../core/open-core.ts';
import { fillSample } from '../../core/sample.ts';
import { listRows } from '../../db/rows.ts';
import type { Role } from '../../domain/kernel/permissions.ts';
import { freshDatabase } from './test-core.ts';

export const SAMPLE_TODAY = '2026-11-22';
const SAMPLE_NOW = Date.parse(`${SAMPLE_TODAY}T09:00:00Z`);

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

export function sampleCore(): SampleCore {
  const { db, close } = freshDatabase('9f3c2a77b1d04e55');
  const reported: string[] = [];
  const open = (userId: string): OpenCore =>
    openCore({
      db,
      userId,
      now: () => SAMPLE_NOW,
      emit: () => {},
      report: (_ref, kind) => reported.push(kind),
    });
  const ids = {
    coordinator: 'user-coordinator',
    member: 'user-member',
    steering: 'user-steering',
    auditor: 'user-auditor',
  };
  fillSample(open(ids.coordinator), ids, SAMPLE_NOW);
  const coordinator = open(ids.coordinator);
  const addUser = (id: string, role: Role, unitId: string | null): OpenCore => {
    coordinator.write('users.add', (tx) =>
      tx.set('users', id, { name: `Prov ${id}`, role, unitId, personId: null, revoked: false }),
    );
    return open(id);
  };
  const members = listRows(coordinator.store, 'units').map(({ id: unitId }) => ({
    unitId,
    core: addUser(`member/${unitId}`, 'member', unitId),
  }));
  return {
    db,
    coordinator,
    steering: open(ids.steering),
    auditor: open(ids.auditor),
    members,
    memberWithoutUnit: addUser('member-alone', 'member', null),
    reported,
    close,
  };
}
