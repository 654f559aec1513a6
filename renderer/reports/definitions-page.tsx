import type { ReactNode } from 'react';
import { indicatorIds } from '../../domain/reports/indicator.ts';
import type { IndicatorId } from '../../domain/reports/indicator.ts';
import { indicators } from '../../domain/reports/indicators.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import paper from '../paper/paper.module.css';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import type { Seal } from './report.ts';
import { withheldIn } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly document: ShownDocument;
  readonly seal: Seal;
  readonly foot: ReactNode;
}

const FIRST_SHEET = indicatorIds.indexOf('D1');

/** The back, A to C: what each figure is, and what it does not count. */
export function DefinitionsPage() {
  const t = useT();
  return (
    <>
      <h2>{t('reports.definitions')}</h2>
      <p className={css.sub}>{t('reports.definitionsText')}</p>
      <Definitions ids={indicatorIds.slice(0, FIRST_SHEET)} />
    </>
  );
}

/** The rest of them, and what the report can be told by. */
export function ColophonPage({ document, seal, foot }: Props) {
  const t = useT();
  const { fullDay } = usePhrases();
  const { hidden, all } = withheldIn(document);
  return (
    <>
      <Definitions ids={indicatorIds.slice(FIRST_SHEET)} />
      <div className={paper.colophon}>
        <p>{t('reports.paper.smallNumbers')}</p>
        <p>{t('reports.paper.control', { shown: all - hidden, all, hidden })}</p>
        <p>
          {t('reports.paper.asOf', {
            day: fullDay(dayOfInstant(document.asOf)),
            time: clock(document.asOf),
            definitions: document.definitions,
          })}
        </p>
        {seal === null ? (
          <p>
            <b>{t('reports.paper.draft')}</b>
          </p>
        ) : (
          <p className={css.hash}>
            {t('reports.paper.frozen', {
              by: seal.frozenBy,
              day: fullDay(dayOfInstant(seal.frozenAt)),
              hash: seal.contentHash,
            })}
          </p>
        )}
        {foot}
      </div>
    </>
  );
}

function Definitions({ ids }: { readonly ids: readonly IndicatorId[] }) {
  const t = useT();
  return (
    <dl className={css.definitions}>
      {ids.map((id) => (
        <div key={id}>
          <dt>
            {id} {t(`indicators.${id}.name`)}
          </dt>
          <dd>
            {t(`indicators.${id}.definition`)} <Facts id={id} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

/** Where an indicator's facts come from, and what becomes of those that are missing. */
function Facts({ id }: { readonly id: IndicatorId }) {
  const t = useT();
  const known = indicators.find((one) => one.id === id);
  if (known === undefined) return null;
  return (
    <>
      {t(`reports.source.${known.source}`)} {t(`reports.missing.${known.missing}`)}
    </>
  );
}
