/** A whole core in a folder of its own, with a clock that tests can turn and a cheap key derivation. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { onTestFinished } from 'vitest';
import { createHost } from '../../core/host.ts';
import type { Host, HostOptions } from '../../core/host.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { Envelope } from '../../domain/kernel/errors.ts';

export const passphrase = 'snigel paddel vinter kvarn';
export const migrationsFolder = join(import.meta.dirname, '../../db/migrations');
export const cheap = { memoryKiB: 64, iterations: 1 } as const;
export const cheapKdf = { floor: cheap, tune: false, wordsLogRounds: 4 } as const;

export interface TestHost {
  readonly host: Host;
  readonly folder: string;
  readonly clock: { now: number };
  readonly topics: string[];
  call<N extends ChannelName>(channel: N, input: Input<AppContract, N>): Promise<Output<AppContract, N>>;
  /** The error code, or undefined when all went well. */
  fail<N extends ChannelName>(channel: N, input: Input<AppContract, N>): Promise<string | undefined>;
  /** Another core on the same folder, as after a restart. */
  restart(): TestHost;
}

export function newFolder(): string {
  const folder = mkdtempSync(join(tmpdir(), 'case-log-'));
  onTestFinished(() => {
    rmSync(folder, { recursive: true, force: true });
  });
  return folder;
}

export function testHost(
  folder = newFolder(),
  clock = { now: Date.parse('2026-11-22T09:00:00') },
  options: Partial<HostOptions> = {},
): TestHost {
  const topics: string[] = [];
  const host = createHost({
    folder,
    migrationsFolder,
    now: () => clock.now,
    onChanged: (change) => topics.push(...change.topics),
    deviceName: 'Provdator',
    kdf: cheapKdf,
    checkOutput: true,
    report: (ref, kind) => {
      throw new Error(`unexpected error ${ref} ${kind}`);
    },
    ...options,
  });
  onTestFinished(() => {
    host.close();
  });
  return {
    host,
    folder,
    clock,
    topics,
    async call(channel, input) {
      const envelope = await host.call(channel, input);
      if (!envelope.ok) throw new Error(`${channel}: ${JSON.stringify(envelope.error)}`);
      // The host has parsed its answer by the contract.
      return envelope.value as Output<AppContract, typeof channel>;
    },
    async fail(channel, input) {
      const envelope: Envelope = await host.call(channel, input);
      return envelope.ok ? undefined : envelope.error.code;
    },
    restart() {
      host.close();
      return testHost(folder, clock, options);
    },
  };
}

export const teamInput = {
  teamName: 'Familjehuset Provet',
  municipality: 'Ekhälla',
  unitName: 'Elevhälsan',
  userName: 'Ingela Brandt',
  profession: 'Kurator',
  weekday: 4,
  startsAt: '13:00',
  endsAt: '14:30',
  place: 'Lilla salen',
  passphrase,
} as const;

export interface CreatedHost extends TestHost {
  readonly userId: string;
  readonly recoveryCode: string;
}

/** A host with a new, open case log. */
export async function createdHost(options: Partial<HostOptions> = {}): Promise<CreatedHost> {
  const made = testHost(undefined, undefined, options);
  const { recoveryCode } = await made.call('vault.prepare', null);
  const { userId } = await made.call('vault.create', { ...teamInput, typedCode: recoveryCode });
  return { ...made, userId, recoveryCode };
}
