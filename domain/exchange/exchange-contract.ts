import { z } from 'zod';
import { caseReads } from '../cases/cases-contract.ts';
import { command, job, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { FilePath, RequiredShortText } from '../kernel/text-fields.ts';
import { cardReads, directoryReads } from '../kernel/reads.ts';
import { UserRole } from '../users/users.ts';
import { DeviceId, Stamp } from './bundle.ts';
import {
  CasePreview,
  CopiesView,
  ImportPlan,
  KeptWords,
  MachineView,
  OpenConflictView,
  Receipt,
  WatchedFolder,
  WorkView,
} from './exchange-views.ts';
import { recordNames } from './settle-rules.ts';

export const exchangeContract = {
  'exchange.machines': query({
    input: z.null(),
    output: z.array(MachineView),
    needs: 'exchange.use',
    reads: [...directoryReads, 'devices', 'exchange', 'users'],
  }),
  'exchange.copies': query({
    input: z.object({ caseId: Id }),
    output: CopiesView,
    needs: 'case.write',
    reads: [...caseReads, 'exchange'],
  }),
  /** What the gate lets through to each of these machines, and what it holds back and why; coordinators only. */
  'exchange.preview': query({
    input: z.object({ to: z.array(DeviceId).max(20) }),
    output: z.object({
      cases: z.array(CasePreview),
      /** Cases that do not go whole to all of them and are not listed: more than a person reads. */
      more: z.number().int().min(0),
      /** Cases that go whole to all of them; they are counted and not listed. */
      unhindered: z.number().int().min(0),
      /** Where one of them is the steering group's. */
      keptWords: z.array(KeptWords),
    }),
    needs: 'users.write',
    reads: [...cardReads, 'devices', 'exchange', 'obstacles', 'obstacleNamings', 'users'],
  }),
  /**
   * Writes one encrypted file for each machine into a folder, all of them or none. With a passphrase it makes one up,
   * and says it once.
   */
  'exchange.send': job({
    input: z.object({ to: z.array(DeviceId).min(1).max(20), folder: FilePath, byPassphrase: z.boolean() }),
    output: z.object({ receipts: z.array(Receipt), passphrase: z.string().nullable() }),
    needs: 'exchange.use',
  }),
  /** A file that lets another machine join, and the words that open it. */
  'exchange.invite': job({
    input: z.object({
      machine: RequiredShortText,
      /** Somebody who is a user already, or who becomes one by this. */
      user: z.union([
        z.object({ id: Id }),
        z.object({
          name: RequiredShortText,
          role: UserRole,
          unitId: Id.nullable(),
          personId: Id.nullable(),
        }),
      ]),
      path: FilePath,
    }),
    output: z.object({ passphrase: z.string(), fileName: z.string() }),
    needs: 'users.write',
  }),
  'exchange.revoke': command({
    input: z.object({ machineId: DeviceId }),
    output: z.null(),
    needs: 'users.write',
  }),
  /** Reads a file and says what taking it in would do. Nothing is changed. */
  'exchange.inspect': job({
    input: z.object({ path: FilePath, passphrase: z.string().max(200).nullable() }),
    output: ImportPlan,
    needs: 'exchange.use',
  }),
  /** Takes in the file that was inspected last, all of it or nothing, with a backup first. */
  'exchange.apply': job({ input: z.object({ bundle: z.uuid() }), output: Receipt, needs: 'exchange.use' }),
  /** Takes the last import back, as long as nothing has been written since. */
  'exchange.undo': job({ input: z.null(), output: z.null(), needs: 'exchange.use' }),
  /** What is being done with a file just now, and how far it has come; nothing of what is in it. */
  'exchange.work': query({ input: z.null(), output: WorkView.nullable(), needs: 'nobody', reads: [] }),
  /** Stops it before its next step; what is being taken in already is taken in, and can be undone. */
  'exchange.cancel': command({ input: z.null(), output: z.null(), needs: 'nobody' }),
  'exchange.state': query({
    input: z.null(),
    output: z.object({
      receipts: z.array(Receipt),
      canUndo: z.boolean(),
      parked: z.number().int().min(0),
      folder: WatchedFolder.nullable(),
    }),
    needs: 'exchange.use',
    reads: ['exchange', 'cases', 'devices', 'users'],
  }),
  /** The folder that is looked into for files to this machine; null for none. Nothing is taken in by itself. */
  'exchange.watch': job({
    input: z.object({ path: FilePath.nullable() }),
    output: z.null(),
    needs: 'exchange.use',
  }),
  /** Looks into the folder now. */
  'exchange.look': job({ input: z.null(), output: z.null(), needs: 'exchange.use' }),
  'exchange.conflicts': query({
    input: z.null(),
    output: z.array(OpenConflictView),
    needs: 'exchange.use',
    reads: [...new Set([...cardReads, ...recordNames, 'exchange' as const])],
  }),
  /** Keeps one of the values that stand side by side, or writes a third. Choosing once more is the way back. */
  'exchange.settle': command({
    input: z.object({
      entity: z.string().max(60),
      rowId: Id,
      field: z.string().max(60),
      /** The changes that stood side by side on the screen. */
      seen: z.array(Stamp).min(2).max(1000),
      choice: z.union([z.object({ keep: Stamp }), z.object({ write: z.string().max(600) })]),
    }),
    output: z.null(),
    needs: 'case.write',
  }),
} satisfies Contract;
