import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { PaperWay } from '../../domain/access-log/access-log.ts';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { call } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { swedish, useT } from '../text/t.ts';
import { setPageMargins } from './page-margins.ts';

/** What stands on every sheet, beside the copy's number, and the file's name: none of it about a person. */
export interface PaperNames {
  readonly header: string;
  readonly footer: string;
  readonly fileName: string;
}

export interface Paper<C> {
  /** The copy being made, by whom and when the access log has it; its document is mounted as long as this is set. */
  readonly printing: { readonly by: string; readonly at: Instant; readonly copy: C } | null;
  readonly isBusy: boolean;
  /** While a PDF is being made. */
  readonly dropPdf: (() => void) | null;
  readonly message: string | null;
  readonly error: unknown;
  /** @param withProtected with the protected cases that a second person has approved */
  readonly start: (way: PaperWay, withProtected?: boolean) => void;
}

const pageWords = { page: swedish('minutes.paper.page'), of: swedish('minutes.paper.pageOf') };

/**
 * Makes a paper or a PDF of what is mounted in `.print-only`.
 * @param log writes the access log, which comes first: without that trace there is no paper; it answers what may
 *   stand on it. That a dialog was closed without a paper is written down afterwards; where that fails, the log says
 *   too much and never too little.
 */
export function usePaper<C>(
  names: PaperNames,
  log: (way: PaperWay, withProtected: boolean) => Promise<C>,
): Paper<C> {
  const t = useT();
  const toPaper = useCommand('shell.print');
  const toPdf = useCommand('shell.printToPdf');
  const drop = useCommand('shell.dropPdf');
  const [making, setMaking] = useState<PaperWay | null>(null);
  const [printing, setPrinting] = useState<Paper<C>['printing']>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const make = async (way: PaperWay, withProtected: boolean): Promise<void> => {
    const { header, fileName } = names;
    const copy = await log(way, withProtected);
    const { number, by, at, sample } = await call('accessLog.copyNumber', { of: 'paper' });
    const mark = sample ? swedish('app.sample.mark') : '';
    const footer = swedish('minutes.paper.copy', { footer: names.footer, number });
    flushSync(() => {
      setPrinting({ by, at, copy });
    });
    await document.fonts.ready;
    if (way === 'pdf') {
      const file = { suggestedName: fileName, mark, header, footer };
      const { saved } = await entitled(fileName, () => toPdf.mutateAsync(file));
      if (!saved) await call('accessLog.cancelled', { number });
      setMessage(t(saved ? 'minutes.saved' : 'minutes.notSaved'));
      return;
    }
    const margins = { mark, header, footer, ...pageWords };
    const { printed } = await withMargins(margins, () => toPaper.mutateAsync(null));
    if (!printed) await call('accessLog.cancelled', { number });
    setMessage(printed ? t('minutes.printedNow') : null);
  };

  const start = (way: PaperWay, withProtected = false): void => {
    if (making !== null) return;
    setMaking(way);
    setError(null);
    setMessage(null);
    make(way, withProtected)
      .catch(setError)
      .finally(() => {
        setPrinting(null);
        setMaking(null);
      });
  };

  const dropPdf = (): void => drop.mutate(null);
  return {
    printing,
    isBusy: making !== null,
    dropPdf: making === 'pdf' ? dropPdf : null,
    message,
    error,
    start,
  };
}

/** What a PDF says it is called is what the page is called; the window's own frame never shows it. */
async function entitled<T>(title: string, work: () => Promise<T>): Promise<T> {
  const before = document.title;
  document.title = title;
  try {
    return await work();
  } finally {
    document.title = before;
  }
}

async function withMargins<T>(
  margins: Parameters<typeof setPageMargins>[0],
  work: () => Promise<T>,
): Promise<T> {
  const remove = setPageMargins(margins);
  try {
    return await work();
  } finally {
    remove();
  }
}
