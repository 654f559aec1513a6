import type { ApiOutput } from '../api/call.ts';
import { useT } from '../text/t.ts';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';

type Receipt = ApiOutput<'exchange.state'>['receipts'][number];

/** What was made or taken in, with counts, and the hash that both ends can read to each other. */
export function ReceiptList({
  receipts,
  label,
}: {
  readonly receipts: readonly Receipt[];
  readonly label: string;
}) {
  const t = useT();
  return (
    <section className={css.receipts} aria-label={label}>
      <h2>{label}</h2>
      <ul>
        {receipts.map((receipt) => (
          <li key={`${receipt.direction} ${receipt.seq}`}>
            <p>
              {t(`exchange.receipt.${receipt.direction}`, {
                machines: receipt.machines.join(', '),
                at: momentWords(receipt.at, t),
              })}
            </p>
            <p className={css.hint}>
              {t('exchange.receipt.counts', { changes: receipt.changes, cases: receipt.cases })}{' '}
              {receipt.conflicts + receipt.refused > 0 &&
                t('exchange.receipt.open', { conflicts: receipt.conflicts, refused: receipt.refused })}{' '}
              {receipt.fileName}
            </p>
            <p className={css.hash}>{t('exchange.receipt.hash', { hash: groups(receipt.hash) })}</p>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** Enough of it to compare over the telephone. */
const groups = (hash: string): string => hash.slice(0, 24).match(/.{4}/g)?.join(' ') ?? '';
