import { CirclePlus, ClipboardPen, Gauge } from 'lucide-react';
import { useState } from 'react';
import type { Effect } from '../../domain/goals/effect-views.ts';
import { scaleIds } from '../../domain/goals/scales.ts';
import { NavigationType, useLocation, useNavigationType } from 'react-router';
import { useShortcuts } from '../app/shortcuts.ts';
import { useKeptForm } from '../app/use-kept-in-address.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Attainment } from './attainment.tsx';
import { GoalForm } from './goal-form.tsx';
import { OneGoal } from './one-goal.tsx';
import { RatingForm } from './rating-form.tsx';
import { ReportForm } from './report-form.tsx';
import { ReportList } from './report-list.tsx';
import { ScaleBlock } from './scale-block.tsx';
import { seriesOf } from './series.ts';
import styles from './goals.module.css';

interface Props {
  readonly caseId: string;
  readonly name: string;
  readonly effect: Effect;
  /** The case is open. */
  readonly isOpen: boolean;
  /** Sets goals. */
  readonly mayWrite: boolean;
  /** Rates and reports. */
  readonly mayReport: boolean;
}

const forms = ['goal', 'rate', 'report'] as const;

/** What is hoped for, and how it goes: drawn over time with whoever has answered, and the same in tables. */
export function GoalsSection({ caseId, name, effect, isOpen, mayWrite, mayReport }: Props) {
  const t = useT();
  const own = isOpen && mayReport ? effect.followUps.filter(({ isOwn }) => isOwn) : [];
  const { key, search } = useLocation();
  const isOwn = useNavigationType() === NavigationType.Replace;
  const asked = `${key} ${search}`;
  const [followed, setFollowed] = useState('');
  const [asking, setAsking] = useKeptForm(`effect-${caseId}`, forms);
  // A link on this very page may ask for the report, too.
  if (followed !== asked) {
    setFollowed(asked);
    if (!isOwn && new URLSearchParams(search).get('do') === 'report' && own.length > 0) setAsking('report');
  }
  const close = (): void => setAsking(null);
  const mayRate = isOpen && mayReport && effect.scales.length > 0;
  useShortcuts([
    {
      keys: 'r',
      label: t('goals.report.open'),
      action: () => setAsking('report'),
      isDisabled: own.length === 0,
    },
  ]);
  const measured = scaleIds
    .filter((scale) => scale !== 'goal')
    .map((scale) => ({ scale, series: seriesOf(effect, scale) }))
    .filter(({ series }) => series.length > 0);
  return (
    <section aria-labelledby="goals" className={styles.section}>
      <SectionHead
        id="goals"
        title={t('goals.title')}
        action={
          asking === null && (
            <span className={styles.acts}>
              {own.length > 0 && (
                <Button size="compact" icon={ClipboardPen} shortcut="R" onPress={() => setAsking('report')}>
                  {t('goals.report.open')}
                </Button>
              )}
              {mayRate && (
                <Button size="compact" icon={Gauge} onPress={() => setAsking('rate')}>
                  {t('goals.rate.open')}
                </Button>
              )}
              {isOpen && mayWrite && (
                <Button size="compact" icon={CirclePlus} onPress={() => setAsking('goal')}>
                  {t('goals.new')}
                </Button>
              )}
            </span>
          )
        }
      />
      {asking === 'goal' && isOpen && mayWrite && <GoalForm caseId={caseId} goal={null} onDone={close} />}
      {asking === 'rate' && mayRate && (
        <RatingForm caseId={caseId} meetingId={null} effect={effect} onDone={close} />
      )}
      {asking === 'report' && own.length > 0 && (
        <ReportForm caseId={caseId} name={name} effect={effect} followUps={own} onDone={close} />
      )}
      {effect.goals.length === 0 && <p className={styles.hint}>{t('goals.empty')}</p>}
      {effect.goals.length > 0 && (
        <ul className={styles.goals}>
          {effect.goals.map((goal) => (
            <li key={goal.id}>
              <OneGoal caseId={caseId} goal={goal} effect={effect} mayWrite={mayWrite && isOpen} />
            </li>
          ))}
        </ul>
      )}
      <Attainment attainment={effect.attainment} decidedOn={effect.decidedOn} />
      {effect.ratings.length > 0 && effect.decidedOn.length > 0 && (
        <p className={styles.meta}>{t('goals.chart.decided')}</p>
      )}
      {measured.map(({ scale, series }) => (
        <ScaleBlock key={scale} scale={scale} series={series} decidedOn={effect.decidedOn} />
      ))}
      <ReportList reports={effect.reports} />
    </section>
  );
}
