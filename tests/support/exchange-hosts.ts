/** Machines of one team, each with a folder, keys and a passphrase of its own, and the files between them. */
import { mkdirSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AppContract } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import { newFolder, passphrase, testHost } from './host.ts';
import type { TestHost } from './host.ts';

type NewUser = Input<AppContract, 'exchange.invite'>['user'];
export type Plan = Output<AppContract, 'exchange.inspect'>;

export interface Joined extends TestHost {
  readonly machineId: string;
  readonly userId: string;
  readonly recoveryCode: string;
}

/** Invites a machine and lets it join; the inviter has not heard its answer yet. */
export async function joinedHost(from: TestHost, user: NewUser, machine = 'Ny dator'): Promise<Joined> {
  const path = join(newFolder(), 'inbjudan.age');
  const { passphrase: words } = await from.call('exchange.invite', { machine, user, path });
  const made = testHost(undefined, { now: from.clock.now + 1000 });
  const { recoveryCode } = await made.call('vault.prepare', null);
  const { userId } = await made.call('vault.join', { path, words, passphrase, typedCode: recoveryCode });
  return { ...made, userId, recoveryCode, machineId: await ownMachine(made) };
}

export async function ownMachine(host: TestHost): Promise<string> {
  const machines = await host.call('exchange.machines', null);
  return machines.find(({ isOwn }) => isOwn)?.id ?? '';
}

/** One file from a machine for another; returns where it lies. */
export async function sendFile(from: TestHost, to: string): Promise<string> {
  const folder = newFolder();
  mkdirSync(folder, { recursive: true });
  await from.call('exchange.send', { to: [to], folder, byPassphrase: false });
  return join(folder, readdirSync(folder)[0] ?? '');
}

export async function takeInFile(host: TestHost, path: string): Promise<Plan> {
  const plan = await host.call('exchange.inspect', { path, passphrase: null });
  await host.call('exchange.apply', { bundle: plan.bundle });
  return plan;
}

export const give = async (from: TestHost, to: TestHost): Promise<Plan> =>
  takeInFile(to, await sendFile(from, await ownMachine(to)));
