import { execFileSync } from 'node:child_process';

/**
 * From now on the kernel refuses all that this process writes to files, or takes it again. What a full disk answers,
 * without the right to mount one: a limit on how large a file may grow (setrlimit(2), RLIMIT_FSIZE), here nothing.
 */
export function setDiskFull(processId: number, isFull: boolean): void {
  const softLimit = isFull ? '0:' : 'unlimited:';
  execFileSync('prlimit', ['--pid', String(processId), `--fsize=${softLimit}`], { stdio: 'pipe' });
}
