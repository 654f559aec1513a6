import { Link } from 'react-router';
import { isTextKey } from '../../domain/text/text.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { NamedCase } from './named-case.tsx';
import type { AgendaView } from './views.ts';
import styles from './prepare.module.css';

/** Open cases that consent keeps off every agenda. Of very many it says how many more there are. */
export function ConsentToMend({ view }: { readonly view: AgendaView }) {
  const t = useT();
  const { consentToMend: lines, consentToMendTotal: total } = view;
  return (
    <section aria-labelledby="side-consent">
      <SectionHead id="side-consent" title={t('meetings.side.consent')} count={total} />
      {total === 0 ? (
        <p className={styles['hint']}>{t('meetings.side.consentNone')}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line.caseId}>
              <span>
                <NamedCase number={line.number} name={line.name} />
                <small>{statusText(t, line.status)}</small>
              </span>
              <LinkButton
                size="compact"
                to={paths.consent(line.caseId)}
                ariaLabel={t('meetings.side.mend.label', { number: line.number })}
              >
                {t('meetings.side.mend')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
      {total > lines.length && (
        <p className={styles['hint']}>
          {t('meetings.side.consentMore', { shown: lines.length, total })}{' '}
          <Link to={paths.casesOf('consentMissing')}>{t('meetings.side.consentAll')}</Link>
        </p>
      )}
    </section>
  );
}

function statusText(t: Translate, status: string): string {
  const key = `meetings.consentStatus.${status}`;
  return isTextKey(key) ? t(key) : t('meetings.consentStatus.missing');
}
