import { CircleCheck, Hourglass, ShieldBan } from 'lucide-react';
import type { ApiOutput } from '../api/call.ts';
import { shortDay } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

export type Receiver = NonNullable<ApiOutput<'familyFeedback.get'>>['receivers'][number];

/** "mamma (vårdnadshavare 1)", as far as the consent has said. */
export const receiverWords = (t: Translate, { to, label }: Receiver): string =>
  label === '' ? t(`familyFeedback.to.${to}`) : label;

/** Whether one receiver has been told, when and how. */
export function ToldState({ receiver }: { readonly receiver: Receiver }) {
  const t = useT();
  const { isWithheld, told } = receiver;
  if (isWithheld)
    return (
      <Status tone="late" icon={ShieldBan}>
        {t('letters.state.withheld')}
      </Status>
    );
  if (told === null)
    return (
      <Status tone="soon" icon={Hourglass}>
        {t('familyFeedback.waiting')}
      </Status>
    );
  return (
    <Status tone="ok" icon={CircleCheck}>
      {t(`familyFeedback.told.${told.way}`, { day: shortDay(told.on) })}
    </Status>
  );
}
