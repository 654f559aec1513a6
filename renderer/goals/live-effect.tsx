import { Gauge } from 'lucide-react';
import { useState } from 'react';
import type { Effect } from '../../domain/goals/effect-views.ts';
import type { Respondent } from '../../domain/goals/scales.ts';
import { useCommand } from '../api/use-api.ts';
import type { LiveCase } from '../meetings/views.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { FoldButton } from '../ui/fold-button.tsx';
import { isSame } from './report-draft.ts';
import type { Rated } from './report-draft.ts';
import { RatingForm } from './rating-form.tsx';
import { RatingInputs } from './rating-inputs.tsx';
import { ReportLine } from './report-line.tsx';
import styles from './goals.module.css';

interface Props {
  readonly meetingId: string;
  /** The day it is held. */
  readonly heldOn: string;
  readonly item: LiveCase;
}

/** How it went: what has been told before the meeting, the goals, and numbers; at a first meeting only if asked for. */
export function LiveEffect({ meetingId, heldOn, item }: Props) {
  const t = useT();
  const isFollowUp = item.kind === 'followUp';
  const [isOpen, setOpen] = useState(isFollowUp);
  const { effect } = item;
  if (effect.scales.length === 0) return null;
  return (
    <div className={styles.live}>
      {isFollowUp ? (
        <Told meetingId={meetingId} item={item} />
      ) : (
        <FoldButton isOpen={isOpen} onChange={setOpen}>
          {t('goals.live.folded')}
        </FoldButton>
      )}
      {isOpen && <Rates meetingId={meetingId} heldOn={heldOn} item={item} />}
    </div>
  );
}

/** What has been told since the team last decided, each thing once as it was told last. */
function Told({ meetingId, item: { effect } }: Pick<Props, 'meetingId' | 'item'>) {
  const t = useT();
  const before = decidedBefore(effect, meetingId);
  const told = effect.reports.filter(({ on }) => on >= before);
  const latest = told.filter(
    (report, index) => told.findIndex((one) => one.decisionId === report.decisionId) === index,
  );
  return (
    <>
      <h3>{t('goals.live.how')}</h3>
      {latest.length === 0 && <p className={styles.meta}>{t('goals.live.noReport')}</p>}
      <ul className={styles.told}>
        {latest.map((report) => (
          <li key={report.id}>
            <p>{report.what}</p>
            <ReportLine report={report} />
          </li>
        ))}
      </ul>
    </>
  );
}

/** The meeting that decided before this one; empty before the first. */
const decidedBefore = ({ decidedOn }: Effect, meetingId: string): string =>
  decidedOn.findLast((day) => day < meetingId) ?? '';

function Rates({ meetingId, heldOn, item }: Props) {
  const t = useT();
  const { caseId, effect } = item;
  const [goalRespondent, setGoalRespondent] = useState<Respondent>('team');
  const [isMeasuring, setMeasuring] = useState(false);
  const rate = useCommand('goals.rate');
  const before = decidedBefore(effect, meetingId);
  const valueOf = (of: Omit<Rated, 'value'>) => {
    const all = effect.ratings.filter((one) => isSame(one, of));
    return {
      now: all.findLast(({ on }) => on > before)?.value ?? null,
      last: all.findLast(({ on }) => on <= before)?.value ?? null,
    };
  };
  const prepared = effect.ratings.filter((one) => one.on > before && one.meetingId === null);
  return (
    <>
      <RatingInputs
        name={item.name}
        effect={effect}
        level={2}
        goalRespondent={goalRespondent}
        onGoalRespondent={setGoalRespondent}
        valueOf={valueOf}
        onRate={(rating) => rate.mutate({ caseId, meetingId, on: heldOn, ...rating })}
      />
      {prepared.length > 0 && (
        <p className={styles.meta}>
          {t('goals.live.prepared', {
            by: [...new Set(prepared.map(({ by }) => by))].join(', '),
            day: withYear(prepared.at(-1)?.on ?? heldOn),
          })}
        </p>
      )}
      <ErrorLine error={rate.error} />
      {isMeasuring ? (
        <RatingForm
          caseId={caseId}
          meetingId={meetingId}
          effect={effect}
          onDone={() => setMeasuring(false)}
        />
      ) : (
        <Button size="compact" variant="quiet" icon={Gauge} onPress={() => setMeasuring(true)}>
          {t('goals.live.other')}
        </Button>
      )}
    </>
  );
}
