import { afterEach, describe, expect, it, vi } from 'vitest';
import type { Machine } from '../../build/machine.ts';
import { ensureSystemLibraries } from '../../build/system-libraries.ts';
import { displayAdvice } from '../../build/window-ready.ts';

afterEach(() => {
  vi.restoreAllMocks();
});

const everyLibrary =
  'libgtk-3.so.0 libnss3.so libasound.so.2 libgbm.so.1 libXss.so.1 libatk-bridge-2.0.so.0 libcups.so.2 libdrm.so.2';

interface Given {
  readonly programs?: readonly string[];
  readonly libraries?: string;
  readonly env?: Readonly<Record<string, string>>;
  readonly isRoot?: boolean;
  readonly platform?: NodeJS.Platform;
}

/** A Debian at which somebody who is not root sits, without a display. */
const aMachine = ({
  programs = ['apt-get'],
  libraries = everyLibrary,
  env = {},
  isRoot = false,
  platform = 'linux',
}: Given = {}): Machine => ({
  platform,
  isRoot,
  env,
  output: (program, [argument = '']) => {
    if (program === 'which') return programs.includes(argument) ? `/usr/bin/${argument}` : undefined;
    return program.endsWith('ldconfig') ? libraries : undefined;
  },
});

/** What is said of what is missing, or that nothing is. */
function told(given: Given, tools: Readonly<Record<string, string>> = {}): string {
  const error = vi.spyOn(console, 'error').mockReturnValue();
  return ensureSystemLibraries(tools, aMachine(given)) ? 'all there' : String(error.mock.calls.at(-1));
}

describe('what Electron needs and is not there', () => {
  it('is told to whoever may not install it, as the one command to run', () => {
    const libraries = everyLibrary.replace('libgbm.so.1', '').replace('libnss3.so', '');
    const env = { DISPLAY: ':0' };
    expect(told({ libraries, env })).toContain('\n  sudo apt-get install libnss3 libgbm1');
    expect(told({ libraries, env, programs: [] })).toContain('install the equivalents of: libnss3 libgbm1');
  });

  it('counts a virtual display where there is no other, and the tools that tests need', () => {
    expect(told({})).toContain('sudo apt-get install xvfb xauth');
    expect(told({ env: { DISPLAY: ':0' } })).toBe('all there');
    expect(told({ programs: ['apt-get', 'xvfb-run'] }, { age: 'age' })).toContain('sudo apt-get install age');
  });

  it('is nothing on Windows, on a Mac, and where nobody can say', () => {
    for (const platform of ['win32', 'darwin'] as const)
      expect(told({ platform, libraries: '' })).toBe('all there');
    expect(ensureSystemLibraries({}, { ...aMachine(), output: () => undefined })).toBe(true);
  });
});

describe('where there is no display', () => {
  it('whoever could look at a window is told what to do, also before xvfb is there', () => {
    expect(displayAdvice(aMachine())).toBe(
      'There is no display to open a window on: DISPLAY is not set. Log in to a desktop, or forward X. ' +
        'To open it on a virtual display instead, once xvfb is installed: xvfb-run -a npm run start',
    );
    expect(
      displayAdvice(aMachine({ programs: ['xvfb-run'], env: { npm_lifecycle_event: 'dev' } })),
    ).toContain('on a virtual display instead: xvfb-run -a npm run dev');
  });

  it.each<[who: string, given: Given]>([
    ['root', { isRoot: true }],
    ['a build machine', { env: { CI: 'true' } }],
  ])('%s gets a virtual one, where there is one to get', (_, given) => {
    expect(displayAdvice(aMachine({ ...given, programs: ['xvfb-run'] }))).toBeUndefined();
    expect(displayAdvice(aMachine(given))).toContain('once xvfb is installed');
  });

  it.each<Given>([{ env: { DISPLAY: ':0' } }, { env: { WAYLAND_DISPLAY: 'w' } }, { platform: 'darwin' }])(
    'is not said of %j',
    (given) => {
      expect(displayAdvice(aMachine(given))).toBeUndefined();
    },
  );
});
