import { formatCode, normaliseCode } from '../../domain/vault/vault-rules.ts';
import { today } from '../api/clock.ts';
import { SampleNotice } from '../paper/sample-notice.tsx';
import { fullDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { PrintSheet } from '../ui/print-sheet.tsx';
import css from './recovery-sheet.module.css';

interface Props {
  readonly code: string;
  readonly team: string;
  readonly user: string;
  readonly device: string;
}

/** The paper for the safe. */
export function RecoverySheet({ code, team, user, device }: Props) {
  const t = useT();
  return (
    <PrintSheet>
      <article className={css.paper}>
        <SampleNotice />
        <h1>{t('vault.paper.title')}</h1>
        <p className={css.code}>{formatCode(normaliseCode(code))}</p>
        <dl className={css.facts}>
          <dt>{t('vault.paper.team')}</dt>
          <dd>{team}</dd>
          <dt>{t('vault.paper.madeBy')}</dt>
          <dd>{user}</dd>
          <dt>{t('vault.paper.device')}</dt>
          <dd>{device}</dd>
          <dt>{t('vault.paper.date')}</dt>
          <dd>{fullDay(today())}</dd>
        </dl>
        <h2>{t('vault.paper.useTitle')}</h2>
        <p>{t('vault.paper.use')}</p>
        <h2>{t('vault.paper.keepTitle')}</h2>
        <p>{t('vault.paper.keep')}</p>
      </article>
    </PrintSheet>
  );
}
