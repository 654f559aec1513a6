import type { Reader, Store } from './query.ts';

/** Things of this machine: settings of the installation and half-written text. Never exchanged. */
export function getMeta(db: Reader, key: string): string | undefined {
  return db.one<{ value: string }>('SELECT value FROM meta WHERE key = ?', key)?.value;
}

export function setMeta(store: Store, key: string, value: string): void {
  store.run(
    'INSERT INTO meta (key, value) VALUES (?, ?) ON CONFLICT (key) DO UPDATE SET value = excluded.value',
    key,
    value,
  );
}

export function getDraft(
  db: Reader,
  userId: string,
  key: string,
): { value: string; savedAt: string } | undefined {
  return db.one('SELECT value, saved_at AS savedAt FROM draft WHERE user_id = ? AND key = ?', userId, key);
}

export function listDrafts(db: Reader, userId: string): { key: string; value: string; savedAt: string }[] {
  return db.all(
    'SELECT key, value, saved_at AS savedAt FROM draft WHERE user_id = ? ORDER BY saved_at DESC',
    userId,
  );
}

export function saveDraft(store: Store, userId: string, key: string, value: string, savedAt: string): void {
  store.run(
    `INSERT INTO draft (user_id, key, value, saved_at) VALUES (?, ?, ?, ?)
     ON CONFLICT (user_id, key) DO UPDATE SET value = excluded.value, saved_at = excluded.saved_at`,
    userId,
    key,
    value,
    savedAt,
  );
}

export function removeDraft(store: Store, userId: string, key: string): void {
  store.run('DELETE FROM draft WHERE user_id = ? AND key = ?', userId, key);
}

export function removeDraftOfAll(store: Store, key: string): void {
  store.run('DELETE FROM draft WHERE key = ?', key);
}
