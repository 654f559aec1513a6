import { CalendarCheck, TriangleAlert } from 'lucide-react';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { NotShared } from '../consents/not-shared.tsx';
import { UnitConsentStatus } from '../consents/unit-consent-status.tsx';
import { dayAndWeek } from '../text/dates.ts';
import { caseLabel } from '../protection/case-label.ts';
import { VeiledBanner } from '../protection/veiled-case.tsx';
import { useT } from '../text/t.ts';
import { LinkButton } from '../ui/link-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { ChildVoice } from './child-voice.tsx';
import { RestrictedCase } from './restricted-case.tsx';
import { TaskState } from './task-state.tsx';
import type { CaseRow } from './use-case-window.ts';
import { useSettled } from './use-settled.ts';
import styles from './case-preview.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

/** Opening a case is written in the access log, so a row that is only passed is never fetched. */
const REST_MS = 150;

/** The one place in the list where the question and the child's words stand: for the case that is open, and no other. */
export function CasePreview({ row }: { readonly row: CaseRow | undefined }) {
  const t = useT();
  const settled = useSettled(row, REST_MS);
  if (row === undefined) return <aside className={styles.preview} aria-label={t('cases.preview.none')} />;
  return (
    <aside
      className={styles.preview}
      aria-label={t('cases.preview.label', { number: caseLabel(t, row.number) })}
    >
      {row.withheld === 'protected' ? (
        <VeiledPreview row={row} />
      ) : row.restricted ? (
        <RestrictedPreview row={row} />
      ) : settled?.id === row.id ? (
        <Content row={row} />
      ) : (
        <Skeleton rows={6} />
      )}
    </aside>
  );
}

/** A protected case that does not name the reader is not fetched for being chosen. */
function VeiledPreview({ row }: { readonly row: CaseRow }) {
  const t = useT();
  return (
    <>
      <h2>{t('protection.case')}</h2>
      <VeiledBanner view={row} />
    </>
  );
}

/** Beside the list stands no more of a protected case than in it: only whoever opens the case reads it. */
function RestrictedPreview({ row }: { readonly row: CaseRow }) {
  const t = useT();
  return (
    <>
      <p className={styles.who}>{t(row.withheld === null ? 'protection.row' : 'cases.row.restricted')}</p>
      <h2>
        <CaseNumbers>{row.number}</CaseNumbers>
      </h2>
      <p>{t('cases.preview.restricted', { holder: row.holder })}</p>
      <p className={styles.actions}>
        <LinkButton to={paths.case(row.id)} variant="primary" shortcut="Enter">
          {t('cases.preview.open')}
        </LinkButton>
      </p>
    </>
  );
}

function Content({ row }: { readonly row: CaseRow }) {
  const t = useT();
  const { data: view } = useApi('cases.get', { caseId: row.id });
  if (view === undefined) return <Skeleton rows={6} />;
  if (view.restricted)
    return (
      <RestrictedCase caseId={view.id} number={view.number} holder={view.holder} withheld={view.withheld} />
    );
  const voice = view.childVoice.at(0);
  return (
    <>
      <p className={styles.who}>
        {t('cases.preview.who', {
          name: view.age === null ? view.name : t('cases.nameAge', { name: view.name, age: view.age }),
          holder: view.holder,
        })}
      </p>
      <h2>
        <CaseNumbers>{view.number}</CaseNumbers>
      </h2>
      <p className={styles.question}>{view.fields?.question}</p>
      {view.nextOn !== null && (
        <p className={styles.next}>
          <Status
            tone={view.overdueDays > 0 ? 'late' : 'accent'}
            icon={view.overdueDays > 0 ? TriangleAlert : CalendarCheck}
          >
            {t(view.overdueDays > 0 ? 'cases.preview.overdue' : 'cases.preview.next', {
              day: dayAndWeek(view.nextOn),
            })}
          </Status>
        </p>
      )}
      {voice !== undefined && voice.words !== '' && (
        <section>
          <SectionHead title={t('cases.voice.title')} />
          <ChildVoice voice={voice} />
        </section>
      )}
      {view.tasks.length > 0 && (
        <section>
          <SectionHead title={t('cases.tasks.title')} />
          <ul className={styles.list}>
            {view.tasks.slice(0, 4).map((task) => (
              <li key={task.id}>
                <span>
                  {task.text}
                  <small>{[task.person, task.unit].filter((part) => part !== '').join(', ')}</small>
                </span>
                <TaskState task={task} />
              </li>
            ))}
          </ul>
        </section>
      )}
      <section>
        <SectionHead title={t('cases.consent.title')} />
        <ul className={styles.list}>
          {view.consent.map((unit) => (
            <li key={unit.unitId}>
              <span>{unit.shortName}</span>
              <UnitConsentStatus unit={unit} />
            </li>
          ))}
        </ul>
        <NotShared text={view.consentStanding?.notShared ?? ''} />
      </section>
      <p className={styles.actions}>
        <LinkButton to={paths.case(row.id)} variant="primary" shortcut="Enter">
          {t('cases.preview.open')}
        </LinkButton>
      </p>
    </>
  );
}
