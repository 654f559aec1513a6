/**
 * The case log must lie on a disk of this machine: SQLite's locks do not hold over a network, and a folder
 * that is synchronised copies a file in the middle of a write.
 */
import { existsSync, readFileSync, realpathSync } from 'node:fs';
import { dirname, resolve } from 'node:path';
import { Failure } from '../../domain/kernel/errors.ts';

const syncedFolders = [
  'onedrive',
  'dropbox',
  'google drive',
  'googledrive',
  'icloud drive',
  'mobile documents',
  'nextcloud',
  'owncloud',
  'box sync',
];
const networkTypes =
  /^(nfs\d?|cifs|smb\w*|smbfs|ncpfs|afs|davfs\d?|fuse\.(sshfs|davfs\d?|rclone|smbnetfs|gvfsd-fuse|s3fs))$/;

export type PathProblem = 'network' | 'synced';

export interface PathSurroundings {
  readonly platform: NodeJS.Platform;
  /** `/proc/self/mounts`, on Linux. */
  readonly mounts: string;
}

export function problemOfPath(
  folder: string,
  { platform, mounts }: PathSurroundings,
): PathProblem | undefined {
  const plain = folder.replaceAll('\\', '/');
  // \\server\share, and its long form \\?\UNC\server\share; \\?\C:\ is a local path.
  if (plain.startsWith('//') && !/^\/\/[?.]\/[a-z]:/i.test(plain)) return 'network';
  if (plain.split('/').some(isSyncedFolder)) return 'synced';
  const type = platform === 'linux' ? typeOfMount(plain, mounts) : undefined;
  if (type !== undefined && networkTypes.test(type)) return 'network';
  return undefined;
}

const isSyncedFolder = (part: string): boolean => {
  const name = part.toLowerCase();
  return syncedFolders.some(
    (synced) => name === synced || name.startsWith(`${synced} - `) || name.startsWith(`${synced} (`),
  );
};

/** The file system of the longest mount point that holds the folder; of equals, the last mounted. */
function typeOfMount(folder: string, mounts: string): string | undefined {
  let longest = -1;
  let found: string | undefined;
  for (const line of mounts.split('\n')) {
    const [, escaped = '', type] = line.split(' ');
    const point = escaped.replaceAll(/\\([0-7]{3})/g, (_, octal: string) =>
      String.fromCharCode(Number.parseInt(octal, 8)),
    );
    const holds =
      point !== '' && (folder === point || folder.startsWith(point.endsWith('/') ? point : `${point}/`));
    if (holds && point.length >= longest) {
      longest = point.length;
      found = type;
    }
  }
  return found;
}

/** @throws `network-path` when the folder, or what it links to, is no place for a case log */
export function assertLocalPath(folder: string): void {
  const surroundings: PathSurroundings = {
    platform: process.platform,
    mounts:
      process.platform === 'linux' && existsSync('/proc/self/mounts')
        ? readFileSync('/proc/self/mounts', 'utf8')
        : '',
  };
  for (const path of [folder, realPathOf(folder)]) {
    const problem = problemOfPath(path, surroundings);
    if (problem !== undefined) throw new Failure('network-path', { problem });
  }
}

/** Where the nearest existing parent really is: on Windows, a mapped drive shows its server here. */
function realPathOf(folder: string): string {
  let existing = resolve(folder);
  while (!existsSync(existing) && dirname(existing) !== existing) existing = dirname(existing);
  return realpathSync.native(existing);
}
