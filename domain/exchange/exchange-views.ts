import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { UserRole } from '../users/users.ts';
import { DeviceId, Hash, Stamp } from './bundle.ts';

/** One value that a bundle brings, in the form in which the history of a case shows values. */
export const PlannedChange = z.object({
  hlc: Stamp,
  kind: z.enum(['new', 'changed', 'conflict']),
  caseId: z.string(),
  /** '' for what belongs to no case. */
  number: z.string(),
  entity: z.string(),
  rowId: z.string(),
  field: z.string(),
  command: z.string(),
  by: z.string(),
  at: Instant,
  was: z.string(),
  is: z.string(),
  /** What it says is for others, or is read in its case. */
  held: z.boolean(),
});

/** Why a change in somebody's own file is not taken in: a text `exchange.refused.<reason>`. */
export const RefusalReason = z.enum([
  'notTheirs',
  'notTheirUnit',
  'mayNotWrite',
  'outsideConsent',
  'notAsked',
  'closed',
  'oddDay',
]);
export type RefusalReason = z.infer<typeof RefusalReason>;

const Count = z.number().int().min(0);

/** What taking a bundle in would do; nothing has been done. */
export const ImportPlan = z.object({
  bundle: z.uuid(),
  madeAt: Instant,
  hash: Hash,
  /** `machineId` is what an answer goes to. */
  sender: z.object({
    machineId: DeviceId,
    machine: z.string(),
    name: z.string(),
    role: UserRole,
    unit: z.string(),
  }),
  /** A machine that was invited answers. */
  joins: z.boolean(),
  arriving: Count,
  cases: Count,
  /** Changes in the bundle that lie here already. */
  known: Count,
  /** Of which only the hashes came. */
  withheld: Count,
  /** Kept until this app is as new as the one that wrote them. */
  parked: Count,
  /** Written by its sender in a newer version: refused now, and taken in from a later file once this app is as new. */
  newer: Count,
  /** Cases that can no longer be read here, or can again. */
  turned: Count,
  added: Count,
  changed: Count,
  conflicting: Count,
  rows: z.array(PlannedChange),
  /** Of each list, what is in it and not shown: more than a person reads. Conflicts are shown first. */
  moreRows: Count,
  refused: z.array(PlannedChange.extend({ why: RefusalReason })),
  moreRefused: Count,
  refusedCount: Count,
  /** What an erasure takes away does not come back. */
  undoable: z.boolean(),
});

export const MachineView = z.object({
  id: DeviceId,
  name: z.string(),
  owner: z.object({ name: z.string(), role: UserRole, unit: z.string() }).nullable(),
  isOwn: z.boolean(),
  /** invited: has not answered yet · keyless: has never been part of an exchange */
  state: z.enum(['ready', 'invited', 'keyless', 'revoked']),
  /** When the newest bundle heard of was made there. */
  heardAt: Instant.nullable(),
  /** How much of what this machine has written it did not have then. */
  lacking: Count,
});

/** On how many machines of other coordinators all of a case lies, as far as they have said. */
export const CopiesView = z.object({
  on: Count,
  among: Count,
  /** When the last of those that have it said so. */
  asOf: Instant.nullable(),
});

export const Extent = z.enum(['whole', 'plan', 'nothing']);

/** Why nothing of a case goes to a machine. */
export const withheldWhys = [
  'missing',
  'withdrawn',
  'waiting',
  'expired',
  'protected',
  'recused',
  'role',
] as const;

export const CasePreview = z.object({
  caseId: Id,
  number: z.string(),
  firstName: z.string(),
  age: z.number().nullable(),
  cells: z.array(
    z.object({ extent: Extent, until: z.string().nullable(), why: z.enum(withheldWhys).nullable() }),
  ),
});

/** An obstacle that goes to the steering group without what stands in it. */
export const KeptWords = z.object({
  number: z.string(),
  /** A child is in them: they go once they are other words. */
  namesChild: z.boolean(),
  /** Machines that have not read them yet, and may know a child in them. */
  waitsFor: z.array(z.string()),
});

export const Receipt = z.object({
  seq: z.number().int(),
  at: Instant,
  direction: z.enum(['sent', 'received', 'undone']),
  /** Names of machines with their owners: who can open it, or whom it came from. */
  machines: z.array(z.string()),
  cases: Count,
  changes: Count,
  conflicts: Count,
  refused: Count,
  hash: Hash,
  fileName: z.string(),
});

/** What takes long about a file: making it, or reading it and taking it in. */
export const WorkStep = z.enum(['collecting', 'writing', 'opening', 'checking', 'backingUp', 'takingIn']);
export type WorkStep = z.infer<typeof WorkStep>;

export const WorkView = z.object({ step: WorkStep, done: Count, of: Count });
export type WorkView = z.infer<typeof WorkView>;

/** The folder that machines share, with files in it that are for this one and have not been taken in. */
export const WatchedFolder = z.object({
  path: z.string(),
  isThere: z.boolean(),
  /** Files that look like ours, which could not be read when it was last looked at. */
  unreadable: z.number(),
  unread: z.array(z.object({ path: z.string(), from: z.string(), madeAt: Instant })),
});

/** One of the values that stand side by side. */
const Side = z.object({
  hlc: Stamp,
  value: z.string(),
  /** What it says is for others, or is read in its case. */
  held: z.boolean(),
  by: z.string(),
  machine: z.string(),
  at: Instant,
  isShown: z.boolean(),
});

/** A field that two people changed without having heard of each other, or that somebody has lately chosen in. */
export const OpenConflictView = z.object({
  caseId: z.string(),
  number: z.string(),
  entity: z.string(),
  rowId: z.string(),
  field: z.string(),
  command: z.string(),
  /** Whether it is chosen in this list, and not where such things are kept. */
  mayChoose: z.boolean(),
  /** Only a text can be written anew. */
  isText: z.boolean(),
  isSettled: z.boolean(),
  sides: z.array(Side),
});
