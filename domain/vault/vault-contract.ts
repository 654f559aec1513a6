import { z } from 'zod';
import { command, job, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { errorCodes } from '../kernel/errors.ts';
import { Id, MeetingId } from '../kernel/ids.ts';
import { Instant, PlainDate, PlainTime } from '../kernel/plain-date.ts';
import { FilePath, PASSPHRASE_MAX, RequiredShortText, ShortText } from '../kernel/text-fields.ts';
import { calendarReads, cardReads, directoryReads } from '../kernel/reads.ts';
import { sealStates } from '../minutes/minutes.ts';
import { UserRole } from '../users/users.ts';

/** Any characters; the rules of length are in vault-rules. */
export const Passphrase = z.string().max(PASSPHRASE_MAX);

export const VaultStatus = z.object({
  state: z.enum(['empty', 'locked', 'open', 'broken']),
  /** Why it is broken; the recovery screen says it in words. */
  problem: z.enum(errorCodes).nullable(),
  teamName: z.string().nullable(),
  users: z.array(z.object({ id: Id, name: z.string() })),
  sample: z.boolean(),
  /** The sample team's published passphrase, only for a sample. */
  samplePassphrase: z.string().nullable(),
  /** A sample has just been removed, and can be taken back. */
  canRestoreSample: z.boolean(),
  /** Seconds until another passphrase may be tried. */
  waitSeconds: z.number().int(),
  backups: z.number().int(),
  /** Where the case log lies, to be read aloud to whoever helps. */
  folder: z.string(),
  deviceName: z.string(),
});

export const Session = z.object({
  user: z.object({
    id: Id,
    name: z.string(),
    role: UserRole,
    unitId: Id.nullable(),
    personId: Id.nullable(),
  }),
  team: z.object({ name: z.string(), municipality: z.string(), sample: z.boolean() }),
  today: PlainDate,
  now: Instant,
  idleMinutes: z.number().int(),
  idleMinutesLive: z.number().int(),
  /** A meeting that has started on this machine and is not sealed. */
  liveMeetingId: PlainDate.nullable(),
  nextMeetingId: PlainDate.nullable(),
  openCases: z.number().int(),
  /** Cases that the own unit is asked to take over. */
  handoversToAnswer: z.number().int(),
});

const Unlocked = z.object({ userId: Id });

export const vaultContract = {
  'vault.status': query({
    input: z.null(),
    output: VaultStatus,
    needs: 'nobody',
    reads: ['session', 'backups'],
  }),
  /** Five words to choose or replace. */
  'vault.suggestPassphrase': query({ input: z.null(), output: z.string(), needs: 'nobody', reads: [] }),
  /** Makes the recovery code to print; it counts once it has been typed into `vault.create`. */
  'vault.prepare': job({ input: z.null(), output: z.object({ recoveryCode: z.string() }), needs: 'nobody' }),
  'vault.create': job({
    input: z.object({
      teamName: RequiredShortText,
      municipality: ShortText,
      unitName: RequiredShortText,
      userName: RequiredShortText,
      profession: ShortText,
      weekday: z.number().int().min(1).max(7),
      startsAt: PlainTime,
      endsAt: PlainTime,
      place: ShortText,
      passphrase: Passphrase,
      typedCode: z.string().max(200),
    }),
    output: Unlocked,
    needs: 'nobody',
  }),
  /** A case log of a team that is at work on other machines, from the file and the words that invite to it. */
  'vault.join': job({
    input: z.object({
      path: FilePath,
      words: z.string().max(200),
      passphrase: Passphrase,
      typedCode: z.string().max(200),
    }),
    output: Unlocked,
    needs: 'nobody',
  }),
  'vault.createSample': job({ input: z.null(), output: Unlocked, needs: 'nobody' }),
  /** There is nothing real in a sample, so anybody in it may end it. Until the next lock it can be taken back. */
  'vault.removeSample': job({ input: z.null(), output: z.null(), needs: 'everyone' }),
  /** Takes that back, and whoever removed it is in again, unless they have chosen a passphrase of their own. */
  'vault.restoreSample': job({ input: z.null(), output: z.null(), needs: 'nobody' }),
  'vault.unlock': job({
    input: z.object({ userId: Id, passphrase: Passphrase }),
    output: Unlocked,
    needs: 'nobody',
  }),
  /** With the printed code somebody gets in and chooses a new passphrase; the code stays valid. */
  'vault.unlockWithCode': job({
    input: z.object({ userId: Id, code: z.string().max(200), newPassphrase: Passphrase }),
    output: Unlocked,
    needs: 'nobody',
  }),
  'vault.changePassphrase': job({
    input: z.object({ current: Passphrase, next: Passphrase }),
    output: z.null(),
    needs: 'everyone',
  }),
  'session.get': query({
    input: z.null(),
    output: Session,
    needs: 'everyone',
    reads: [...cardReads, ...directoryReads, ...calendarReads, 'session', 'users'],
  }),
  /** State tables compared with what the change log says they should be. */
  'vault.compareProjection': query({
    input: z.null(),
    output: z.object({
      changes: z.number().int(),
      rows: z.number().int(),
      differences: z.array(z.object({ table: z.string(), rows: z.number().int() })),
      /** Chains of hashes, one per device and case, and how many are broken. */
      chains: z.number().int(),
      brokenChains: z.number().int(),
      /** Sealed meetings, and those whose minutes are no longer as they were sealed. */
      sealed: z.number().int(),
      alteredSeals: z.array(z.object({ meetingId: MeetingId, state: z.enum(sealStates) })),
      /** Rows of the access log, and the first that is missing or is not as it was written. */
      accessLog: z.object({ rows: z.number().int(), brokenAt: z.number().int().nullable() }),
    }),
    needs: 'settings.write',
    reads: [],
  }),
  'vault.rebuildProjection': command({
    input: z.null(),
    output: z.object({ rows: z.number().int() }),
    needs: 'settings.write',
  }),
} satisfies Contract;
