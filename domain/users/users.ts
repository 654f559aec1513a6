import { z } from 'zod';
import { Hash, ReadKey, SignKey } from '../exchange/bundle.ts';
import { flag, record, text } from '../kernel/fields.ts';
import { Id } from '../kernel/ids.ts';
import { roles } from '../kernel/permissions.ts';
import { RequiredShortText } from '../kernel/text-fields.ts';

export const UserRole = z.enum(roles);

/** Somebody who can unlock this case log. The key slot with the same id lies beside the database. */
export const users = record('users', {
  name: text(RequiredShortText),
  role: text(UserRole),
  personId: text(Id),
  unitId: text(Id),
  revoked: flag(z.boolean()),
});

/**
 * A machine that holds a copy; the letter keeps case numbers apart between machines. What others encrypt to it and
 * know its files by are public keys; it has them once it has answered its invitation, of which the hash of the secret
 * stands here until then. One that has been revoked is sent nothing and heard no more.
 */
export const devices = record('devices', {
  name: text(RequiredShortText),
  letter: text(z.string().max(2)),
  userId: text(Id),
  readKey: text(ReadKey),
  signKey: text(SignKey),
  invitation: text(Hash),
  revoked: flag(z.boolean()),
});
