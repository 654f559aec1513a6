import {
  CalendarCheck,
  CalendarPlus,
  Check,
  CircleSlash,
  FileText,
  Flag,
  RotateCcw,
  Undo2,
} from 'lucide-react';
import { useState } from 'react';
import type { MissingKind } from '../../domain/missing/missing-rules.ts';
import type { SipStep } from '../../domain/sip/sip.ts';
import { useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { SipAnswerDialog } from './sip-answer-dialog.tsx';
import { SipStepDialog } from './sip-step-dialog.tsx';
import type { SipView } from './sip.ts';
import css from './sip.module.css';

type Stage = SipStep['stage'];
const icons = { booked: CalendarPlus, held: CalendarCheck, followedUp: RotateCcw, ended: Flag } as const;
const mends: Partial<Record<Stage, MissingKind>> = { held: 'sipMeeting', followedUp: 'sipFollowUp' };
const next: Partial<Record<SipView['state'], readonly Stage[]>> = {
  waiting: ['booked', 'held'],
  booked: ['held'],
  held: ['ended'],
  running: ['followedUp', 'ended'],
};

/** What can be said next about the plan: the family's answer, the meeting, the follow-up. */
export function SipActions({ caseId, view }: { readonly caseId: string; readonly view: SipView }) {
  const t = useT();
  const [asking, setAsking] = useState<'yes' | 'no' | Stage | null>(null);
  const takeBack = useCommand('sip.takeBack');
  const { state, mayWrite, plans, canTakeBack } = view;
  const hasPlan = plans !== null && plans.length > 0;
  const mayOpen = plans !== null && (hasPlan || (mayWrite && view.answer?.answer === 'yes'));
  const close = (): void => setAsking(null);
  return (
    <div className={css.acts} role="group" aria-label={t('sip.title')}>
      {mayWrite && state === 'ask' && (
        <>
          <span data-mends="sipAsk">
            <Button size="compact" icon={Check} onPress={() => setAsking('yes')}>
              {t('sip.answerYes')}
            </Button>
          </span>
          <Button size="compact" icon={CircleSlash} onPress={() => setAsking('no')}>
            {t('sip.answerNo')}
          </Button>
        </>
      )}
      {mayWrite &&
        (next[state] ?? []).map((stage) => (
          <span key={stage} data-mends={mends[stage]}>
            <Button size="compact" icon={icons[stage]} onPress={() => setAsking(stage)}>
              {t(`sip.do.${stage}`)}
            </Button>
          </span>
        ))}
      {mayOpen && (
        <LinkButton to={paths.sip(caseId)} size="compact" icon={FileText}>
          {t(hasPlan ? 'sip.toPlan' : 'sip.openPlan')}
        </LinkButton>
      )}
      {mayWrite && canTakeBack && (
        <Button
          size="compact"
          variant="quiet"
          icon={Undo2}
          isPending={takeBack.isPending}
          onPress={() => takeBack.mutate({ caseId })}
        >
          {t('sip.takeBack')}
        </Button>
      )}
      <ErrorLine error={takeBack.error} />
      {asking === 'yes' || asking === 'no' ? (
        <SipAnswerDialog caseId={caseId} answer={asking} onClose={close} />
      ) : asking === null ? null : (
        <SipStepDialog caseId={caseId} stage={asking} onClose={close} />
      )}
    </div>
  );
}
