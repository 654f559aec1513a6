import { CircleCheck, Clock, HardDrive, TriangleAlert, Undo2 } from 'lucide-react';
import { useState } from 'react';
import { type ApiOutput } from '../api/call.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { Section } from '../settings/section.tsx';
import { shownNumber } from '../text/shown-number.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { ErrorBanner } from '../ui/error-banner.tsx';
import { KeyValues } from '../ui/key-values.tsx';
import { Note } from '../ui/note.tsx';
import { Skeleton } from '../ui/skeleton.tsx';
import { Status } from '../ui/status.tsx';
import { BackupList } from './backup-list.tsx';
import css from './backups.module.css';
import { momentOf } from './moment.ts';
import { RestorePanel } from './restore-panel.tsx';

export type Backups = ApiOutput<'backups.list'>;

/** Copies, and the way back: choose, see what changes, restore. Three steps on one page, and undoable. */
export function BackupsSection() {
  const t = useT();
  const { data, error } = useApi('backups.list', null);
  const make = useCommand('backups.make');
  const failure = error ?? make.error;
  return (
    <Section
      title={t('settings.section.backups')}
      detail={t('backups.detail')}
      action={
        <Button icon={HardDrive} isPending={make.isPending} onPress={() => make.mutate({ reason: 'manual' })}>
          {t('backups.make')}
        </Button>
      }
    >
      <ErrorBanner title={t('backups.error')} error={failure} />
      <p role="status" className={css.done}>
        {make.isPending
          ? t('backups.making')
          : make.data === undefined || make.data === null
            ? ''
            : t('backups.made')}
      </p>
      {data === undefined ? (
        error === null && <Skeleton rows={5} />
      ) : data.rows.length === 0 ? (
        <Empty title={t('backups.empty')}>{t('backups.emptyText')}</Empty>
      ) : (
        <Copies backups={data} />
      )}
    </Section>
  );
}

function Copies({ backups }: { readonly backups: Backups }) {
  const t = useT();
  const { rows, unsavedChanges, canUndoRestore } = backups;
  const [chosenId, setChosenId] = useState<string | null>(null);
  const [isRestored, setRestored] = useState(false);
  const choose = (id: string | null): void => {
    setRestored(false);
    setChosenId(id);
  };
  const chosen = rows.find((row) => row.id === chosenId);
  const latest = rows[0];
  const beforeRestore = canUndoRestore ? rows.find((row) => row.reason === 'beforeRestore') : undefined;
  return (
    <div className={css.columns}>
      <div>
        <KeyValues
          rows={[
            {
              id: 'latest',
              label: t('backups.latest'),
              value:
                latest === undefined ? (
                  ''
                ) : (
                  <Status
                    tone={latest.checked ? 'ok' : 'late'}
                    icon={latest.checked ? CircleCheck : TriangleAlert}
                  >
                    {t(latest.checked ? 'backups.latestChecked' : 'backups.latestUnchecked', {
                      moment: momentOf(latest.at),
                    })}
                  </Status>
                ),
            },
            {
              id: 'since',
              label: t('backups.since'),
              value: (
                <Status
                  tone={unsavedChanges === 0 ? 'ok' : 'soon'}
                  icon={unsavedChanges === 0 ? CircleCheck : Clock}
                >
                  {unsavedChanges === 0
                    ? t('backups.nothingSince')
                    : t('backups.changes', {
                        count: unsavedChanges,
                        shown: shownNumber(unsavedChanges),
                      })}
                </Status>
              ),
            },
            { id: 'kept', label: t('backups.kept'), value: rows.length },
          ]}
        />
        {beforeRestore === undefined ? null : (
          <div className={css.undo}>
            <Note icon={Undo2}>
              <p>{t('backups.undo.text', { moment: momentOf(beforeRestore.at) })}</p>
              <Button size="compact" onPress={() => choose(beforeRestore.id)}>
                {t('backups.undo.button')}
              </Button>
            </Note>
          </div>
        )}
        <h3 className={css.step}>{t('backups.step1')}</h3>
        <BackupList rows={rows} value={chosenId} onChange={choose} />
      </div>
      <RestorePanel
        key={chosenId}
        backup={chosen}
        newest={latest}
        unsavedChanges={unsavedChanges}
        isRestored={isRestored}
        onRestored={() => {
          choose(null);
          setRestored(true);
        }}
      />
    </div>
  );
}
