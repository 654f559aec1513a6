import { useState } from 'react';
import { flushSync } from 'react-dom';
import type { ApiOutput } from '../api/call.ts';
import { useCommand } from '../api/use-api.ts';
import { setPageMargins } from '../paper/page-margins.ts';
import { useT } from '../text/t.ts';

type Way = 'print' | 'pdf';

interface ExtractPrint {
  /** The paper is mounted as long as this is set. */
  readonly isPrinting: boolean;
  readonly isBusy: boolean;
  readonly message: string | null;
  readonly error: unknown;
  readonly start: (way: Way) => void;
}

/** Makes a paper or a PDF of the extract. The access log is written first: without that trace there is no paper. */
export function useExtractPrint(extract: ApiOutput<'accessLog.extract'>): ExtractPrint {
  const t = useT();
  const log = useCommand('accessLog.extractPrinted');
  const toPaper = useCommand('shell.print');
  const toPdf = useCommand('shell.printToPdf');
  const [isPrinting, setPrinting] = useState(false);
  const [message, setMessage] = useState<string | null>(null);
  const [error, setError] = useState<unknown>(null);
  const { number, team } = extract;

  const make = async (way: Way): Promise<void> => {
    const header = t('accessLog.extract.header', { team });
    const footer = t('accessLog.extract.footer', { number });
    await log.mutateAsync({ number, way });
    flushSync(() => {
      setPrinting(true);
    });
    await document.fonts.ready;
    if (way === 'pdf') {
      const suggestedName = t('accessLog.extract.fileName', { number });
      const { saved } = await toPdf.mutateAsync({ suggestedName, header, footer });
      setMessage(saved ? t('accessLog.extract.saved') : null);
      return;
    }
    const remove = setPageMargins({
      header,
      footer,
      page: t('accessLog.extract.page'),
      of: t('accessLog.extract.pageOf'),
    });
    try {
      const { printed } = await toPaper.mutateAsync(null);
      setMessage(printed ? t('accessLog.extract.printed') : null);
    } finally {
      remove();
    }
  };

  const start = (way: Way): void => {
    if (isPrinting || log.isPending) return;
    setError(null);
    setMessage(null);
    make(way)
      .catch(setError)
      .finally(() => {
        setPrinting(false);
      });
  };

  return { isPrinting, isBusy: isPrinting || log.isPending, message, error, start };
}
