/** Asks where to put or find a file. Tests answer through the environment instead of a dialog. */
import { join } from 'node:path';
import { app, type BrowserWindow, dialog } from 'electron';
import sv from '../../domain/text/sv/shell.json' with { type: 'json' };
import { safeFileName } from './file-name.ts';

const extensions = {
  backup: 'teambordet-kopia',
  bundle: 'age',
  pdf: 'pdf',
  txt: 'txt',
  csv: 'csv',
  ics: 'ics',
  json: 'json',
  svg: 'svg',
} as const;
export type FileKind = keyof typeof extensions;

const fromTest = (name: string): string | undefined => (app.isPackaged ? undefined : process.env[name]);
const filter = (kind: FileKind): Electron.FileFilter[] => [
  { name: sv[`shell.file.${kind}`], extensions: [extensions[kind]] },
];

export async function askWhereToSave(
  window: BrowserWindow,
  suggestedName: string,
  kind: FileKind,
): Promise<string | null> {
  const name = safeFileName(suggestedName, extensions[kind]);
  const folder = fromTest('TEAMBORDET_SAVE_TO');
  if (folder !== undefined) return join(folder, name);
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    defaultPath: join(app.getPath('documents'), name),
    filters: filter(kind),
    properties: ['showOverwriteConfirmation', 'createDirectory', 'dontAddToRecent'],
  });
  return canceled ? null : filePath;
}

export async function askForFile(window: BrowserWindow, kind: FileKind): Promise<string | null> {
  const file = fromTest('TEAMBORDET_OPEN');
  if (file !== undefined) return file;
  const { filePaths } = await dialog.showOpenDialog(window, {
    filters: filter(kind),
    properties: ['openFile', 'dontAddToRecent'],
  });
  return filePaths[0] ?? null;
}

export async function askForFolder(window: BrowserWindow): Promise<string | null> {
  const folder = fromTest('TEAMBORDET_SAVE_TO');
  if (folder !== undefined) return folder;
  const { filePaths } = await dialog.showOpenDialog(window, {
    properties: ['openDirectory', 'createDirectory', 'dontAddToRecent'],
  });
  return filePaths[0] ?? null;
}
