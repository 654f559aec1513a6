import type { ShownDocument } from '../../domain/reports/reports.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { BarTable } from './bar-table.tsx';
import { ChangesChart } from './changes-chart.tsx';
import { CountTable } from './count-table.tsx';
import { DaysChart } from './days-chart.tsx';
import { LevelChart } from './level-chart.tsx';
import { figureText, keyName, shareName, shareOf, tableOf } from './report.ts';
import css from './report-paper.module.css';
import { ShareTable } from './share-table.tsx';
import { ThreadChart } from './thread-chart.tsx';
import { TrendChart } from './trend-chart.tsx';
import { ViewsChart } from './views-chart.tsx';

interface Props {
  readonly document: ShownDocument;
}

/** Names of units, interventions and areas; of what nobody has written down, and of units that are gone. */
function useNames(document: ShownDocument): (key: string) => string {
  const t = useT();
  return (key) => keyName(document, key, () => t('reports.unknown'));
}

/** Which children the team reaches. */
export function ReachPage({ document }: Props) {
  const t = useT();
  const nameOf = useNames(document);
  const rate = shareOf(document, 'A2');
  const age = (key: string): string => t(`reports.age.${key as '6-9'}`);
  return (
    <>
      <h2>{t('reports.reach')}</h2>
      <p className={css.sub}>
        {typeof rate?.value === 'number'
          ? t('reports.reachText', { children: figureText(rate.numerator), rate: figureText(rate.value) })
          : t('reports.reachNoRate')}
      </p>
      <TrendChart document={document} />
      <div className={css.pair}>
        <div>
          <BarTable
            chart="raisedBy"
            caption={t('reports.raisedBy')}
            head={shareName(t, document, 'A3')}
            counted={t('reports.cases')}
            table={tableOf(document, 'A3')}
            nameOf={nameOf}
          />
          <BarTable
            chart="ages"
            caption={t('reports.equality.A1')}
            head={t('reports.age')}
            counted={t('reports.cases')}
            table={tableOf(document, 'H1.A1')}
            nameOf={age}
            isOrdered
          />
        </div>
        <BarTable
          chart="concerns"
          caption={t('reports.concernsText')}
          head={shareName(t, document, 'A4')}
          counted={t('reports.cases')}
          table={tableOf(document, 'A4')}
          nameOf={nameOf}
        />
      </div>
      <h2>{shareName(t, document, 'H1')}</h2>
      <div className={css.pair}>
        <CountTable
          caption={t('reports.equality.B5')}
          head={t('reports.age')}
          table={tableOf(document, 'H1.B5')}
          rowName={age}
          columnName={(key) => t(`reports.column.${key as 'within'}`)}
        />
        <CountTable
          caption={t('reports.equality.E3')}
          head={t('reports.age')}
          table={tableOf(document, 'H1.E3')}
          rowName={age}
          columnName={(key) => t(`reports.column.${key as 'within'}`)}
        />
      </div>
      <p className={css.sub}>{t('reports.equality.missing')}</p>
    </>
  );
}

/** From worry to help: how far, how soon, and what was agreed. */
export function RoutePage({ document }: Props) {
  const t = useT();
  return (
    <>
      <h2>{t('reports.route')}</h2>
      <ThreadChart document={document} />
      <h2>{t('reports.waits')}</h2>
      <DaysChart document={document} />
      <ShareTable
        caption={t('reports.routeShares')}
        document={document}
        ids={['A5', 'A6', 'B1', 'B2', 'B3', 'B4', 'B5', 'B6']}
      />
      <Interventions document={document} />
    </>
  );
}

/** By type and unit; a report frozen by the definitions before the third has the two apart. */
function Interventions({ document }: Props) {
  const t = useT();
  const nameOf = useNames(document);
  const types = tableOf(document, 'interventions.types');
  if (types === undefined)
    return (
      <CountTable
        caption={t('reports.interventions')}
        head={t('reports.intervention')}
        table={tableOf(document, 'interventions')}
        rowName={nameOf}
        columnName={nameOf}
        isUpright
      />
    );
  const counted = t('reports.count');
  return (
    <div className={css.wide}>
      <BarTable
        chart="types"
        caption={t('reports.interventionTypes')}
        head={t('reports.intervention')}
        counted={counted}
        table={types}
        nameOf={nameOf}
      />
      <BarTable
        chart="givers"
        caption={t('reports.givenBy')}
        head={t('reports.unit')}
        counted={counted}
        table={tableOf(document, 'interventions.units')}
        nameOf={nameOf}
      />
    </div>
  );
}

/** Whether it helps. How many were measured at all stands first. */
export function EffectPage({ document }: Props) {
  const t = useT();
  return (
    <>
      <h2>{t('reports.effect')}</h2>
      <ShareTable
        caption={t('reports.effectShares')}
        document={document}
        ids={['E5', 'E1', 'E2', 'E3', 'E4', 'E4.worse', 'E6']}
      />
      <h2>{t('reports.goals')}</h2>
      <LevelChart document={document} />
      <ChangesChart document={document} />
      <h2>{t('reports.voice')}</h2>
      <ViewsChart document={document} />
      <ShareTable
        caption={t('reports.voiceShares')}
        document={document}
        ids={['F1', 'F2', 'F3', 'F4', 'F4.answered', 'G1', 'G1.declined', 'G2', 'G3']}
      />
    </>
  );
}

/** How the services work together: meetings, who sat there, and tasks. */
export function TeamPage({ document }: Props) {
  const t = useT();
  const { monthName } = usePhrases();
  const nameOf = useNames(document);
  return (
    <>
      <h2>{t('reports.team')}</h2>
      <CountTable
        caption={t('reports.presence')}
        head={t('reports.unit')}
        table={tableOf(document, 'D2.months')}
        rowName={nameOf}
        columnName={(key) => monthName(`${key}-01`).slice(0, 3)}
        totalName={t('reports.heldMeetings')}
      />
      <ShareTable
        caption={t('reports.teamShares')}
        document={document}
        ids={['C1', 'C2', 'C3', 'D1', 'D2', 'D4', 'D5']}
      />
    </>
  );
}
