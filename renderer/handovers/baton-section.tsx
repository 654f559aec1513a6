import { HandHelping, Info } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Note } from '../ui/note.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { AnswerBox } from './answer-box.tsx';
import { BackNotice } from './back-notice.tsx';
import { BatonCounts } from './baton-counts.tsx';
import { BatonStrip } from './baton-strip.tsx';
import { OfferDialog } from './offer-dialog.tsx';
import { type CaseBaton, waitingStep } from './handover-view.ts';
import css from './handovers.module.css';

/** Who holds one case, whom the family turns to, and the way the baton has gone. */
export function BatonSection({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { data, error } = useApi('handovers.get', { caseId });
  return (
    <section aria-labelledby="baton">
      {data === undefined ? (
        <>
          <h2 id="baton">{t('handovers.title')}</h2>
          {error === null ? <Skeleton rows={2} /> : <ErrorLine error={error} />}
        </>
      ) : (
        <Baton caseId={caseId} baton={data} />
      )}
    </section>
  );
}

function Baton({ caseId, baton }: { readonly caseId: string; readonly baton: CaseBaton }) {
  const t = useT();
  const [isOffering, setOffering] = useState(false);
  const waiting = waitingStep(baton);
  const isStopped = baton.inVain >= baton.cap;
  return (
    <>
      <SectionHead
        id="baton"
        title={t('handovers.title')}
        action={
          baton.mayOffer && waiting === undefined ? (
            <Button
              size="compact"
              icon={HandHelping}
              disabledReason={isStopped ? t('rule.handover.teamDecides', { times: baton.inVain }) : null}
              onPress={() => setOffering(true)}
            >
              {t('handovers.offer.action')}
            </Button>
          ) : undefined
        }
      />
      <p className={css.holder}>
        {baton.since === null
          ? t('handovers.holds', { unit: baton.holder })
          : t('handovers.holdsSince', {
              unit: baton.holder,
              day: shortDay(baton.since),
              count: baton.days,
            })}{' '}
        {baton.contact === ''
          ? t('handovers.contact.none')
          : t('handovers.contact.is', { person: baton.contact })}
      </p>
      {waiting === undefined ? null : (
        <AnswerBox caseId={caseId} step={waiting} notResponsible={baton.notResponsible} hasKeys={false} />
      )}
      {baton.steps.map((step) =>
        step.back === null ? null : <BackNotice key={step.id} step={step} holder={baton.holder} />,
      )}
      {isStopped && baton.mayOffer ? (
        <Note icon={Info}>{t('rule.handover.teamDecides', { times: baton.inVain })}</Note>
      ) : null}
      {baton.stops.length > 1 ? <BatonStrip stops={baton.stops} /> : null}
      <BatonCounts baton={baton} />
      {baton.mayOffer ? (
        <OfferDialog caseId={caseId} baton={baton} isOpen={isOffering} onClose={() => setOffering(false)} />
      ) : null}
    </>
  );
}
