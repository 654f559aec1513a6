import { versionOf } from '../../db/migrate.ts';
import type { OpenCore } from '../open-core.ts';
import { readKeys, teamOf } from './device-keys.ts';
import type { Here } from './examine.ts';

/** The case log that a bundle comes to. */
export const hereOf = (core: OpenCore, now: number): Here => ({
  db: core.store,
  device: core.device,
  team: teamOf(core.store),
  version: versionOf(core.store.raw),
  now,
  signKey: readKeys(core.store)?.sign.publicKey,
});
