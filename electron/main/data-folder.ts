/**
 * Where things live: the local, never the roaming, application folder. Chromium's own files go into a sibling
 * folder, so that nothing but the vault and its copies is in the vault's.
 */
import { rmSync } from 'node:fs';
import { homedir } from 'node:os';
import { join } from 'node:path';

const demoEnding = '-demo';

export interface DataFolderInput {
  readonly platform: NodeJS.Platform;
  readonly env: Readonly<Record<string, string | undefined>>;
  readonly home: string;
  readonly isDemo: boolean;
}

export function chooseDataFolder({ platform, env, home, isDemo }: DataFolderInput): string {
  const named = env['TEAMBORDET_DATA'];
  const base = named ?? localFolder(platform, env, home);
  return isDemo ? `${base}${demoEnding}` : base;
}

function localFolder(
  platform: NodeJS.Platform,
  env: Readonly<Record<string, string | undefined>>,
  home: string,
): string {
  if (platform === 'win32')
    return join(env['LOCALAPPDATA'] ?? join(home, 'AppData', 'Local'), 'Teambordet', 'data');
  if (platform === 'darwin') return join(home, 'Library', 'Application Support', 'Teambordet', 'data');
  return join(env['XDG_DATA_HOME'] ?? join(home, '.local', 'share'), 'teambordet', 'data');
}

export const shellFolderOf = (dataFolder: string): string => `${dataFolder}-shell`;

/** The data folder of this start. Test folders are for unpackaged starts alone. */
export function dataFolderOfThisStart(options: {
  readonly isPackaged: boolean;
  readonly isDemo: boolean;
}): string {
  const { TEAMBORDET_DATA, ...others } = process.env;
  const env = options.isPackaged ? others : { ...others, TEAMBORDET_DATA };
  return chooseDataFolder({ platform: process.platform, env, home: homedir(), isDemo: options.isDemo });
}

/** A demo begins anew every time; its folder only ever holds sample data. */
export function emptyDemoFolder(folder: string): void {
  if (!folder.endsWith(demoEnding)) throw new Error('only the demo folder may be emptied');
  rmSync(folder, { recursive: true, force: true });
}
