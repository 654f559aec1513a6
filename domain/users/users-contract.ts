import { z } from 'zod';
import { job, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';
import { Id } from '../kernel/ids.ts';
import { Instant } from '../kernel/plain-date.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';
import { Passphrase } from '../vault/vault-contract.ts';
import { UserRole } from './users.ts';

export const usersContract = {
  'users.list': query({
    input: z.null(),
    output: z.array(
      z.object({
        id: Id,
        name: z.string(),
        role: UserRole,
        unitId: Id.nullable(),
        unit: z.string().nullable(),
        personId: Id.nullable(),
        person: z.string().nullable(),
        /** On this machine; null when never, or before this log. */
        lastUnlock: Instant.nullable(),
        revoked: z.boolean(),
        /** A key slot beside the database opens for this user. */
        hasKey: z.boolean(),
        self: z.boolean(),
      }),
    ),
    needs: 'users.write',
    reads: ['users', 'people', 'units', 'accessLog'],
  }),
  /** The new user types a passphrase of their own on this machine. */
  'users.add': job({
    input: z.object({
      name: RequiredShortText,
      role: UserRole,
      personId: Id.nullable(),
      unitId: Id.nullable(),
      passphrase: Passphrase,
    }),
    output: z.object({ userId: Id }),
    needs: 'users.write',
  }),
  /** Role, unit and person; what the user has written stays theirs. */
  'users.change': job({
    input: z.object({ userId: Id, role: UserRole, personId: Id.nullable(), unitId: Id.nullable() }),
    output: z.null(),
    needs: 'users.write',
  }),
  /** Somebody who has forgotten theirs types a new one on this machine; never for oneself. */
  'users.resetPassphrase': job({
    input: z.object({ userId: Id, passphrase: Passphrase }),
    output: z.null(),
    needs: 'users.write',
  }),
  /** Takes the slot away and changes the data key, so that a copy of the old key opens nothing new. */
  'users.revoke': job({ input: z.object({ userId: Id }), output: z.null(), needs: 'users.write' }),
  /** A new printed code replaces the old one. */
  'users.newRecoveryCode': job({
    input: z.null(),
    output: z.object({ recoveryCode: z.string() }),
    needs: 'users.write',
  }),
  'users.confirmRecoveryCode': job({
    input: z.object({ typedCode: z.string().max(200) }),
    output: z.null(),
    needs: 'users.write',
  }),
} satisfies Contract;
