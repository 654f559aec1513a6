import { ArrowLeft, FolderOpen } from 'lucide-react';
import { useState } from 'react';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import type { ApiOutput } from '../api/call.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { clock, withYear } from '../text/dates.ts';
import { type Translate, useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import { useTitleFocus } from './focus-title.ts';
import css from './form.module.css';
import { OpenBackup } from './open-backup.tsx';
import type { VaultStatus } from './status.ts';
import { VaultLayout } from './vault-layout.tsx';

interface Props {
  readonly status: VaultStatus | undefined;
  readonly onBack: () => void;
}

type Copy = ApiOutput<'backups.list'>['rows'][number];

const momentOf = (at: string): string => `${withYear(dayOfInstant(at))} ${clock(at)}`;

function asOption(
  { id, at, reason, changes, checked }: Copy,
  t: Translate,
): { id: string; label: string; detail: string } {
  const state = t(checked ? 'vault.restore.checked' : 'vault.restore.unchecked');
  return {
    id,
    label: momentOf(at),
    detail: `${t(`vault.restore.reason.${reason}`)}, ${t('vault.restore.changes', { count: changes })}, ${state}`,
  };
}

/** Choose a copy, then open it. What is here now is kept as a copy of its own, so this can be undone. */
export function RestoreScreen({ status, onBack }: Props) {
  const t = useT();
  const { data: copies } = useApi('backups.list', null);
  const [chosen, setChosen] = useState<string | null>(null);
  const chooseFolder = useCommand('shell.chooseFolder');
  const inspect = useCommand('backups.inspect');
  useTitleFocus('restore');
  const rows = copies?.rows ?? [];
  const selected = chosen ?? rows[0]?.id ?? null;

  const open = (id: string): void => {
    setChosen(id);
    inspect.mutate({ id });
  };
  const chooseOther = async (): Promise<void> => {
    const { path } = await chooseFolder.mutateAsync(null);
    if (path !== null) open(path);
  };

  if (inspect.data !== undefined && chosen !== null)
    return (
      <OpenBackup
        id={chosen}
        isSample={inspect.data.sample}
        users={inspect.data.users}
        moment={inspect.data.at === null ? null : momentOf(inspect.data.at)}
        onBack={inspect.reset}
      />
    );
  return (
    <VaultLayout
      title={t('vault.restore.title')}
      lead={<p>{t(status?.state === 'empty' ? 'vault.restore.leadEmpty' : 'vault.restore.lead')}</p>}
      isWide
    >
      <div className={css.form}>
        {rows.length === 0 ? (
          <p>{t('vault.restore.none')}</p>
        ) : (
          <div className={css.copies}>
            <RadioList
              label={t('vault.restore.which')}
              options={rows.map((row) => asOption(row, t))}
              value={selected}
              onChange={setChosen}
            />
          </div>
        )}
        <ErrorBanner error={inspect.error} />
        <div className={css.buttons}>
          <Button icon={ArrowLeft} onPress={onBack}>
            {t('vault.create.back')}
          </Button>
          <Button
            icon={FolderOpen}
            variant={selected === null ? 'primary' : 'quiet'}
            size={selected === null ? 'large' : 'normal'}
            onPress={() => void chooseOther().catch(() => undefined)}
          >
            {t('vault.restore.other')}
          </Button>
          {selected === null ? null : (
            <Button
              variant="primary"
              size="large"
              isPending={inspect.isPending}
              onPress={() => open(selected)}
            >
              {t('vault.restore.next')}
            </Button>
          )}
        </div>
      </div>
    </VaultLayout>
  );
}
