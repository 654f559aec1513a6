import { Link } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnswerBox } from './answer-box.tsx';
import { BackNotice } from './back-notice.tsx';
import { BatonCounts } from './baton-counts.tsx';
import { BatonStrip } from './baton-strip.tsx';
import { childOf } from './handover-rows.tsx';
import { HandoverStatus } from './handover-status.tsx';
import type { HandoverRow, HandoverStep } from './handover-view.ts';
import css from './handovers.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { ErrorLine } from '../ui/error-line.tsx';

/** One handover with the case's whole way: the question, the answer to it, and who has held the case. */
export function HandoverDetail({ row }: { readonly row: HandoverRow }) {
  const t = useT();
  const { data, error } = useApi('handovers.get', { caseId: row.caseId });
  const step = data?.steps.find(({ id }) => id === row.id);
  return (
    <article aria-labelledby="handover-title">
      <p className={css.meta}>{childOf(row, t)}</p>
      <h2 id="handover-title" className={css.offerTitle}>
        <Link to={paths.case(row.caseId)}>
          <CaseNumbers>{row.number}</CaseNumbers>
        </Link>{' '}
        {t(row.toUs ? 'handovers.detail.toUs' : 'handovers.detail.way', { from: row.from, to: row.to })}
      </h2>
      <ErrorLine error={error} />
      {data === undefined || step === undefined ? (
        error === null && <Skeleton rows={6} />
      ) : (
        <>
          {step.state === 'offered' ? (
            <AnswerBox caseId={row.caseId} step={step} notResponsible={data.notResponsible} hasKeys />
          ) : (
            <Settled step={step} holder={data.holder} />
          )}
          <h3 className={css.sub}>{t('handovers.title')}</h3>
          <BatonCounts baton={data} />
          <BatonStrip stops={data.stops} isAcross />
        </>
      )}
    </article>
  );
}

function Settled({ step, holder }: { readonly step: HandoverStep; readonly holder: string }) {
  const t = useT();
  return (
    <section className={css.box} aria-label={t('handovers.box.label', { unit: step.to })}>
      <p className={css.what}>{step.what}</p>
      {step.why === '' ? null : <p className={css.why}>{step.why}</p>}
      <p className={css.meta}>
        {t('handovers.box.by', { who: step.offeredBy, unit: step.from, day: dayAndWeek(step.offeredOn) })}
      </p>
      {step.back === null ? (
        <>
          <HandoverStatus shown={step} />
          {step.words === '' ? null : (
            <p className={css.why}>
              <q>{step.words}</q>
            </p>
          )}
        </>
      ) : (
        <BackNotice step={step} holder={holder} />
      )}
    </section>
  );
}
