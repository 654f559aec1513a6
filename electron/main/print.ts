/** Paper and PDF. A PDF goes straight to the chosen place, never by way of a temporary file. */
import { writeFile } from 'node:fs/promises';
import type { BrowserWindow } from 'electron';
import { askWhereToSave } from './dialogs.ts';
import { printMargins } from './print-margins.ts';

export interface PdfDocument {
  readonly suggestedName: string;
  readonly header?: string;
  readonly footer?: string;
}

export async function saveAsPdf(window: BrowserWindow, document: PdfDocument): Promise<boolean> {
  const path = await askWhereToSave(window, document.suggestedName, 'pdf');
  if (path === null) return false;
  const pdf = await window.webContents.printToPDF({
    pageSize: 'A4',
    preferCSSPageSize: true,
    printBackground: true,
    ...printMargins(document.header, document.footer),
    generateTaggedPDF: true,
    generateDocumentOutline: true,
  });
  await writeFile(path, pdf, { mode: 0o600 });
  return true;
}

/** The system's own dialog; false when the user changes their mind. */
export function printOnPaper(window: BrowserWindow): Promise<boolean> {
  return new Promise((resolve) => {
    window.webContents.print({ printBackground: true, pageSize: 'A4' }, (success) => {
      resolve(success);
    });
  });
}
