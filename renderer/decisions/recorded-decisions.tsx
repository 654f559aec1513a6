import { Undo2 } from 'lucide-react';
import { useCommand } from '../api/use-api.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import type { LiveCase } from '../meetings/views.ts';
import styles from './recorder.module.css';

interface RecordedDecisionsProps {
  readonly meetingId: string;
  readonly item: LiveCase;
}

/** What was agreed and why, after its type. */
function said({ what, because }: LiveCase['decisions'][number]): string {
  const words = [what, because].filter(Boolean).join('. ');
  return words === '' ? '' : `: ${words}`;
}

/** What this meeting has already said about the case; each can be taken back until the minutes are sealed. */
export function RecordedDecisions({ meetingId, item }: RecordedDecisionsProps) {
  const t = useT();
  const retract = useCommand('decisions.retract').mutate;
  const undoDefer = useCommand('meetings.undoDefer').mutate;
  if (item.decisions.length === 0 && item.deferral === null) return null;
  const { deferral } = item;
  return (
    <div>
      <h3>{t('decisions.recorded')}</h3>
      <ul className={styles['recorded']}>
        {item.decisions.map((decision) => (
          <li key={decision.id}>
            <span>
              <b>{t(`decisions.type.${decision.type}`)}</b>
              {said(decision)}
              <br />
              {[
                decision.unit,
                decision.person,
                decision.followUpOn === null
                  ? ''
                  : t('decisions.followUpOn', { day: dayAndWeek(decision.followUpOn) }),
              ]
                .filter((part) => part !== '')
                .join(', ')}
            </span>
            <Button
              size="compact"
              icon={Undo2}
              ariaLabel={t('decisions.undo.label', {
                what: decision.what === '' ? t(`decisions.type.${decision.type}`) : decision.what,
              })}
              onPress={() => retract({ decisionId: decision.id })}
            >
              {t('decisions.undo')}
            </Button>
          </li>
        ))}
        {deferral !== null && (
          <li>
            <span>
              <b>{t(deferral.escalated ? 'decisions.escalated' : 'decisions.deferred')}</b>: {deferral.reason}
            </span>
            <Button
              size="compact"
              icon={Undo2}
              ariaLabel={t('decisions.undo.label', { what: t('decisions.deferred') })}
              onPress={() => undoDefer({ meetingId, caseId: item.caseId, deferralId: deferral.id })}
            >
              {t('decisions.undo')}
            </Button>
          </li>
        )}
      </ul>
    </div>
  );
}
