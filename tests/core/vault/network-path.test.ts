import { describe, expect, test } from 'vitest';
import { assertLocalPath, problemOfPath } from '../../../core/vault/network-path.ts';
import { codeFrom } from '../../support/codes.ts';
import { newFolder } from '../../support/host.ts';

const mounts = [
  '/dev/sda1 / ext4 rw 0 0',
  'server:/export /srv/team nfs4 rw 0 0',
  '//server/share /mnt/my\\040share cifs rw 0 0',
  'me@host:/ /home/me/remote fuse.sshfs rw 0 0',
  '/dev/sdb1 /srv/team/local ext4 rw 0 0',
  'tmpfs /tmp tmpfs rw 0 0',
].join('\n');

describe('where a case log may lie', () => {
  test.each([
    ['linux', '/home/me/.local/share/teambordet/data', undefined],
    ['linux', '/srv/team/data', 'network'],
    ['linux', '/srv/teams/data', undefined],
    ['linux', '/srv/team/local/data', undefined],
    ['linux', '/mnt/my share/data', 'network'],
    ['linux', '/home/me/remote/x', 'network'],
    ['linux', '/home/me/Dropbox/x', 'synced'],
    ['darwin', '/Users/me/Library/Mobile Documents/x', 'synced'],
    ['win32', 'C:\\Users\\me\\AppData\\Local\\Teambordet\\data', undefined],
    ['win32', '\\\\?\\C:\\Users\\me\\data', undefined],
    ['win32', '\\\\server\\share\\data', 'network'],
    ['win32', '\\\\?\\UNC\\server\\share\\data', 'network'],
    ['win32', '//server/share/data', 'network'],
    ['win32', 'C:\\Users\\me\\OneDrive - Ekhälla kommun\\data', 'synced'],
    ['win32', 'C:\\Users\\me\\OneDrive\\data', 'synced'],
    ['win32', 'C:\\Users\\me\\OneDriveless\\data', undefined],
  ] as const)('%s %s: %s', (platform, folder, expected) => {
    expect(problemOfPath(folder, { platform, mounts })).toBe(expected);
  });

  test('this machine’s own disk is fine, a synchronised folder is not', () => {
    const folder = newFolder();
    expect(codeFrom(() => assertLocalPath(`${folder}/not/there/yet`))).toBeUndefined();
    expect(codeFrom(() => assertLocalPath(`${folder}/Dropbox/x`))).toBe('network-path');
  });
});
