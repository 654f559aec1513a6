import { HandHelping, ShieldAlert } from 'lucide-react';
import { useState } from 'react';
import { useNavigate } from 'react-router';
import { useSession } from '../api/session.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { AcceptForm } from './accept-form.tsx';
import { DeclineForm } from './decline-form.tsx';
import { WithdrawButton } from './withdraw-button.tsx';
import type { CaseBaton, HandoverStep } from './handover-view.ts';
import css from './handovers.module.css';

interface Props {
  readonly caseId: string;
  readonly step: HandoverStep;
  /** Who cannot be the family's contact. */
  readonly notResponsible: CaseBaton['notResponsible'];
  /** J and N answer; where other things have keys they are left alone. */
  readonly hasKeys: boolean;
}

/** What is asked, and the answer to it: one key and Enter. */
export function AnswerBox({ caseId, step, notResponsible, hasKeys }: Props) {
  const t = useT();
  const { user } = useSession();
  const [open, setOpen] = useState<'none' | 'accept' | 'decline'>('none');
  const isOurs = user.unitId === step.toUnitId;
  const isBlocked = !hasKeys || !step.mayAnswer;
  useShortcuts([
    { keys: 'j', label: t('handovers.accept'), action: () => setOpen('accept'), isDisabled: isBlocked },
    { keys: 'n', label: t('handovers.decline'), action: () => setOpen('decline'), isDisabled: isBlocked },
  ]);
  const close = (): void => setOpen('none');
  return (
    <section className={css.box} aria-label={t('handovers.box.label', { unit: step.to })}>
      <p className={css.what}>{step.what}</p>
      {step.why === '' ? null : <p className={css.why}>{step.why}</p>}
      <p className={css.meta}>
        {t('handovers.box.by', { who: step.offeredBy, unit: step.from, day: dayAndWeek(step.offeredOn) })}{' '}
        {t('handovers.box.answerBy', { day: dayAndWeek(step.answerBy) })}
      </p>
      {step.isOutside ? <Outside caseId={caseId} unit={step.to} /> : null}
      {open === 'none' ? (
        <div className={css.actions}>
          {step.mayAnswer ? (
            <>
              <Button
                variant={hasKeys ? 'primary' : undefined}
                icon={HandHelping}
                shortcut={hasKeys ? 'J' : undefined}
                onPress={() => setOpen('accept')}
              >
                {t(isOurs ? 'handovers.accept' : 'handovers.acceptFor', { unit: step.to })}
              </Button>
              <Button shortcut={hasKeys ? 'N' : undefined} onPress={() => setOpen('decline')}>
                {t('handovers.decline')}
              </Button>
            </>
          ) : null}
          {user.role === 'coordinator' ? <WithdrawButton handoverId={step.id} /> : null}
        </div>
      ) : null}
      {open === 'accept' ? <AcceptForm step={step} notResponsible={notResponsible} onClose={close} /> : null}
      {open === 'decline' ? <DeclineForm step={step} onClose={close} /> : null}
    </section>
  );
}

/** Consent has changed since it was asked: said in words, with the way to mend it for whoever may. */
function Outside({ caseId, unit }: { readonly caseId: string; readonly unit: string }) {
  const t = useT();
  const navigate = useNavigate();
  const { user } = useSession();
  return (
    <Banner
      tone="late"
      icon={ShieldAlert}
      title={t('handovers.outside.title', { unit })}
      actions={
        user.role === 'coordinator' ? (
          <Button size="compact" onPress={() => void navigate(paths.consent(caseId))}>
            {t('handovers.outside.mend')}
          </Button>
        ) : undefined
      }
    >
      {t('handovers.outside.text')}
    </Banner>
  );
}
