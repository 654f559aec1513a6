import { Phone } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import css from './family-feedback.module.css';
import { FeedbackDialog } from './feedback-dialog.tsx';
import { receiverWords, ToldState } from './told-state.tsx';

/** Whether the family has been told what the last meeting agreed. Nothing while no meeting has. */
export function FamilyFeedbackSection({
  caseId,
  number,
}: {
  readonly caseId: string;
  readonly number: string;
}) {
  const t = useT();
  const { data } = useApi('familyFeedback.get', { caseId }, { isAskedAnew: true });
  const [isOpen, setOpen] = useState(false);
  if (data === undefined || data === null) return null;
  const isDone = data.receivers.every(({ isWithheld, told }) => isWithheld || told !== null);
  return (
    <section aria-labelledby="family-feedback">
      <SectionHead
        id="family-feedback"
        title={t('familyFeedback.section')}
        action={
          data.mayRecord ? (
            <Button size="compact" icon={Phone} onPress={() => setOpen(true)}>
              {t('familyFeedback.action')}
            </Button>
          ) : undefined
        }
      />
      <p className={data.isLate ? css.late : undefined}>
        {isDone
          ? t('familyFeedback.allTold', { day: dayAndWeek(data.heldOn) })
          : t('familyFeedback.by', { day: dayAndWeek(data.heldOn), by: dayAndWeek(data.by) })}
      </p>
      <dl className={css.rows}>
        {data.receivers.map((receiver) => [
          <dt key={`${receiver.to}/who`}>{receiverWords(t, receiver)}</dt>,
          <dd key={receiver.to}>
            <ToldState receiver={receiver} />
          </dd>,
        ])}
      </dl>
      {isOpen ? (
        <FeedbackDialog
          caseId={caseId}
          number={number}
          meetingId={data.meetingId}
          receivers={data.receivers}
          onClose={() => setOpen(false)}
        />
      ) : null}
    </section>
  );
}
