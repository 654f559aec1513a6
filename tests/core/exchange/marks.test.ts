/** What a machine says it has stays true when it is told less than before: nothing is left out afterwards. */
import { describe, expect, it } from 'vitest';
import { getRow, listFacts } from '../../../db/rows.ts';
import { dayOf } from '../../../domain/kernel/plain-date.ts';
import { aCase, aConsent } from '../../support/case-builders.ts';
import { give, joinedHost, ownMachine, sendFile, takeInFile } from '../../support/exchange-hosts.ts';
import type { Joined } from '../../support/exchange-hosts.ts';
import { exchangeTrio } from '../../support/exchange-team.ts';
import type { TeamMachine } from '../../support/exchange-team.ts';
import { createdHost } from '../../support/host.ts';
import type { TestHost } from '../../support/host.ts';

const BO = { name: 'Bo Berg', role: 'coordinator', unitId: 'unit-school', personId: 'person-prov' } as const;
const LENA = {
  name: 'Lena Skog',
  role: 'member',
  unitId: 'unit-school-health',
  personId: 'person-prov',
} as const;

const raise = async (host: TestHost, firstName: string): Promise<string> =>
  (await host.call('cases.raise', { fields: aCase({ firstName }), returnOf: null, draftKey: null })).caseId;

const refusalOf = async (host: TestHost, path: string): Promise<unknown> => {
  const answer = await host.host.call('exchange.inspect', { path, passphrase: null });
  return answer.ok ? undefined : answer.error.params;
};

/** By the recovery code: a member's passphrase restores nothing. */
async function restoreNewest({ clock, call, userId, recoveryCode }: Joined): Promise<void> {
  clock.now += 60_000;
  const { rows } = await call('backups.list', null);
  await call('backups.restore', { id: rows[0]?.id ?? '', userId, passphrase: recoveryCode });
}

describe('a machine that goes back to a backup', () => {
  it('is told again what it had, once it has said how far it is; until then a file says what is missing', async () => {
    const made = await createdHost();
    const there = await joinedHost(made, BO);
    await give(there, made);
    there.clock.now += 60_000;
    await there.call('backups.make', { reason: 'manual' });
    const caseId = await raise(made, 'Nova');
    await give(made, there);
    await give(there, made);
    await restoreNewest(there);
    made.clock.now += 60_000;
    const other = await raise(made, 'Tove');
    const file = await sendFile(made, there.machineId);
    expect(await refusalOf(there, file)).toMatchObject({ rule: 'exchange.gap', to: dayOf(there.clock.now) });
    await takeInFile(made, await sendFile(there, await ownMachine(made)));
    // Also under its old name: it has the same keys.
    await takeInFile(there, await sendFile(made, there.machineId));
    for (const id of [caseId, other])
      expect((await there.call('cases.get', { caseId: id })).fields).toMatchObject({ school: 'Björkskolan' });
    // The file from before is right by now, and brings nothing more.
    expect(await takeInFile(there, file)).toMatchObject({ arriving: 0 });
  });

  it('tells what the member wrote before it, too', async () => {
    const made = await createdHost();
    const caseId = await raise(made, 'Nova');
    const { guardians, scope, ...consent } = aConsent(caseId, { on: '2026-11-22', validUntil: '2027-11-22' });
    await made.call('consents.register', {
      consent: {
        ...consent,
        guardians: guardians.map((one) => ({ ...one, on: '2026-11-22' })),
        scope: scope.filter(({ unitId }) => unitId === LENA.unitId),
      },
      replaces: null,
      draftKey: null,
    });
    const there = await joinedHost(made, LENA);
    await give(there, made);
    const note = (text: string) =>
      there.call('notes.add', {
        caseId,
        text,
        category: 'health',
        limit: { to: 'team' },
        aboutOther: null,
        authorUnitId: null,
      });
    await note('Skriven före kopian.');
    for (const next of ['Skriven efter kopian.', 'Skriven efter nästa kopia.']) {
      // A backup is made before anything is taken in.
      made.clock.now = there.clock.now += 60_000;
      await takeInFile(there, await sendFile(made, there.machineId));
      await restoreNewest(there);
      await note(next);
    }
    made.clock.now = there.clock.now;
    await give(there, made);
    const history = await made.call('cases.history', { caseId });
    expect(history.filter(({ entity }) => entity === 'notes')).toHaveLength(3);
  });
});

const tell = (from: TeamMachine, to: TeamMachine): void =>
  expect(to.take(from.bundleFor(to))).toBeUndefined();

it('a member who becomes a coordinator is told of every case, from either side', () => {
  const { team, ours, other, member } = exchangeTrio();
  const closed = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  tell(ours, member);
  tell(member, ours);
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { role: 'coordinator' }));
  const isThere = (): boolean => getRow(member.core.store, 'cases', closed)?.question != null;
  expect(isThere()).toBe(false);
  // Before it has said anything as a coordinator.
  tell(ours, member);
  expect(isThere()).toBe(true);
  expect(member.call('cases.get', { caseId: closed })?.fields).toMatchObject({ firstName: 'Nova' });
  // What it says as a coordinator is true by now, also to a third.
  tell(member, ours);
  tell(ours, other);
  tell(member, other);
  expect(getRow(other.core.store, 'cases', closed)?.question).toBeDefined();
  const later = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  tell(ours, member);
  expect(getRow(member.core.store, 'cases', later)?.question).toBeDefined();
  team.close();
});

it('a promoted machine that speaks first says that it has only its own', () => {
  const { team, ours, other, member } = exchangeTrio();
  const closed = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  tell(ours, other);
  ours.core.write('users.change', (tx) => tx.set('users', member.userId, { role: 'coordinator' }));
  tell(ours, other);
  member.core.write('users.change', (tx) => tx.set('users', member.userId, { role: 'coordinator' }));
  tell(member, other);
  tell(other, member);
  expect(getRow(member.core.store, 'cases', closed)?.question).toBeDefined();
  team.close();
});

it('an import that was undone is no part of what this machine says it has', () => {
  const { team, ours, other } = exchangeTrio();
  tell(other, ours);
  const caseId = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  const file = ours.bundleFor(other);
  expect(other.take(file)).toBeUndefined();
  expect(other.undo()).toBe(true);
  tell(other, ours);
  tell(ours, other);
  expect(getRow(other.core.store, 'cases', caseId)?.question).toBeDefined();
  expect(listFacts(other.core.store, 'decisions', 'case_id', caseId)).toEqual([]);
  team.close();
});
