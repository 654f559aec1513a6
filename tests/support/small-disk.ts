/** A disk of a few megabytes that a test can fill and empty. Needs the right to mount. */
import { execFileSync } from 'node:child_process';
import { closeSync, mkdirSync, openSync, rmSync, writeSync } from 'node:fs';
import { join } from 'node:path';

export interface SmallDisk {
  readonly folder: string;
  fill(): void;
  makeRoom(): void;
  unmount(): void;
}

/** @throws where mounting is not permitted: what is tested on it would otherwise go untested unseen */
export function mountSmallDisk(folder: string, megabytes: number): SmallDisk {
  mkdirSync(folder, { recursive: true });
  try {
    execFileSync('mount', ['-t', 'tmpfs', '-o', `size=${megabytes}m`, 'tmpfs', folder], { stdio: 'pipe' });
  } catch {
    throw new Error('A full disk can only be tried where a tmpfs may be mounted: run this as root on Linux.');
  }
  const ballast = join(folder, 'ballast');
  return {
    folder,
    fill() {
      const handle = openSync(ballast, 'a');
      try {
        for (const size of [65_536, 4096]) writeUntilFull(handle, Buffer.alloc(size));
      } finally {
        closeSync(handle);
      }
    },
    makeRoom() {
      rmSync(ballast, { force: true });
    },
    unmount() {
      execFileSync('umount', ['--lazy', folder]);
    },
  };
}

function writeUntilFull(handle: number, block: Buffer): void {
  for (;;)
    try {
      if (writeSync(handle, block) < block.length) return;
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOSPC') return;
      throw error;
    }
}
