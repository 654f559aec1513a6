import type { CarriedFrom, ShownDocument } from '../../domain/reports/reports.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import { phrasesIn, usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { periodName } from './report.ts';
import css from './report-paper.module.css';

/** "första halvåret 2026, låst 3 juli 2026" */
export const carriedName = (t: Translate, { periodId, frozenAt }: CarriedFrom): string =>
  t('reports.option.frozen', {
    period: periodName(t, periodId),
    day: phrasesIn(t).fullDay(dayOfInstant(frozenAt)),
  });

/** On the first page of a period that has been reported before: its numbers are those of then. */
export function ReportedBefore({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const { fullDay, joinWords } = usePhrases();
  const same = (document.carriedFrom ?? []).filter(({ periodId }) => periodId === document.periodId);
  if (same.length === 0) return null;
  const days = joinWords(same.map(({ frozenAt }) => fullDay(dayOfInstant(frozenAt))));
  return <p className={css.sub}>{t('reports.paper.reportedBefore', { days })}</p>;
}

/** All reports that numbers of this one come from, on its last page. */
export function CarriedFromText({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  const { carriedFrom = [] } = document;
  if (carriedFrom.length === 0) return null;
  const reports = carriedFrom.map((one) => carriedName(t, one)).join('; ');
  return <p>{t('reports.paper.carriedFrom', { reports })}</p>;
}
