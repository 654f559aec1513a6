import { useState } from 'react';
import { shortDay, week } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { takesFollowUp } from './decision-form.ts';
import type { DecisionForm } from './decision-form.ts';
import type { RecorderContext } from './recorder-context.ts';

interface FollowUpChoiceProps {
  readonly form: DecisionForm;
  readonly context: RecorderContext;
  readonly onChange: (change: Partial<DecisionForm>) => void;
}

const FEW = 9;

/** Follow-ups land on meeting days only. Weeks without a meeting are shown, not skipped. */
export function FollowUpChoice({ form, context, onChange }: FollowUpChoiceProps) {
  const t = useT();
  const [showsAll, setShowsAll] = useState(false);
  const days = context.days.filter((day) => day.id > context.meetingId);
  const chosenAt = days.findIndex((day) => day.id === form.followUpOn);
  const shown = showsAll ? days : days.slice(0, Math.max(FEW, chosenAt + 1));
  return (
    <div>
      <ChipGroup
        label={t('decisions.field.followUp')}
        looks="grid"
        options={shown.map((day) => ({
          id: day.id,
          label: shortDay(day.id),
          detail: dayDetail(t, day),
          ...(takesFollowUp(day) ? {} : { disabledReason: t('decisions.noMeeting') }),
        }))}
        value={form.followUpOn}
        onChange={(followUpOn) => {
          onChange({ followUpOn, followUpChosen: true });
        }}
      />
      {shown.length < days.length && (
        <Button
          variant="quiet"
          size="compact"
          isExpanded={false}
          onPress={() => {
            setShowsAll(true);
          }}
        >
          {t('decisions.moreDays')}
        </Button>
      )}
    </div>
  );
}

const dayDetail = (t: Translate, day: RecorderContext['days'][number]): string =>
  takesFollowUp(day) ? `${week(day.id)}, ${t('decisions.load', { count: day.followUps + day.newCases })}` : `${week(day.id)}, ${t('decisions.noMeeting').toLowerCase()}`;
