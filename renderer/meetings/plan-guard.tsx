import { ShieldAlert } from 'lucide-react';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { leavingUnits } from './leaving-units.ts';
import { hintOf } from './live-keys.ts';
import type { LiveCase, Seat } from './views.ts';
import { Strip } from './strip.tsx';

interface PlanGuardProps {
  readonly item: LiveCase;
  readonly seats: readonly Seat[];
  readonly onLeft: () => void;
}

/** Somebody at the table may only know the plan: the core shows nothing else until they have left. */
export function PlanGuard({ item, seats, onLeft }: PlanGuardProps) {
  const t = useT();
  const canLeave = leavingUnits(item, seats).length > 0;
  return (
    <Strip
      label={t('meetings.guard.label')}
      icon={ShieldAlert}
      looks="calm"
      role="alert"
      title={t('meetings.guard.planOnly', { units: joinWords(item.planOnly.map(({ name }) => name)) })}
      actions={
        canLeave ? (
          <Button shortcut={hintOf('theyLeft')} onPress={onLeft}>
            {t('meetings.guard.theyLeft')}
          </Button>
        ) : undefined
      }
    >
      {t(canLeave ? 'meetings.guard.planOnlyChoose' : 'meetings.guard.planOnlyAll')}
    </Strip>
  );
}
