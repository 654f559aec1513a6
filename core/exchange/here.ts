import { SCHEMA_VERSION } from '../../domain/schema-version.ts';
import type { OpenCore } from '../open-core.ts';
import { readKeys, teamOf } from './device-keys.ts';
import type { Here } from './examine.ts';

/** The case log that a bundle comes to. */
export const hereOf = (core: OpenCore, now: number): Here => ({
  db: core.store,
  device: core.device,
  team: teamOf(core.store),
  version: SCHEMA_VERSION,
  now,
  signKey: readKeys(core.store)?.sign.publicKey,
});
