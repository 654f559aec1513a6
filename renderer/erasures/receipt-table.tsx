import { phrasesIn, usePhrases } from '../text/phrases.ts';
import { type Translate, useT } from '../text/t.ts';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import type { Erasures } from './erasures-section.tsx';

export type Receipt = Erasures['receipts'][number];

export const receiptCase = ({ number }: Receipt, t: Translate): string =>
  number ?? t('erasures.receipts.protected');
export const receiptDecision = ({ decidedBy, decidedOn }: Receipt, t: Translate): string =>
  t('erasures.receipts.decided', { who: decidedBy, day: phrasesIn(t).fullDay(decidedOn) });
export const receiptCounts = ({ counts, minutes }: Receipt, t: Translate): string =>
  t('erasures.receipts.counts', { ...counts, minutes });

/** What has been erased, by whom and on whose decision. */
export function ReceiptTable({ receipts }: { readonly receipts: readonly Receipt[] }) {
  const t = useT();
  const { fullDay } = usePhrases();
  return (
    <PlainTable
      label={t('erasures.receipts.title')}
      columns={[
        { id: 'case', label: t('erasures.receipts.column.case') },
        { id: 'erased', label: t('erasures.receipts.column.erased') },
        { id: 'decided', label: t('erasures.receipts.column.decided') },
        { id: 'what', label: t('erasures.receipts.column.what'), isMinor: true },
      ]}
    >
      {receipts.map((receipt) => (
        <tr key={receipt.id}>
          <RowHead>{receiptCase(receipt, t)}</RowHead>
          <Cell detail={receipt.erasedBy}>{fullDay(receipt.erasedOn)}</Cell>
          <Cell>{receiptDecision(receipt, t)}</Cell>
          <Cell isMinor>{receiptCounts(receipt, t)}</Cell>
        </tr>
      ))}
    </PlainTable>
  );
}
