import { paths } from '../app/paths.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { NamedCase } from './named-case.tsx';
import type { AgendaView } from './views.ts';
import styles from './prepare.module.css';

/** Who has been asked to take a case over and has not answered; where consent stops the answer, that comes first. */
export function UnansweredHandovers({ lines }: { readonly lines: AgendaView['unanswered'] }) {
  const t = useT();
  return (
    <section aria-labelledby="side-handovers">
      <SectionHead id="side-handovers" title={t('meetings.side.handovers')} count={lines.length} />
      {lines.length === 0 ? (
        <p className={styles['hint']}>{t('meetings.side.handoversNone')}</p>
      ) : (
        <ul className={styles['lines']}>
          {lines.map((line) => (
            <li key={line.id}>
              <span>
                <NamedCase number={line.number} name={line.name} />
                <small>
                  {line.isOutside
                    ? t('meetings.side.handoverOutside', { unit: line.to })
                    : t('meetings.side.handoverBy', { unit: line.to, day: shortDay(line.answerBy) })}
                </small>
              </span>
              <LinkButton
                size="compact"
                to={line.isOutside ? paths.consent(line.caseId) : paths.handovers}
                ariaLabel={t(line.isOutside ? 'meetings.side.mend.label' : 'meetings.side.answer.label', {
                  number: line.number,
                })}
              >
                {t(line.isOutside ? 'meetings.side.mend' : 'meetings.side.answer')}
              </LinkButton>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
