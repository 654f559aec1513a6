import type { ReactNode } from 'react';
import css from '../paper/paper.module.css';
import { fullDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { type Receipt, receiptCase, receiptCounts, receiptDecision } from './receipt-table.tsx';

interface Props {
  readonly team: string;
  readonly receipts: readonly Receipt[];
  readonly foot?: ReactNode;
  readonly isPrinted?: boolean;
}

/** The same on screen and off: always light, and countable. */
export function ReceiptsPaper({ team, receipts, foot, isPrinted = false }: Props) {
  const t = useT();
  const title = isPrinted ? 'printed-receipts' : 'receipts';
  return (
    <article
      className={classes(css.paper, isPrinted ? css.printed : css.onScreen)}
      data-theme="ljust"
      aria-labelledby={title}
    >
      {isPrinted ? null : (
        <p className={css.head}>
          <span>{t('erasures.paper.header', { team })}</span>
        </p>
      )}
      <h1 id={title}>{t('erasures.paper.title')}</h1>
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
              <td>{fullDay(receipt.closedOn)}</td>
              <td>{fullDay(receipt.erasedOn)}</td>
              <td>{receipt.erasedBy}</td>
              <td>{receiptDecision(receipt, t)}</td>
              <td>{receiptCounts(receipt, t)}</td>
            </tr>
          ))}
        </tbody>
      </table>
      <div className={css.colophon}>
        <p>{t('erasures.paper.total', { count: receipts.length })}</p>
        {foot}
      </div>
    </article>
  );
}
