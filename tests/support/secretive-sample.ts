/** The sample team with everything in it that can be closed to a reader, in lives of every kind. */
import type { Database } from 'better-sqlite3';
import { openCore } from '../../core/open-core.ts';
import { rebuild } from '../../core/projection/projection.ts';
import { listRows } from '../../db/rows.ts';
import type { Consent } from '../../domain/consents/consents.ts';
import { preparedDatabase } from './prepared-database.ts';
import { fillTeam, sampleCore, SAMPLE_TODAY } from './sample-core.ts';
import type { SampleCore } from './sample-core.ts';

export const NEXT_MEETING = '2026-11-26';

/** A coordinator whom the protected cases do not name, and who has stepped back from others. */
const SECOND = 'user-second';
const PERSON = 'person-second';
/** Consents name it nowhere in the sample: here it may know the plan of a third, and the school, too, of another. */
const GUEST = 'EK-SKO-FRI';
const guestKnows: readonly Consent['scope'][number]['categories'][] = [
  ['planning'],
  ['planning', 'school'],
  [],
];

/** Of each role somebody to whom much is closed, and units that consents cover in different ways. */
export const READERS = [SECOND, `member/${GUEST}`, 'member/EK-SKO-EH', 'user-steering', 'user-auditor'];

function closeSome(db: Database): void {
  const coordinator = openCore({
    db,
    userId: 'user-coordinator',
    now: () => Date.parse(`${SAMPLE_TODAY}T09:00:00`),
    emit: () => {},
  });
  const { store } = coordinator;
  const caseIds = listRows(store, 'cases').map(({ id }) => id);
  const scopeWith = ({ caseId, scope }: Consent): Consent['scope'] => {
    const others = scope.filter(({ unitId }) => unitId !== GUEST);
    const categories = guestKnows[caseIds.indexOf(caseId) % guestKnows.length] ?? [];
    return categories.length === 0 ? others : [...others, { unitId: GUEST, mayTell: true, categories }];
  };
  store.transaction(() => {
    for (const { hlc, value } of store.all<{ hlc: string; value: string }>(
      "SELECT hlc, value FROM change WHERE entity = 'consents' AND value <> ''",
    )) {
      const body = JSON.parse(value) as Consent;
      const widened = JSON.stringify({ ...body, scope: scopeWith(body) });
      store.run('UPDATE change SET value = ? WHERE hlc = ?', widened, hlc);
    }
    rebuild(store);
  });
  coordinator.write('close', (tx) => {
    tx.set('people', PERSON, { name: 'Andra Prov', profession: '', unitId: 'EK-SKO-EH', archived: false });
    tx.set('users', SECOND, {
      name: 'Andra Prov',
      role: 'coordinator',
      unitId: 'EK-SKO-EH',
      personId: PERSON,
      revoked: false,
    });
    caseIds.forEach((caseId, at) => {
      if (at % 5 === 0) tx.add('recusals', { caseId, meetingId: '2026-11-19', personId: PERSON });
      if (at % 7 === 0)
        tx.set('cases', caseId, { identityProtection: 'marked', namedUserIds: ['user-coordinator'] });
    });
  });
}

const database = preparedDatabase((db) => {
  fillTeam(db);
  closeSome(db);
});

/** A copy of its own each time, and each the same. */
export const secretiveSample = (): SampleCore => sampleCore(database);
