import { z } from 'zod';
import { Id } from '../kernel/ids.ts';
import { dayOfInstant, Instant } from '../kernel/plain-date.ts';

/**
 * A bundle is what machines give each other: lines of JSON, gzipped, encrypted with age.
 *
 *   1  the header, which says who wrote it, for whom, how many lines follow and their SHA-256
 *   2  the writer's Ed25519 signature over line 1, as base64 in a JSON string
 *   3… one change a line
 *
 * A file, a folder or, some day, a hub only carries it.
 */
export const FORMAT = 'teambordet-exchange';
/** 1 had no nonces: its lines are hashed without. It did not say either from where it goes on. */
export const FORMAT_VERSION = 2;

/** What this version reads at most, before anything is unpacked and while it is. */
export const limits = {
  fileBytes: 80 * 1024 * 1024,
  plainBytes: 240 * 1024 * 1024,
  lineBytes: 4 * 1024 * 1024,
  lines: 350_000,
  /** Stamps that a header lists. */
  lacks: 50_000,
} as const;

/** Nothing in a file name tells of anybody: the day, the number that the receipt shows, and what no other file has. */
export const bundleName = ({ madeAt, seq, id }: Pick<Header, 'madeAt' | 'seq' | 'id'>): string =>
  `teambordet-${dayOfInstant(madeAt)}-${seq}-${id.slice(0, 8)}.age`;

export const isBundleName = (name: string): boolean =>
  /^teambordet-\d{4}-\d{2}-\d{2}-\d+-[0-9a-f]{8}\.age$/.test(name);

export const DeviceId = z.string().regex(/^[0-9a-f]{16}$/);
export const Stamp = z
  .string()
  .regex(/^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}\.\d{3}Z-[0-9a-f]{4}-[0-9a-f]{16}$/)
  .refine((stamp) => !Number.isNaN(Date.parse(stamp.slice(0, 24))));
export const Hash = z.string().regex(/^[0-9a-f]{64}$/);
const Nonce = z.string().regex(/^[0-9a-f]{32}$/);
/** An X25519 recipient as age writes it. */
export const ReadKey = z.string().regex(/^age1[0-9a-z]{58}$/);
/** An Ed25519 public key, raw, base64. */
export const SignKey = z.string().regex(/^[A-Za-z0-9+/]{43}=$/);
const Name = z.string().regex(/^[A-Za-z]{1,60}$/);

/** The answer to an invitation: the secret that came with it, and the keys that the machine has made. */
export const Joining = z.strictObject({ secret: z.string().regex(/^[0-9a-f]{64}$/), readKey: ReadKey });
export type Joining = z.infer<typeof Joining>;

/** A change of a machine, and with it all that it wrote before. */
export const Mark = z.strictObject({ device: DeviceId, upTo: Stamp });
export type Mark = z.infer<typeof Mark>;
const Marks = z.array(Mark).max(1000);

export const Header = z.strictObject({
  format: z.literal(FORMAT),
  formatVersion: z.literal([1, FORMAT_VERSION]),
  /** What the writer's log may hold (`SCHEMA_VERSION`): a higher one may have written what this app does not know. */
  version: z.number().int().min(1).max(100_000),
  id: z.uuid(),
  /** Counts the bundles of this machine, so that an old one is known as old. */
  seq: z.number().int().min(1),
  /** The first stamp of the team's case log. */
  team: Stamp,
  device: DeviceId,
  signKey: SignKey,
  userId: Id,
  /** Machines it is for; none when a passphrase opens it. */
  to: z.array(DeviceId).max(100),
  madeAt: Instant,
  /** all: a whole case log · unit: what one unit may know · own: what the writer itself has written */
  scope: z.enum(['all', 'unit', 'own', 'reports']),
  /** For each machine whose changes are inside: the first and the last stamp, and how many. */
  ranges: z
    .array(z.strictObject({ device: DeviceId, from: Stamp, to: Stamp, count: z.number().int().min(1) }))
    .max(1000),
  /** For each machine that the writer has heard of: up to where nothing of it is missing there, as far as it may know. */
  has: Marks,
  /** What the receiver was taken to have: the file goes on from there. Null where it does not say. */
  since: Marks.nullable().default(null),
  /** Changes that lie at the writer without all of their content, for whoever may tell the rest. */
  lacks: z.array(Stamp).max(limits.lacks).default([]),
  /** Cases of which the receiver may know nothing, or no more. */
  closed: z.array(Id).max(20_000),
  cases: z.number().int().min(0),
  /** Lines after the signature, and SHA-256 over them with their line feeds. */
  count: z.number().int().min(0).max(limits.lines),
  hash: Hash,
  joining: Joining.nullable(),
});
export type Header = z.infer<typeof Header>;

const links = {
  hlc: Stamp,
  device: DeviceId,
  /** '' outside any case; of what is a chain of its own, that chain. */
  caseId: z.union([z.literal(''), Id]),
  contentHash: Hash,
  chainHash: Hash,
};

/** A change of which the receiver may know nothing but that there is one: its hashes keep the chain whole. */
export const HeldLine = z.strictObject(links);

/**
 * A change; `cut` when parts of its value are left out, so that its content hash speaks of more than is here. The nonce
 * goes with what is whole alone: by it what is left out could be found.
 */
export const FullLine = z.strictObject({
  ...links,
  entity: Name,
  rowId: Id,
  field: Name,
  /** JSON, as it was hashed; '' of a case that has been erased. */
  value: z.string().max(limits.lineBytes),
  base: z.array(Stamp).max(1000),
  command: z.string().regex(/^[\w.]{1,80}$/),
  userId: Id,
  nonce: Nonce.optional(),
  cut: z.literal(true).optional(),
});
export const Line = z.union([FullLine, HeldLine]);
export type FullLine = z.infer<typeof FullLine>;
export type HeldLine = z.infer<typeof HeldLine>;
export type Line = z.infer<typeof Line>;

export const isFull = (line: Line): line is FullLine => 'entity' in line;

export interface Bundle {
  readonly header: Header;
  readonly lines: readonly Line[];
}
