import { FileDown, FileInput, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { ApiFailure, type ApiOutput } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { BottomBar } from '../ui/bottom-bar.tsx';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Note } from '../ui/note.tsx';
import { ConflictList } from './conflict-list.tsx';
import css from './exchange.module.css';
import { ImportPlan, type Plan } from './import-plan.tsx';
import { ReceiptBack } from './receipt-back.tsx';
import { ReceiptList } from './receipt-list.tsx';
import { WatchedFolder } from './watched-folder.tsx';
import { WordsDialog } from './words-dialog.tsx';
import { WorkProgress } from './work-progress.tsx';

/** A file is chosen, what it would do is shown, and only then is anything done; then it can be undone. */
export function ReceiveTab() {
  const t = useT();
  const errorText = useErrorText();
  const { data: state } = useApi('exchange.state', null);
  const [plan, setPlan] = useState<Plan | null>(null);
  /** Whom the file that has just been taken in came from. */
  const [sender, setSender] = useState<Plan['sender'] | null>(null);
  /** The file that waits for the words that open it. */
  const [asking, setAsking] = useState<string | null>(null);
  const chooseFile = useCommand('shell.chooseFile');
  const inspect = useCommand('exchange.inspect');
  const apply = useCommand('exchange.apply');
  const undo = useCommand('exchange.undo');
  const choose = async (): Promise<void> => {
    const { path } = await chooseFile.mutateAsync({ kind: 'bundle' });
    if (path !== null) await show(path);
  };
  const show = async (path: string): Promise<void> => {
    apply.reset();
    undo.reset();
    setPlan(null);
    setAsking(null);
    await inspect
      .mutateAsync({ path, passphrase: null })
      .then(setPlan, (error: unknown) => needsWords(error) && setAsking(path));
  };
  const openBy = (words: string): void => {
    if (asking !== null)
      inspect.mutate(
        { path: asking, passphrase: words },
        {
          onSuccess: (found) => {
            setAsking(null);
            setPlan(found);
          },
        },
      );
  };
  const failure = (asking === null ? inspect.error : null) ?? apply.error ?? undo.error;
  return (
    <>
      {asking !== null && (
        <WordsDialog
          onClose={() => {
            setAsking(null);
            inspect.reset();
          }}
          onOpen={openBy}
          error={needsWords(inspect.error) ? null : inspect.error}
          isPending={inspect.isPending}
        />
      )}
      {failure !== null && (
        <Banner tone="late" icon={TriangleAlert} title={t('exchange.receive.failed')} role="alert">
          {errorText(failure)}
        </Banner>
      )}
      {(inspect.isPending || apply.isPending) && asking === null && <WorkProgress />}
      {plan !== null ? (
        <ImportPlan plan={plan} />
      ) : apply.data !== undefined ? (
        <TakenIn receipt={apply.data} sender={sender} />
      ) : (
        <Empty
          title={t('exchange.receive.empty')}
          action={
            <Button
              variant="primary"
              icon={FileDown}
              isPending={inspect.isPending}
              onPress={() => void choose()}
            >
              {t('exchange.receive.choose')}
            </Button>
          }
        >
          {t('exchange.receive.emptyText')}
        </Empty>
      )}
      {plan === null && state?.canUndo === true && (
        <UndoNote
          isPending={undo.isPending}
          onUndo={() => undo.mutate(null, { onSuccess: () => apply.reset() })}
        />
      )}
      {plan === null && state !== undefined && state.parked > 0 && (
        <p className={css.text}>{t('exchange.receive.parked', { count: state.parked })}</p>
      )}
      {plan === null && state !== undefined && (
        <WatchedFolder
          folder={state.folder}
          isOpening={inspect.isPending}
          onOpen={(path) => void show(path)}
        />
      )}
      {plan === null && <ConflictList />}
      {plan === null && state !== undefined && state.receipts.length > 0 && (
        <ReceiptList receipts={state.receipts.slice(0, 10)} label={t('exchange.receipt.all')} />
      )}
      {plan !== null && (
        <PlanBar
          plan={plan}
          isPending={apply.isPending}
          onCancel={() => setPlan(null)}
          onApply={() => {
            setSender(plan.sender);
            apply.mutate({ bundle: plan.bundle }, { onSettled: () => setPlan(null) });
          }}
        />
      )}
      {plan === null && apply.data !== undefined && (
        <Button icon={FileDown} isPending={inspect.isPending} onPress={() => void choose()}>
          {t('exchange.receive.another')}
        </Button>
      )}
    </>
  );
}

interface TakenInProps {
  readonly receipt: ApiOutput<'exchange.apply'>;
  readonly sender: Plan['sender'] | null;
}

function TakenIn({ receipt, sender }: TakenInProps) {
  const t = useT();
  return (
    <>
      <div role="status">
        <ReceiptList receipts={[receipt]} label={t('exchange.receive.taken')} />
      </div>
      {sender !== null && <ReceiptBack to={sender} />}
    </>
  );
}

function UndoNote({ isPending, onUndo }: { readonly isPending: boolean; readonly onUndo: () => void }) {
  const t = useT();
  return (
    <Note icon={Undo2}>
      <p>{t('exchange.receive.undoText')}</p>
      <Button size="compact" isPending={isPending} onPress={onUndo}>
        {t('exchange.receive.undo')}
      </Button>
    </Note>
  );
}

interface BarProps {
  readonly plan: Plan;
  readonly isPending: boolean;
  readonly onCancel: () => void;
  readonly onApply: () => void;
}

function PlanBar({ plan, isPending, onCancel, onApply }: BarProps) {
  const t = useT();
  return (
    <BottomBar
      actions={
        <>
          <Button onPress={onCancel}>{t('exchange.receive.cancel')}</Button>
          <Button variant="primary" icon={FileInput} isPending={isPending} onPress={onApply}>
            {plan.joins && plan.arriving === 0
              ? t('exchange.receive.admit')
              : t('exchange.receive.apply', { count: plan.arriving })}
          </Button>
        </>
      }
    >
      {t(plan.undoable ? 'exchange.receive.backup' : 'exchange.receive.backupOnly')}
    </BottomBar>
  );
}

const needsWords = (error: unknown): boolean =>
  error instanceof ApiFailure && error.params['rule'] === 'exchange.needsWords';
