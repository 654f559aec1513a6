import { spawnSync } from 'node:child_process';

/** What these scripts ask the machine they run on. A test hands in another. */
export interface Machine {
  readonly platform: NodeJS.Platform;
  readonly isRoot: boolean;
  readonly env: Readonly<Record<string, string | undefined>>;
  /** What a program says; nothing when it is not there, or fails. */
  output(program: string, args: readonly string[]): string | undefined;
}

export const thisMachine: Machine = {
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  env: process.env,
  output(program, args) {
    const { status, stdout } = spawnSync(program, args, { encoding: 'utf8' });
    return status === 0 ? stdout : undefined;
  },
};

export const isOnPath = ({ output }: Machine, program: string): boolean =>
  output('which', [program]) !== undefined;

export const hasDisplay = ({ platform, env }: Machine = thisMachine): boolean =>
  platform !== 'linux' || Boolean(env['DISPLAY']) || Boolean(env['WAYLAND_DISPLAY']);
