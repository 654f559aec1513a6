/** Answers to the `shell.*` contract. */
import { writeFile } from 'node:fs/promises';
import { app, type BrowserWindow } from 'electron';
import type { Output, ParsedInput } from '../../domain/kernel/channel.ts';
import type { ShellContract } from '../../domain/shell/shell-contract.ts';
import { askForFile, askForFolder, askWhereToSave } from './dialogs.ts';
import { dropPdf, printOnPaper, saveAsPdf } from './print.ts';

export interface ShellParts {
  readonly isDemo: boolean;
  /** The window that asks empties itself. */
  readonly lock: (askedBy: BrowserWindow) => Promise<void>;
  readonly setProjector: (open: boolean) => boolean;
  readonly hasProjector: () => boolean;
}

export type ShellHandlers = {
  readonly [N in keyof ShellContract]: (
    input: ParsedInput<ShellContract, N>,
    window: BrowserWindow,
  ) => Promise<Output<ShellContract, N>> | Output<ShellContract, N>;
};

const platforms = { win32: 'windows', darwin: 'macos' } as const;
const platform =
  process.platform === 'win32' || process.platform === 'darwin' ? platforms[process.platform] : 'linux';

export function createShellHandlers({ isDemo, lock, setProjector, hasProjector }: ShellParts): ShellHandlers {
  return {
    'shell.info': () => ({
      version: app.getVersion(),
      electron: process.versions.electron,
      platform,
      isPackaged: app.isPackaged,
      isDemo,
    }),
    'shell.lock': async (_input, window) => {
      await lock(window);
      return null;
    },
    'shell.print': async (_input, window) => ({ printed: await printOnPaper(window) }),
    'shell.printToPdf': async (document, window) => ({ saved: await saveAsPdf(window, document) }),
    'shell.dropPdf': (_input, window) => {
      dropPdf(window);
      return null;
    },
    'shell.saveFile': async ({ suggestedName, kind, text }, window) => {
      const path = await askWhereToSave(window, suggestedName, kind);
      if (path !== null) await writeFile(path, text, { mode: 0o600 });
      return { saved: path !== null };
    },
    'shell.chooseFolder': async (_input, window) => ({ path: await askForFolder(window) }),
    'shell.chooseFile': async ({ kind }, window) => ({ path: await askForFile(window, kind) }),
    'shell.chooseTarget': async ({ suggestedName, kind }, window) => ({
      path: await askWhereToSave(window, suggestedName, kind),
    }),
    'shell.projector': ({ open }) => ({ isOpen: setProjector(open) }),
    'shell.projectorState': () => ({ isOpen: hasProjector() }),
    'shell.quit': () => {
      app.quit();
      return null;
    },
  };
}
