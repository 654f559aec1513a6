import { CalendarClock } from 'lucide-react';
import { useState } from 'react';
import { weekdayOf } from '../../domain/kernel/plain-date.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { lookupOf, meetingMeant, takenUpOn, whyNotHeld } from '../../domain/meetings/follow-up-days.ts';
import { shortDay, week, withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Status } from '../ui/status.tsx';
import { aimedFollowUp, takesFollowUp } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import { weeksAhead } from './recorder-context.ts';
import type { RecorderContext } from './recorder-context.ts';
import styles from './recorder.module.css';
import { useMore } from './use-more.ts';

interface FollowUpChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

const FEW = 9;

/** Follow-ups land on meeting days only. Weeks without a meeting are shown, not skipped; any day can be typed. */
export function FollowUpChoice({ form, context, onChange }: FollowUpChoiceProps) {
  const t = useT();
  const more = useMore();
  /** The day that somebody typed, which may have no meeting. */
  const [typed, setTyped] = useState<PlainDate | null>(null);
  const days = context.days.filter((day) => day.id > context.meetingId);
  const chosenAt = days.findIndex((day) => day.id === form.followUpOn);
  const shown = more.isOpen ? days : days.slice(0, Math.max(FEW, chosenAt + 1));
  const aimed = form.followUpChosen ? typed : aimedFollowUp(days, context.today, weeksAhead(form, context));
  const take = (followUpOn: PlainDate | null): void => onChange({ followUpOn, followUpChosen: true });
  return (
    <div className={styles['withMore']} ref={more.ref}>
      <ChipGroup
        label={t('decisions.field.followUp')}
        looks="grid"
        options={shown.map((day) => ({
          id: day.id,
          label: shortDay(day.id),
          detail: underDay(day, t('decisions.load', { count: day.followUps + day.newCases })),
          ...(takesFollowUp(day)
            ? {}
            : { disabledReason: underDay(day, t('decisions.noMeeting').toLowerCase()) }),
        }))}
        value={form.followUpOn}
        onChange={(followUpOn) => {
          setTyped(null);
          take(followUpOn);
        }}
      />
      <MovedNote asked={aimed} takenUp={form.followUpOn} days={days} />
      {shown.length < days.length && (
        <Button variant="quiet" size="compact" isExpanded={false} onPress={more.open}>
          {t('decisions.moreDays')}
        </Button>
      )}
      <DateField
        label={t('decisions.field.followUpTyped')}
        description={t('decisions.followUpTyped.hint')}
        weekday={weekdayOf(context.meetingId)}
        value={typed}
        onChange={(day) => {
          const asked = day === null || day <= context.meetingId ? null : meetingMeant(day, days);
          setTyped(asked);
          if (asked !== null) take(takenUpOn(asked, context.meetingId, lookupOf(days)));
        }}
      />
    </div>
  );
}

/** A line for each: beside one another they break wherever the box is full. */
const underDay = (day: RecorderContext['days'][number], words: string): string => `${week(day.id)}\n${words}`;

/** "Uppföljningen 24 dec flyttas till 17 dec, mötet är inställt": said before it is agreed. */
function MovedNote({
  asked,
  takenUp,
  days,
}: {
  readonly asked: PlainDate | null;
  readonly takenUp: PlainDate | null;
  readonly days: RecorderContext['days'];
}) {
  const t = useT();
  if (asked === null || takenUp === null || asked === takenUp) return null;
  const day = days.find(({ id }) => id === asked);
  if (day !== undefined && takesFollowUp(day)) return null;
  return (
    <Status tone="soon" icon={CalendarClock} canWrap>
      {t('decisions.followUpMoved', {
        from: withYear(asked),
        to: withYear(takenUp),
        why: t(`decisions.moved.${whyNotHeld(day)}`),
      })}
    </Status>
  );
}
