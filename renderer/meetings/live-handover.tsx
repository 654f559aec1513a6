import { HandHelping, Info } from 'lucide-react';
import { useErrorText } from '../api/error-text.ts';
import { useApi } from '../api/use-api.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useKeptOpen } from '../app/use-kept-in-address.ts';
import { waitingStep } from '../handovers/handover-view.ts';
import type { CaseBaton } from '../handovers/handover-view.ts';
import { OfferDialog } from '../handovers/offer-dialog.tsx';
import { dayAndWeek } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import { hintOf, liveShortcuts } from './live-keys.ts';
import { Skeleton } from '../ui/skeleton.tsx';

/** The team agrees in the room who is to hold the case: that unit is asked there and then, as between meetings. */
export function LiveHandover({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const [isOpen, setOpen] = useKeptOpen('offer', caseId);
  useShortcuts(liveShortcuts(t, 'handover', () => setOpen(true)));
  return (
    <>
      <Button size="compact" icon={HandHelping} shortcut={hintOf('handover')} onPress={() => setOpen(true)}>
        {t('handovers.offer.action')}
      </Button>
      {isOpen && <Offering caseId={caseId} onClose={() => setOpen(false)} />}
    </>
  );
}

/** Asked for only when somebody wants to offer: reading who has held a case is a reading, and is logged. */
function Offering({ caseId, onClose }: { readonly caseId: string; readonly onClose: () => void }) {
  const t = useT();
  const errorText = useErrorText();
  const { data: baton, error } = useApi('handovers.get', { caseId });
  const hindrance = baton === undefined ? errorText(error) : hindranceOf(t, baton);
  if (baton !== undefined && hindrance === '')
    return <OfferDialog caseId={caseId} baton={baton} isOpen onClose={onClose} />;
  return (
    <Dialog title={t('handovers.offer.title')} isOpen onClose={onClose}>
      {hindrance === '' ? <Skeleton rows={3} /> : <Note icon={Info}>{hindrance}</Note>}
    </Dialog>
  );
}

/** Why nobody can be asked just now. */
function hindranceOf(t: Translate, baton: CaseBaton): string {
  const waiting = waitingStep(baton);
  if (waiting !== undefined)
    return t('handovers.live.waits', { unit: waiting.to, day: dayAndWeek(waiting.answerBy) });
  if (baton.inVain >= baton.cap) return t('rule.handover.teamDecides', { times: baton.inVain });
  return baton.mayOffer ? '' : t('rule.case.closed');
}
