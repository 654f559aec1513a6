import type { ReactNode } from 'react';
import { onPaper } from '../paper/on-paper.tsx';
import { PaperDocument } from '../paper/paper-document.tsx';
import css from '../paper/paper.module.css';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { type Receipt, receiptCase, receiptCounts, receiptDecision } from './receipt-table.tsx';

interface Props {
  readonly team: string;
  readonly receipts: readonly Receipt[];
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** The same on screen and off: always light, and countable. */
export const ReceiptsPaper = onPaper(function ReceiptsPaper({
  team,
  receipts,
  foot,
  isPrinted = false,
}: Props) {
  const t = useT();
  const { fullDay } = usePhrases();
  return (
    <PaperDocument
      head={[t('erasures.paper.header', { team })]}
      title={t('erasures.paper.title')}
      colophon={<p>{t('erasures.paper.total', { count: receipts.length })}</p>}
      foot={foot}
      isPrinted={isPrinted}
    >
      <p className={css.lede}>{t('erasures.paper.lead')}</p>
      <table>
        <caption className="sr">{t('erasures.receipts.title')}</caption>
        <thead>
          <tr>
            <th scope="col">{t('erasures.receipts.column.case')}</th>
            <th scope="col">{t('erasures.receipts.column.closed')}</th>
            <th scope="col">{t('erasures.receipts.column.erased')}</th>
            <th scope="col">{t('erasures.receipts.column.by')}</th>
            <th scope="col">{t('erasures.receipts.column.decided')}</th>
            <th scope="col">{t('erasures.receipts.column.what')}</th>
          </tr>
        </thead>
        <tbody>
          {receipts.map((receipt) => (
            <tr key={receipt.id}>
              <th scope="row" className={css.number}>
                {receiptCase(receipt, t)}
              </th>
              <td className={css.day}>{fullDay(receipt.closedOn)}</td>
              <td className={css.day}>{fullDay(receipt.erasedOn)}</td>
              <td>{receipt.erasedBy}</td>
              <td>{receiptDecision(receipt, t)}</td>
              <td>{receiptCounts(receipt, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
    </PaperDocument>
  );
});
