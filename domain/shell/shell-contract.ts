import { z } from 'zod';
import { job, query } from '../kernel/channel.ts';
import type { Contract } from '../kernel/channel.ts';

/**
 * What only Electron can do: windows, dialogs, printing, files. Answered by the main process without asking
 * the core, so none of it may carry or decide anything about a person. A file name is a suggestion: main
 * takes away what does not belong in one.
 */
const nothing = z.null();
const Saved = z.object({ saved: z.boolean() });
const SuggestedName = z.string().min(1).max(120);
const MarginText = z.string().max(200);

export const shellContract = {
  'shell.info': query({
    input: nothing,
    output: z.object({
      version: z.string(),
      electron: z.string(),
      platform: z.enum(['windows', 'macos', 'linux']),
      isPackaged: z.boolean(),
      /** Started with `--demo`: open the sample team at once. */
      isDemo: z.boolean(),
    }),
    needs: 'nobody',
    reads: [],
  }),
  /** Ends the core process, and with it the key. */
  'shell.lock': job({ input: nothing, output: z.null(), needs: 'nobody' }),
  'shell.print': job({ input: nothing, output: z.object({ printed: z.boolean() }), needs: 'nobody' }),
  /** The window's print document as a tagged A4 PDF, written straight to the place the user chose. */
  'shell.printToPdf': job({
    input: z.strictObject({
      suggestedName: SuggestedName,
      /** On a line of its own above the header of every sheet; '' for none. */
      mark: MarginText.exactOptional(),
      /** What stands at the top and bottom of every sheet; the page's number and count come after the footer. */
      header: MarginText.exactOptional(),
      footer: MarginText.exactOptional(),
    }),
    output: Saved,
    needs: 'nobody',
  }),
  /** Somebody has changed their mind about the PDF that is being made: no file is written. */
  'shell.dropPdf': job({ input: nothing, output: z.null(), needs: 'nobody' }),
  'shell.saveFile': job({
    input: z.strictObject({
      suggestedName: SuggestedName,
      kind: z.enum(['txt', 'csv', 'ics', 'json', 'svg']),
      text: z.string().max(50_000_000),
    }),
    output: Saved,
    needs: 'nobody',
  }),
  'shell.chooseFolder': job({
    input: nothing,
    output: z.object({ path: z.string().nullable() }),
    needs: 'nobody',
  }),
  'shell.chooseFile': job({
    input: z.strictObject({ kind: z.enum(['backup', 'bundle']) }),
    output: z.object({ path: z.string().nullable() }),
    needs: 'nobody',
  }),
  /** Where the core shall write a file that it makes itself. */
  'shell.chooseTarget': job({
    input: z.strictObject({ suggestedName: SuggestedName, kind: z.enum(['backup', 'bundle']) }),
    output: z.object({ path: z.string().nullable() }),
    needs: 'nobody',
  }),
  /** A second window for the wall; on the other screen if there is one. */
  'shell.projector': job({
    input: z.strictObject({ open: z.boolean() }),
    output: z.object({ isOpen: z.boolean() }),
    needs: 'nobody',
  }),
  /** Whether the window for the wall is open: it can be closed by its own frame, too. */
  'shell.projectorState': query({
    input: nothing,
    output: z.object({ isOpen: z.boolean() }),
    needs: 'nobody',
    reads: ['projector'],
  }),
  'shell.quit': job({ input: nothing, output: z.null(), needs: 'nobody' }),
} satisfies Contract;

export type ShellContract = typeof shellContract;
