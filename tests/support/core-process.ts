import { readdirSync, readFileSync } from 'node:fs';
import type { LaunchedApp } from './app.ts';

function commandOf(pid: string): string {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'utf8');
  } catch {
    return '';
  }
}

/** The id of the process that runs the core: Electron's utility process, or its stand-in on the registry's Electron. */
export async function coreProcessId({ app, folder }: LaunchedApp): Promise<number> {
  const utility = await app.evaluate((electron) =>
    electron.app.getAppMetrics().find(({ serviceName }) => serviceName === 'node.mojom.NodeService'),
  );
  if (utility !== undefined) return utility.pid;
  const isCore = (command: string): boolean =>
    command.includes('core-process.cjs') && command.includes(`"${folder}"`);
  const found = readdirSync('/proc').find((name) => /^\d+$/.test(name) && isCore(commandOf(name)));
  return Number(found ?? -1);
}
