/**
 * A sample that has been removed lies aside, so that it can be taken back, until the core ends (at a lock as well) or
 * another case log is opened: then it is gone. In the folder aside everything has the place it had.
 */
import { existsSync, renameSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { listBackups } from '../backups/backup-folder.ts';
import { makeFolder, syncFolder } from './atomic-file.ts';
import { readKeysFile } from './keys-file.ts';
import { layoutOf } from './vault-layout.ts';
import type { Layout } from './vault-layout.ts';

const asideOf = ({ root }: Layout): Layout => layoutOf(join(root, 'removed-sample'));

export const isSampleAside = (layout: Layout): boolean => existsSync(asideOf(layout).vault.folder);

/** With its backups, and no other's. The vault must be closed. */
export function setSampleAside(layout: Layout): void {
  discardRemovedSample(layout);
  move(layout, asideOf(layout));
}

export function takeSampleBack(layout: Layout): void {
  move(asideOf(layout), layout);
  discardRemovedSample(layout);
}

export function discardRemovedSample(layout: Layout): void {
  rmSync(asideOf(layout).root, { recursive: true, force: true });
}

/** The vault first: when the power goes in between, what is left behind are copies. */
function move(from: Layout, to: Layout): void {
  const vaultId = readKeysFile(from.vault.keys)?.vaultId;
  makeFolder(to.backups);
  renameSync(from.vault.folder, to.vault.folder);
  for (const { id, files } of listBackups(from.backups))
    if (isOfSample(files.keys, vaultId)) renameSync(files.folder, join(to.backups, id));
  syncFolder(from.root);
  syncFolder(to.root);
}

function isOfSample(file: string, vaultId: string | undefined): boolean {
  try {
    const keys = readKeysFile(file);
    return keys?.sample === true && keys.vaultId === vaultId;
  } catch {
    return false;
  }
}
