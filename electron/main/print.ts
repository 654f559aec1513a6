/** Paper and PDF. A PDF goes straight to the chosen place, never by way of a temporary file. */
import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { askWhereToSave } from './dialogs.ts';
import { printMargins } from './print-margins.ts';

export interface PdfDocument {
  readonly suggestedName: string;
  readonly mark?: string;
  readonly header?: string;
  readonly footer?: string;
}

/** Windows whose PDF nobody wants any more. Chromium cannot be stopped once it prints; what it made is thrown away. */
const dropped = new WeakSet<BrowserWindow>();
export const dropPdf = (window: BrowserWindow): void => {
  dropped.add(window);
};

export async function saveAsPdf(window: BrowserWindow, document: PdfDocument): Promise<boolean> {
  dropped.delete(window);
  const path = await askWhereToSave(window, document.suggestedName, 'pdf');
  if (path === null || dropped.has(window)) return false;
  const pdf = await onWhite(window, () =>
    window.webContents.printToPDF({
      pageSize: 'A4',
      preferCSSPageSize: true,
      printBackground: true,
      ...printMargins(document.header, document.footer, document.mark),
      generateTaggedPDF: true,
      generateDocumentOutline: true,
    }),
  );
  await untilHeard(window);
  if (dropped.has(window)) return false;
  await writeFile(path, pdf, { mode: 0o600 });
  return true;
}

/** A window that prints is deaf for seconds: what was pressed meanwhile comes before this answer. */
const untilHeard = (window: BrowserWindow): Promise<unknown> => window.webContents.executeJavaScript('0');

/** The system's own dialog; false when the user changes their mind. */
export function printOnPaper(window: BrowserWindow): Promise<boolean> {
  return onWhite(
    window,
    () =>
      new Promise((resolve) => {
        window.webContents.print({ printBackground: true, pageSize: 'A4' }, (success) => {
          resolve(success);
        });
      }),
  );
}

/** The window's own colour lies under every sheet, margins too: paper is white. */
async function onWhite<T>(window: BrowserWindow, work: () => Promise<T>): Promise<T> {
  const colour = window.getBackgroundColor();
  window.setBackgroundColor('#ffffff');
  try {
    return await work();
  } finally {
    if (!window.isDestroyed()) window.setBackgroundColor(colour);
  }
}
