import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { nowInstant } from '../api/clock.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { setPageMargins } from './page-margins.ts';

export type PaperWay = 'print' | 'pdf';

/** What stands on every sheet, and the file's name: none of it about a person. */
export interface PaperNames {
  readonly header: string;
  readonly footer: string;
  readonly fileName: string;
}

export interface Paper {
  /** The copy being made; its document is mounted as long as this is set. */
  readonly printing: { readonly by: string; readonly at: Instant } | null;
  readonly isBusy: boolean;
  readonly message: string | null;
  readonly error: unknown;
  readonly start: (way: PaperWay) => void;
}

/**
 * Makes a paper or a PDF of what is mounted in `.print-only`.
 * @param log writes the access log, which comes first: without that trace there is no paper
 */
export function usePaper(names: PaperNames, log: (way: PaperWay) => Promise<unknown>): Paper {
  const t = useT();
  const session = useApi('session.get', null);
  const toPaper = useCommand('shell.print');
  const toPdf = useCommand('shell.printToPdf');
  const [isBusy, setBusy] = useState(false);
  const [printing, setPrinting] = useState<Paper['printing']>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const make = async (way: PaperWay): Promise<void> => {
    const { header, footer, fileName } = names;
    await log(way);
    flushSync(() => {
      setPrinting({ by: session.data?.user.name ?? '', at: nowInstant() });
    });
    await document.fonts.ready;
    if (way === 'pdf') {
      const { saved } = await toPdf.mutateAsync({ suggestedName: fileName, header, footer });
      setMessage(saved ? t('minutes.saved') : null);
      return;
    }
    const remove = setPageMargins({
      header,
      footer,
      page: t('minutes.paper.page'),
      of: t('minutes.paper.pageOf'),
    });
    try {
      const { printed } = await toPaper.mutateAsync(null);
      setMessage(printed ? t('minutes.printedNow') : null);
    } finally {
      remove();
    }
  };

  const start = (way: PaperWay): void => {
    if (isBusy) return;
    setBusy(true);
    setError(null);
    setMessage(null);
    make(way)
      .catch(setError)
      .finally(() => {
        setPrinting(null);
        setBusy(false);
      });
  };

  return { printing, isBusy, message, error, start };
}
