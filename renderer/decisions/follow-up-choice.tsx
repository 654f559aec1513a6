import { shortDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { takesFollowUp } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import type { RecorderContext } from './recorder-context.ts';
import styles from './recorder.module.css';
import { useMore } from './use-more.ts';

interface FollowUpChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

const FEW = 9;

/** Follow-ups land on meeting days only. Weeks without a meeting are shown, not skipped. */
export function FollowUpChoice({ form, context, onChange }: FollowUpChoiceProps) {
  const t = useT();
  const more = useMore();
  const days = context.days.filter((day) => day.id > context.meetingId);
  const chosenAt = days.findIndex((day) => day.id === form.followUpOn);
  const shown = more.isOpen ? days : days.slice(0, Math.max(FEW, chosenAt + 1));
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
          onChange({ followUpOn, followUpChosen: true });
        }}
      />
      {shown.length < days.length && (
        <Button variant="quiet" size="compact" isExpanded={false} onPress={more.open}>
          {t('decisions.moreDays')}
        </Button>
      )}
    </div>
  );
}

/** A line for each: beside one another they break wherever the box is full. */
const underDay = (day: RecorderContext['days'][number], words: string): string => `${week(day.id)}\n${words}`;
