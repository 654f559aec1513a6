/** Files in the shared folder, as far as they have been looked at. */
import type { Reader, Store } from './query.ts';

/** A file as the folder shows it. */
export interface SeenFile {
  readonly name: string;
  readonly size: number;
  /** Whole milliseconds. */
  readonly changedAt: number;
}

/** What its header says; `device` is '' of a file that this machine cannot open, or made itself. */
export interface WatchedFile extends SeenFile {
  readonly device: string;
  readonly seq: number;
  readonly madeAt: string;
}

export const listWatched = (db: Reader): WatchedFile[] =>
  db.all('SELECT name, size, changed_at AS changedAt, device, seq, made_at AS madeAt FROM watched_file');

/** What has been taken in, also through a later file of the same machine, is read; the oldest first. */
export const listUnread = (db: Reader): WatchedFile[] =>
  db.all(
    `SELECT w.name, w.size, w.changed_at AS changedAt, w.device, w.seq, w.made_at AS madeAt
     FROM watched_file w LEFT JOIN exchange_peer p ON p.device = w.device
     WHERE w.device <> '' AND w.seq > ifnull(p.seq, 0) ORDER BY w.made_at, w.seq`,
  );

export const forgetWatched = (store: Store, name: string): void => {
  store.run('DELETE FROM watched_file WHERE name = ?', name);
};

export const saveWatched = (store: Store, file: WatchedFile): void => {
  store.run(
    'INSERT OR REPLACE INTO watched_file (name, size, changed_at, device, seq, made_at) VALUES (?, ?, ?, ?, ?, ?)',
    file.name,
    file.size,
    file.changedAt,
    file.device,
    file.seq,
    file.madeAt,
  );
};
