/** From an invitation to work on two machines: what each may know travels, and nothing else. */
import { describe, expect, it } from 'vitest';
import { aCase, aConsent } from '../../support/case-builders.ts';
import { give, joinedHost, ownMachine, sendFile, takeInFile } from '../../support/exchange-hosts.ts';
import type { Joined } from '../../support/exchange-hosts.ts';
import { createdHost } from '../../support/host.ts';
import type { CreatedHost, TestHost } from '../../support/host.ts';
import type { ChannelName } from '../../../domain/contract.ts';

/** Raises a case that these units may know of. */
async function raise(host: CreatedHost, covered: readonly string[], firstName: string): Promise<string> {
  const { caseId } = await host.call('cases.raise', {
    fields: aCase({ firstName }),
    returnOf: null,
    draftKey: null,
  });
  await consent(host, caseId, covered);
  return caseId;
}

async function consent(host: CreatedHost, caseId: string, covered: readonly string[]): Promise<void> {
  const { guardians, scope, ...rest } = aConsent(caseId, { on: '2026-11-22', validUntil: '2027-11-22' });
  await host.call('consents.register', {
    consent: {
      ...rest,
      guardians: guardians.map((guardian) => ({ ...guardian, on: '2026-11-22' })),
      scope: scope.filter(({ unitId }) => covered.includes(unitId)),
    },
    replaces: null,
    seenWithdrawals: (await host.call('consents.get', { caseId })).withdrawals.map(({ id }) => id),
    draftKey: null,
  });
}

const member = {
  name: 'Lena Skog',
  role: 'member',
  unitId: 'unit-school-health',
  personId: 'person-prov',
} as const;
const coordinator = {
  name: 'Bo Berg',
  role: 'coordinator',
  unitId: 'unit-school',
  personId: 'person-prov',
} as const;

async function twoCoordinators(): Promise<{ made: CreatedHost; there: Joined; open: string }> {
  const made = await createdHost();
  const open = await raise(made, ['unit-school'], 'Nova');
  const there = await joinedHost(made, coordinator);
  await give(there, made);
  return { made, there, open };
}

const refusal = async (host: TestHost, channel: ChannelName, input: unknown): Promise<unknown> => {
  const answer = await host.host.call(channel, input);
  return answer.ok ? undefined : (answer.error.params?.['rule'] ?? answer.error.code);
};

async function withMember(): Promise<{ made: CreatedHost; there: Joined; open: string; closed: string }> {
  const made = await createdHost();
  const open = await raise(made, ['unit-school-health'], 'Nova');
  const closed = await raise(made, ['unit-social'], 'Tove');
  const there = await joinedHost(made, member);
  return { made, there, open, closed };
}

describe('a machine that joins', () => {
  it('opens with its own passphrase, knows the cases of its unit and is known once it has answered', async () => {
    const { made, there, open, closed } = await withMember();
    expect(await there.call('session.get', null)).toMatchObject({
      user: { name: 'Lena Skog', role: 'member', unitId: 'unit-school-health' },
      openCases: 1,
    });
    expect((await there.call('cases.get', { caseId: open })).fields).toMatchObject({ firstName: 'Nova' });
    expect(await there.fail('cases.get', { caseId: closed })).toBe('not-found');
    const stateOf = async (): Promise<unknown> =>
      (await made.call('exchange.machines', null)).find(({ id }) => id === there.machineId)?.state;
    expect(await stateOf()).toBe('invited');
    expect(await give(there, made)).toMatchObject({ joins: true, sender: { name: 'Lena Skog' } });
    expect(await stateOf()).toBe('ready');
    await give(made, there);
    expect(await give(there, made)).toMatchObject({ joins: false, arriving: 0 });
    const [, other] = await made.call('exchange.machines', null);
    expect(other ?? {}).toMatchObject({ lacking: 0 });
  });

  it('is shut out when its rights are taken away, both ways', async () => {
    const { made, there } = await withMember();
    await give(there, made);
    const late = await sendFile(there, await ownMachine(made));
    await made.call('exchange.revoke', { machineId: there.machineId });
    expect(await refusal(made, 'exchange.inspect', { path: late, passphrase: null })).toBe(
      'exchange.revokedMachine',
    );
    expect(
      await refusal(made, 'exchange.send', { to: [there.machineId], folder: '/', byPassphrase: false }),
    ).toBe('exchange.notReady');
  });
});

