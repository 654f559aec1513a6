/** A backup from before an erasure does not bring the case back. */
import { expect, it } from 'vitest';
import { aCase, aDecision } from '../../support/case-builders.ts';
import { createdHost, passphrase, testHost } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';

const HELD = '2026-11-26';
const DUE = '2028-11-27';

interface Prepared {
  readonly made: CreatedHost;
  readonly caseId: string;
  readonly backupId: string;
}

/** A case log with a closed case, a backup of it, and then the case erased. */
async function erased(): Promise<Prepared> {
  const made = await createdHost();
  made.clock.now = Date.parse(`${HELD}T12:00:00Z`);
  const { units, people } = await made.call('settings.get', null);
  const [unitId, personId] = [units[0]?.id ?? '', people[0]?.id ?? ''];
  const { caseId } = await made.call('cases.raise', {
    fields: aCase({ firstName: 'Hemlige', referringUnitId: unitId, concerns: [] }),
    returnOf: null,
    draftKey: null,
  });
  await made.call('consents.register', {
    consent: {
      caseId,
      on: HELD,
      validUntil: '2027-11-26',
      preset: 'basic',
      guardians: [1, 2].map((n) => ({
        label: `vårdnadshavare ${n}`,
        answer: 'yes' as const,
        way: 'written' as const,
        on: HELD,
        receivedBy: '',
        language: '',
      })),
      child: { answer: 'none', informedHow: '', stance: 'wants', maturity: '', words: '' },
      scope: [{ unitId, mayTell: true, categories: ['planning'] }],
      notShared: '',
      exception: null,
    },
    replaces: null,
    draftKey: null,
  });
  await made.call('meetings.start', { meetingId: HELD });
  await made.call('meetings.addCase', { meetingId: HELD, caseId });
  await made.call('decisions.record', {
    ...aDecision(caseId, HELD, { type: 'close', closureReason: 'goalsReached', because: 'Klart' }),
    interventionTypeId: null,
    providerUnitId: unitId,
    responsiblePersonId: personId,
    followUpOn: null,
  });
  const backup = await made.call('backups.make', { reason: 'manual' });
  made.clock.now = Date.parse(`${DUE}T12:00:00Z`);
  await made.call('erasures.erase', { caseId, decidedBy: 'Arkivarie', decidedOn: DUE, isEntered: true });
  return { made, caseId, backupId: backup?.id ?? '' };
}

async function expectGone(host: TestHost, caseId: string): Promise<void> {
  expect(await host.fail('cases.get', { caseId })).toBe('not-found');
  expect((await host.call('erasures.list', null)).receipts).toMatchObject([{ decidedBy: 'Arkivarie' }]);
  expect(await host.call('vault.compareProjection', null)).toMatchObject({
    differences: [],
    brokenChains: 0,
  });
}

it('when the case log is open, nor when the restore is undone', async () => {
  const { made, caseId, backupId } = await erased();
  await made.call('backups.restore', { id: backupId, userId: made.userId, passphrase });
  await expectGone(made, caseId);
  made.clock.now += 60_000;
  const undo = (await made.call('backups.list', null)).rows.find(({ reason }) => reason === 'beforeRestore');
  await made.call('backups.restore', { id: undo?.id ?? '', userId: made.userId, passphrase });
  await expectGone(made, caseId);
});

it('when it is locked', async () => {
  const { made, caseId, backupId } = await erased();
  const locked = made.restart();
  await locked.call('backups.restore', { id: backupId, userId: made.userId, passphrase });
  await expectGone(locked, caseId);
});

it('on another machine, which has heard of no erasure, the case is there, and due', async () => {
  const { made, caseId, backupId } = await erased();
  const other = testHost(undefined, made.clock);
  const folder = `${made.folder}/backups/${backupId}`;
  await other.call('backups.restore', { id: folder, userId: made.userId, passphrase });
  expect((await other.call('erasures.list', null)).due).toMatchObject([{ caseId }]);
});
