import { Undo2 } from 'lucide-react';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import type { HandoverStep } from './handover-view.ts';
import css from './handovers.module.css';

/** A handover that came to nothing: who holds the case all the same, and that the next meeting takes it up. */
export function BackNotice({ step, holder }: { readonly step: HandoverStep; readonly holder: string }) {
  const t = useT();
  if (step.back === null) return null;
  return (
    <div className={css.back}>
      <Banner
        tone="late"
        icon={Undo2}
        title={t(`handovers.back.${step.back}`, { unit: step.to, day: shortDay(step.on) })}
      >
        {step.reason === null ? null : `${t(`handovers.reason.${step.reason}`)}. `}
        {step.words === '' ? null : <q>{step.words}</q>} {t('handovers.back.text', { unit: holder })}
      </Banner>
    </div>
  );
}