describe('a member’s machine', () => {
  it('tells of what its unit knows', async () => {
    const { made, there, open } = await withMember();
    await give(there, made);
    await there.call('notes.add', {
      caseId: open,
      text: 'Vi har träffat Nova två gånger.',
      category: 'health',
      limit: { to: 'team' },
      aboutOther: null,
      authorUnitId: null,
    });
    expect(await give(there, made)).toMatchObject({ added: 1, refusedCount: 0, rows: [{ entity: 'notes' }] });
    const history = await made.call('cases.history', { caseId: open });
    expect(history[0]).toMatchObject({ entity: 'notes', user: 'Lena Skog' });
    expect(await made.call('vault.compareProjection', null)).toMatchObject({
      brokenChains: 0,
      differences: [],
    });
  });

  it('loses a case that its unit may know no more, and gets it back with a new consent', async () => {
    const { made, there, open } = await withMember();
    await give(there, made);
    await made.call('consents.withdraw', {
      caseId: open,
      unitIds: ['unit-school-health'],
      receivedBy: 'Ingela Brandt',
    });
    const old = await sendFile(made, there.machineId);
    expect(await takeInFile(there, old)).toMatchObject({ turned: 1 });
    expect(await there.call('cases.get', { caseId: open })).toMatchObject({ restricted: true, fields: null });
    expect(await there.call('session.get', null)).toMatchObject({ openCases: 0 });
    await raise(made, ['unit-school-health'], 'Ny');
    await consent(made, open, ['unit-school-health']);
    await takeInFile(there, old);
    expect(await there.call('session.get', null)).toMatchObject({ openCases: 0 });
    expect(await give(made, there)).toMatchObject({ turned: 1 });
    expect(await there.call('session.get', null)).toMatchObject({ openCases: 2 });
    // An old file tells nothing new, and neither opens nor closes anything.
    expect(await takeInFile(there, old)).toMatchObject({ arriving: 0, turned: 0 });
  });
});

describe('an import', () => {
  it('says what it would do, does it, and takes it back until something is written', async () => {
    const { made, there, open } = await twoCoordinators();
    await made.call('cases.change', { caseId: open, fields: { question: 'Vem börjar?' } });
    const path = await sendFile(made, there.machineId);
    const questionThere = async (): Promise<unknown> =>
      (await there.call('cases.get', { caseId: open })).fields?.question;
    const before = await questionThere();
    const plan = await there.call('exchange.inspect', { path, passphrase: null });
    expect(plan).toMatchObject({
      changed: 1,
      conflicting: 0,
      rows: [{ field: 'question', kind: 'changed', was: before, is: 'Vem börjar?' }],
    });
    expect(await questionThere()).toBe(before);
    await there.call('exchange.apply', { bundle: plan.bundle });
    expect(await questionThere()).toBe('Vem börjar?');
    expect((await there.call('exchange.state', null)).canUndo).toBe(true);
    await there.call('exchange.undo', null);
    expect(await questionThere()).toBe(before);
    await takeInFile(there, path);
    await there.call('cases.change', { caseId: open, fields: { question: 'Och sedan?' } });
    expect(await refusal(there, 'exchange.undo', null)).toBe('exchange.tooLateToUndo');
    expect(await takeInFile(there, path)).toMatchObject({ arriving: 0, conflicting: 0 });
  });

  it('stands once this machine has told others that it has it', async () => {
    const { made, there, open } = await twoCoordinators();
    await made.call('cases.change', { caseId: open, fields: { question: 'Vem börjar?' } });
    await give(made, there);
    expect((await there.call('exchange.state', null)).canUndo).toBe(true);
    await sendFile(there, await ownMachine(made));
    expect((await there.call('exchange.state', null)).canUndo).toBe(false);
    expect(await refusal(there, 'exchange.undo', null)).toBe('exchange.tooLateToUndo');
  });

  it('keeps two texts that did not know of each other until a person chooses, and lets that be chosen anew', async () => {
    const { made, there, open } = await twoCoordinators();
    await made.call('cases.change', { caseId: open, fields: { question: 'Den ena frågan?' } });
    await there.call('cases.change', { caseId: open, fields: { question: 'Den andra frågan?' } });
    expect(await give(there, made)).toMatchObject({ conflicting: 1, rows: [{ kind: 'conflict' }] });
    const [conflict] = await made.call('exchange.conflicts', null);
    expect(conflict?.sides.map(({ value, by }) => `${by}: ${value}`)).toEqual([
      'Ingela Brandt: Den ena frågan?',
      'Bo Berg: Den andra frågan?',
    ]);
    if (conflict === undefined) return;
    const { entity, rowId, field, sides } = conflict;
    const settle = (choice: { keep: string } | { write: string }) =>
      made.call('exchange.settle', { entity, rowId, field, seen: sides.map(({ hlc }) => hlc), choice });
    await settle({ keep: sides[0]?.hlc ?? '' });
    expect((await made.call('cases.get', { caseId: open })).fields?.question).toBe('Den ena frågan?');
    expect(await made.call('exchange.conflicts', null)).toMatchObject([{ isSettled: true }]);
    await settle({ keep: sides[1]?.hlc ?? '' });
    expect((await made.call('cases.get', { caseId: open })).fields?.question).toBe('Den andra frågan?');
    await give(made, there);
    expect((await there.call('cases.get', { caseId: open })).fields?.question).toBe('Den andra frågan?');
    expect((await there.call('exchange.conflicts', null)).every(({ isSettled }) => isSettled)).toBe(true);
  });
});
