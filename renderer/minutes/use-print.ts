import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { Instant } from '../../domain/kernel/plain-date.ts';
import { nowInstant } from '../api/clock.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { shortDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { MinutesDocument } from './minutes.ts';
import { setPageMargins } from './page-margins.ts';

export type PrintWay = 'print' | 'pdf';

interface Print {
  /** The copy being made; its document is mounted as long as this is set. */
  readonly printing: {
    readonly by: string;
    readonly at: Instant;
    /** What may stand on paper, which can be less than what is read on screen. */
    readonly document: MinutesDocument;
    readonly removed: number;
  } | null;
  readonly isBusy: boolean;
  readonly message: string | null;
  readonly error: unknown;
  readonly start: (way: PrintWay, withProtected: boolean) => void;
}

/** Makes a paper or a PDF of the minutes. The access log is written first: without that trace there is no paper. */
export function usePrint(meetingId: string, paper: MinutesDocument): Print {
  const t = useT();
  const session = useApi('session.get', null);
  const log = useCommand('minutes.printed');
  const toPaper = useCommand('shell.print');
  const toPdf = useCommand('shell.printToPdf');
  const [printing, setPrinting] = useState<Print['printing']>(null);
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);

  const make = async (way: PrintWay, withProtected: boolean): Promise<void> => {
    const header = t('minutes.paper.header', { team: paper.team });
    const footer = t('minutes.paper.footer', { day: shortDay(paper.heldOn), week: week(paper.heldOn) });
    const copy = await log.mutateAsync({ meetingId, way, withProtected });
    flushSync(() => {
      setPrinting({ by: session.data?.user.name ?? '', at: nowInstant(), ...copy });
    });
    await document.fonts.ready;
    if (way === 'pdf') {
      const { saved } = await toPdf.mutateAsync({
        suggestedName: t('minutes.paper.fileName', { day: paper.heldOn }),
        header,
        footer,
      });
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

  const start: Print['start'] = (way, withProtected) => {
    if (printing !== null) return;
    setError(null);
    setMessage(null);
    make(way, withProtected)
      .catch(setError)
      .finally(() => {
        setPrinting(null);
      });
  };

  return { printing, isBusy: printing !== null || log.isPending, message, error, start };
}
