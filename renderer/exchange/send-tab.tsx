import { Info, KeyRound, TriangleAlert } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { ApiOutput } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import css from './exchange.module.css';
import { InviteDialog } from './invite-dialog.tsx';
import { LockChoice } from './lock-choice.tsx';
import { PreviewTable } from './preview-table.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { RecipientList } from './recipient-list.tsx';
import { SendBar } from './send-bar.tsx';
import { WordsMade } from './words-shown.tsx';
import { WorkProgress } from './work-progress.tsx';

export type Machine = ApiOutput<'exchange.machines'>[number];

/** To whom, what the gate lets through, and one file for each. */
export function SendTab() {
  const t = useT();
  const errorText = useErrorText();
  const { user } = useSession();
  const isCoordinator = isAllowed(user.role, 'users.write');
  const { data: machines, error } = useApi('exchange.machines', null);
  const [chosen, setChosen] = useState<readonly string[]>([]);
  const [isInviting, setInviting] = useState(false);
  const [byWords, setByWords] = useState(false);
  const [words, setWords] = useState<string | null>(null);
  const send = useCommand('exchange.send');
  const save = (folder: string): void =>
    send.mutate(
      { to: [...chosen], folder, byPassphrase: byWords },
      { onSuccess: ({ passphrase }) => setWords(passphrase) },
    );
  if (machines === undefined)
    return error === null ? <Skeleton rows={6} /> : <p role="alert">{errorText(error)}</p>;
  const receivers = machines.filter(
    ({ isOwn, owner, state }) =>
      !isOwn && state !== 'keyless' && (isCoordinator || owner?.role === 'coordinator'),
  );
  // In the same place whether or not anybody is there yet: it shows the words after the first has been invited.
  const withDialog = (content: ReactNode) => (
    <>
      {content}
      {isInviting && <InviteDialog onClose={() => setInviting(false)} />}
      <WordsMade words={words} onClose={() => setWords(null)} />
    </>
  );
  if (receivers.length === 0)
    return withDialog(
      <Empty
        title={t('exchange.send.nobody')}
        action={
          isCoordinator && (
            <Button variant="primary" icon={KeyRound} onPress={() => setInviting(true)}>
              {t('exchange.invite.open')}
            </Button>
          )
        }
      >
        {t(isCoordinator ? 'exchange.send.nobodyText' : 'exchange.send.nobodyMember')}
      </Empty>,
    );
  const to = receivers.filter(({ id }) => chosen.includes(id));
  return withDialog(
    <>
      <div className={css.columns}>
        <section aria-labelledby="exchange-to">
          <h2 id="exchange-to" className={css.step}>
            {t('exchange.send.to')}
          </h2>
          <RecipientList
            machines={receivers}
            chosen={chosen}
            onChange={setChosen}
            mayRevoke={isCoordinator}
          />
          {isCoordinator && (
            <Button size="compact" variant="quiet" icon={KeyRound} onPress={() => setInviting(true)}>
              {t('exchange.invite.open')}
            </Button>
          )}
          <LockChoice byWords={byWords} onChange={setByWords} />
        </section>
        <section aria-labelledby="exchange-what">
          <h2 id="exchange-what" className={css.step}>
            {t('exchange.send.what')}
          </h2>
          {send.isPending && <WorkProgress />}
          {isCoordinator ? (
            <PreviewTable machines={to} />
          ) : (
            <p className={css.text}>{t('exchange.send.ownWork')}</p>
          )}
          {isCoordinator && to.length > 0 && (
            <Note icon={Info}>
              <p>
                <b>{t('exchange.extent.plan')}</b> {t('exchange.send.planMeans')}
              </p>
            </Note>
          )}
          {send.data !== undefined && (
            <div role="status">
              <ReceiptList receipts={send.data.receipts} label={t('exchange.send.made')} />
            </div>
          )}
          {send.error !== null && (
            <Banner tone="late" icon={TriangleAlert} title={t('exchange.send.failed')} role="alert">
              {errorText(send.error)}
            </Banner>
          )}
        </section>
      </div>
      <SendBar count={to.length} byWords={byWords} isPending={send.isPending} onSave={save} />
    </>,
  );
}
