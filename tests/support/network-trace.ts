/** Watches every attempt of the app, in all its processes, to reach somebody over a network. Linux, with strace. */
import { chmodSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface NetworkTrace {
  /** For `launchApp({ under })`. */
  readonly under: string;
  /** How many calls were seen, to the system's own sockets, too. */
  calls(): number;
  /** The calls that name an address outside this machine. */
  outside(): string[];
}

/** With `--seccomp-bpf` no other call is stopped at, and the app runs at nearly its own pace. */
const CALLS = 'connect,sendto,sendmsg,sendmmsg';

/** @param folder for the trace and the program that makes it */
export function traceNetwork(folder: string): NetworkTrace {
  const [under, file] = [join(folder, 'traced-electron'), join(folder, 'network-trace')];
  writeFileSync(
    under,
    `#!/bin/sh\nexec strace -f --seccomp-bpf -qq -e trace=${CALLS} -o '${file}' "$TEAMBORDET_ELECTRON" "$@"\n`,
  );
  chmodSync(under, 0o700);
  const lines = (): string[] =>
    readFileSync(file, 'utf8')
      .split('\n')
      .filter((line) => line.includes('('));
  return { under, calls: () => lines().length, outside: () => lines().filter(namesAnotherMachine) };
}

const ADDRESS = /inet_addr\("([^"]+)"\)|inet_pton\(AF_INET6, "([^"]+)"/;

function namesAnotherMachine(line: string): boolean {
  const found = ADDRESS.exec(line);
  if (found === null) return false;
  const address = found[1] ?? found[2] ?? '';
  return !address.startsWith('127.') && address !== '::1' && address !== '::ffff:127.0.0.1';
}
