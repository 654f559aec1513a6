/** Makes a case log on this machine out of an invitation: the same team, and keys and passphrase of its own. */
import { rmSync } from 'node:fs';
import { migrate, readMigrations } from '../../db/migrate.ts';
import { setMeta } from '../../db/local-sql.ts';
import { createStore } from '../../db/query.ts';
import type { Store } from '../../db/query.ts';
import { getRow } from '../../db/rows.ts';
import type { Bundle } from '../../domain/exchange/bundle.ts';
import { isFull } from '../../domain/exchange/bundle.ts';
import { closeDatabase } from '../../db/vault/open-database.ts';
import { DEVICE_KEY } from '../own-devices.ts';
import { createVault } from '../vault/create-vault.ts';
import { logUnlock } from '../vault/enter-vault.ts';
import { openWithPassphrase } from '../vault/open-keys.ts';
import { openVault } from '../vault/open-vault.ts';
import { chooseCost, ensurePassphrase } from '../vault/secrets.ts';
import type { VaultState } from '../vault/vault-state.ts';
import { SCHEMA_VERSION } from '../../domain/schema-version.ts';
import { TEAM_ID } from '../../domain/settings/settings.ts';
import { refuse } from './bundle-text.ts';
import { joinTeam, newDeviceKeys, saveKeys } from './device-keys.ts';
import type { DeviceKeys } from './device-keys.ts';
import { examineFrom } from './examine.ts';
import { casesIn, takeIn } from './take-in.ts';
import { logReceived } from './apply-import.ts';

/** @param bundle an invitation, opened by the words that were told with it @returns the id of the user it is for */
export async function join(
  state: VaultState,
  bundle: Bundle,
  { passphrase, recoveryCode }: { readonly passphrase: string; readonly recoveryCode: string },
): Promise<string> {
  const { header } = bundle;
  const [device] = header.to;
  if (header.joining === null || device === undefined) return refuse('exchange.noInvitation');
  const userId = latest(bundle, 'devices', device, 'userId');
  const name = latest(bundle, 'users', userId, 'name');
  const teamName = latest(bundle, 'team', TEAM_ID, 'name');
  ensurePassphrase(passphrase, undefined, teamName, name);
  const keys = await newDeviceKeys(header.joining.secret);
  const cost = await chooseCost(state);
  const users = [{ id: userId, name, passphrase }];
  await createVault(state.layout, { teamName, sample: false, users, recoveryCode, cost });
  try {
    const opened = await openWithPassphrase(state.keys(), userId, passphrase);
    const vault = await openVault(state.layout.vault, opened, userId);
    try {
      migrate(vault.db, readMigrations(state.options.migrationsFolder));
      const caseIds = settleIn(createStore(vault.db), bundle, { device, keys, now: state.options.now() });
      const session = state.enter(vault);
      logUnlock(state, session, 'created');
      logReceived(session.core, caseIds);
    } catch (error) {
      closeDatabase(vault.db);
      throw error;
    }
  } catch (error) {
    state.leave();
    rmSync(state.layout.vault.folder, { recursive: true, force: true });
    throw error;
  }
  return userId;
}

/**
 * The words that opened the file vouch for it: the first machine that is known here is the one it says it is from.
 * @returns cases of which something has come
 */
export function settleIn(
  store: Store,
  bundle: Bundle,
  own: { readonly device: string; readonly keys: DeviceKeys; readonly now: number },
): string[] {
  const { header } = bundle;
  return store.transaction(() => {
    setMeta(store, DEVICE_KEY, own.device);
    joinTeam(store, header.team);
    saveKeys(store, own.keys);
    const owner = { id: header.userId, name: '', role: 'coordinator', unitId: null, personId: null } as const;
    const sender = { id: header.device, name: '', owner };
    const here = {
      db: store,
      device: own.device,
      team: header.team,
      version: SCHEMA_VERSION,
      now: own.now,
      signKey: own.keys.sign.publicKey,
    };
    const { arrived } = takeIn(store, bundle, { ...examineFrom(sender, bundle, here), joins: false });
    store.run('DELETE FROM arrived_change');
    if (getRow(store, 'devices', header.device)?.signKey !== header.signKey)
      refuse('exchange.unknownMachine');
    return casesIn(arrived);
  });
}

/** What an invitation says last of one field. @throws `rule` exchange.noInvitation */
function latest({ lines }: Bundle, entity: string, rowId: string, field: string): string {
  const line = lines
    .filter(isFull)
    .findLast((one) => one.entity === entity && one.rowId === rowId && one.field === field);
  const value: unknown = line === undefined ? undefined : JSON.parse(line.value);
  return typeof value === 'string' ? value : refuse('exchange.noInvitation');
}
