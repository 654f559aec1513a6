import { CircleCheck, TriangleAlert } from 'lucide-react';
import { useId } from 'react';
import { shownNumber } from '../text/shown-number.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';
import type { Backups } from './backups-section.tsx';
import css from './backups.module.css';
import { momentOf } from './moment.ts';

interface Props {
  readonly rows: Backups['rows'];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
}

/** The copies, newest first: when, why, how big, and whether it was opened and found whole. */
export function BackupList({ rows, value, onChange }: Props) {
  const t = useT();
  const name = useId();
  return (
    <fieldset className={css.scroll}>
      <legend className="sr">{t('backups.choose')}</legend>
      {rows.map((row) => (
        <label key={row.id} className={css.copy}>
          <input type="radio" name={name} checked={row.id === value} onChange={() => onChange(row.id)} />
          <span className={css.what}>
            {momentOf(row.at)}
            <small>
              {t(`vault.restore.reason.${row.reason}`)}, {sizeOf(row.bytes)},{' '}
              {t('backups.changes', {
                count: row.changes,
                shown: shownNumber(row.changes),
              })}
            </small>
          </span>
          <Status tone={row.checked ? 'ok' : 'late'} icon={row.checked ? CircleCheck : TriangleAlert}>
            {t(row.checked ? 'backups.whole' : 'backups.unchecked')}
          </Status>
        </label>
      ))}
    </fieldset>
  );
}

const sizeOf = (bytes: number): string =>
  `${shownNumber(bytes / 1_000_000, { maximumFractionDigits: 1, minimumFractionDigits: 1 })} MB`;
