/** A team of machines without folders: cores over databases, and bundles handed from one to another. */
import { aCase, aConsent } from './case-builders.ts';
import { applyImport, inspectImport, takeBackImport } from '../../core/exchange/apply-import.ts';
import { readBundle } from '../../core/exchange/bundle-text.ts';
import { saveKeys } from '../../core/exchange/device-keys.ts';
import type { DeviceKeys } from '../../core/exchange/device-keys.ts';
import { settleIn } from '../../core/exchange/join.ts';
import { listMachines } from '../../core/exchange/machines.ts';
import { makeBundle } from '../../core/exchange/make-bundle.ts';
import { newSigningKeys } from '../../core/exchange/signing.ts';
import { logExport } from '../../core/exchange/send.ts';
import { isUndoable } from '../../core/exchange/undo-import.ts';
import { openCore } from '../../core/open-core.ts';
import type { OpenCore } from '../../core/open-core.ts';
import type { AppContract, ChannelName } from '../../domain/contract.ts';
import type { Input, Output } from '../../domain/kernel/channel.ts';
import type { Role } from '../../domain/kernel/permissions.ts';
import { createStore } from '../../db/query.ts';
import type { RawDatabase } from '../../db/query.ts';
import { Failure } from '../../domain/kernel/errors.ts';
import { FOUNDER, freshDatabase, START, testCore } from './test-core.ts';

export interface TeamMachine {
  readonly id: string;
  readonly keys: DeviceKeys;
  readonly userId: string;
  core: OpenCore;
  /** Milliseconds that its clock is wrong by. */
  skew: number;
  call<N extends ChannelName>(channel: N, input: Input<AppContract, N>): Output<AppContract, N> | undefined;
  restart(): void;
  /** The code of a refused call, with its rule when there is one. */
  refusal<N extends ChannelName>(channel: N, input: Input<AppContract, N>): string | undefined;
  bundleFor(to: TeamMachine): Uint8Array;
  /** What taking it in would do. */
  inspect(bytes: Uint8Array): Output<AppContract, 'exchange.inspect'>;
  /** The rule by which it was refused, or undefined. */
  take(bytes: Uint8Array): string | undefined;
  undo(): boolean;
  close(): void;
}

export interface Team {
  readonly machines: readonly TeamMachine[];
  readonly clock: { now: number };
  close(): void;
}

interface Member {
  readonly role: Role;
  readonly unitId: string;
}

const keysFor = (index: number): DeviceKeys => ({
  read: { publicKey: `age1${String(index).repeat(58)}`, privateKey: 'none' },
  sign: newSigningKeys(),
  secret: null,
});

/** The founder's machine, and one for each of these; all have heard of each other. */
export function exchangeTeam(others: readonly Member[]): Team {
  const clock = { now: START + 60_000 };
  const founder = testCore();
  const made = others.map((member, at) => ({
    ...member,
    id: `00000000000000b${at}`,
    userId: `user-${at}`,
    keys: keysFor(at + 1),
  }));
  const ownKeys = keysFor(9);
  const first = machine(
    { db: founder.db, close: founder.close },
    founder.core.device,
    FOUNDER,
    ownKeys,
    clock,
  );
  saveKeys(first.core.store, ownKeys);
  first.core.write('exchange.invite', (tx) => {
    const keysOf = ({ read, sign }: DeviceKeys) => ({ readKey: read.publicKey, signKey: sign.publicKey });
    tx.set('devices', first.id, { userId: FOUNDER, ...keysOf(ownKeys) });
    for (const { id, userId, role, unitId, keys } of made) {
      tx.set('users', userId, { name: userId, role, unitId, personId: null, revoked: false });
      tx.set('devices', id, { name: id, letter: id.slice(-2).toUpperCase(), userId, ...keysOf(keys) });
    }
  });
  const joined = made.map(({ id, userId, keys }) => {
    const open = freshDatabase(id);
    const bundle = readBundle(first.bundleFor({ id, core: first.core } as TeamMachine));
    const own = { device: id, keys, now: clock.now };
    const store = createStore(open.db);
    settleIn(store, bundle, own);
    return machine(open, id, userId, keys, clock);
  });
  const machines = [first, ...joined];
  return { machines, clock, close: () => machines.forEach((one) => one.close()) };
}

function machine(
  open: { readonly db: RawDatabase; readonly close: () => void },
  id: string,
  userId: string,
  keys: DeviceKeys,
  clock: { readonly now: number },
): TeamMachine {
  const self: TeamMachine = {
    id,
    keys,
    userId,
    core: undefined as unknown as OpenCore,
    skew: 0,
    call: (channel, input) => {
      const answer = self.core.call(channel, input);
      if (answer.ok) return answer.value as Output<AppContract, typeof channel>;
      if (answer.error.code === 'internal') throw new Error(`${channel} failed`);
      return undefined;
    },
    refusal: (channel, input) => {
      const answer = self.core.call(channel, input);
      return answer.ok ? undefined : String(answer.error.params?.['rule'] ?? answer.error.code);
    },
    inspect: (bytes) => inspectImport(self.core, readBundle(bytes), clock.now + self.skew),
    restart: () => {
      self.core = openCore({ db: open.db, userId, now: () => clock.now + self.skew, emit: () => {} });
    },
    bundleFor: (receiver) => {
      const found = listMachines(self.core.store).find(({ id: known }) => known === receiver.id);
      if (found?.owner == null) throw new Error('unknown machine');
      const to = { ...found, owner: found.owner };
      const made = makeBundle(self.core, keys, to, clock.now + self.skew);
      logExport(self.core, made, to);
      return made.bytes;
    },
    take: (bytes) => {
      try {
        applyImport(self.core, readBundle(bytes), clock.now + self.skew);
        return undefined;
      } catch (error) {
        if (!(error instanceof Failure)) throw error;
        return String(error.params['rule'] ?? error.code);
      }
    },
    undo: () => {
      const isOpen = isUndoable(self.core.store);
      if (isOpen) takeBackImport(self.core, clock.now + self.skew);
      return isOpen;
    },
    close: open.close,
  };
  self.restart();
  return self;
}

/** Two coordinators and a member: the machines that most attacks are played on. */
export interface Trio {
  readonly team: Team;
  readonly ours: TeamMachine;
  readonly other: TeamMachine;
  readonly member: TeamMachine;
}

export function exchangeTrio(): Trio {
  const team = exchangeTeam([
    { role: 'coordinator', unitId: 'unit-school' },
    { role: 'member', unitId: 'unit-school-health' },
  ]);
  const [ours, other, member] = team.machines;
  if (ours === undefined || other === undefined || member === undefined) throw new Error('three machines');
  return { team, ours, other, member };
}

/** A case that all three have heard of. @returns its id */
export function caseOfAll({ ours, other, member }: Trio): string {
  const caseId = ours.call('cases.raise', { fields: aCase(), returnOf: null, draftKey: null })?.caseId ?? '';
  ours.call('consents.register', { consent: aConsent(caseId), replaces: null, draftKey: null });
  for (const receiver of [member, other])
    if (receiver.take(ours.bundleFor(receiver)) !== undefined) throw new Error('all have heard of the case');
  return caseId;
}
