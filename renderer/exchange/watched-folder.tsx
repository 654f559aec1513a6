import { CircleCheck, FolderOpen, FileX, FolderX, Inbox } from 'lucide-react';
import type { ApiOutput } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Status } from '../ui/status.tsx';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';

interface Props {
  readonly folder: ApiOutput<'exchange.state'>['folder'];
  /** Shows what one of the files would do. */
  readonly onOpen: (path: string) => void;
  readonly isOpening: boolean;
}

/** A folder that machines share: it says what has come, and takes nothing in. */
export function WatchedFolder({ folder, onOpen, isOpening }: Props) {
  const t = useT();
  const errorText = useErrorText();
  const chooseFolder = useCommand('shell.chooseFolder');
  const watch = useCommand('exchange.watch');
  const look = useCommand('exchange.look');
  const choose = async (): Promise<void> => {
    const { path } = await chooseFolder.mutateAsync(null);
    if (path !== null) watch.mutate({ path });
  };
  return (
    <section className={css.watched} aria-labelledby="exchange-folder">
      <h2 id="exchange-folder">{t('exchange.folder.title')}</h2>
      {folder === null ? (
        <p className={css.text}>{t('exchange.folder.text')}</p>
      ) : (
        <>
          <FolderState folder={folder} />
          <p className={css.hint}>{folder.path}</p>
          {folder.unread.length > 0 && (
            <ul>
              {folder.unread.map(({ path, from, madeAt }) => {
                const name = from === '' ? t('exchange.folder.unknown') : from;
                const at = momentWords(madeAt, t);
                return (
                  <li key={path}>
                    <span>{t('exchange.folder.file', { from: name, at })}</span>
                    <Button
                      size="compact"
                      isPending={isOpening}
                      ariaLabel={t('exchange.folder.openOf', { from: name, at })}
                      onPress={() => onOpen(path)}
                    >
                      {t('exchange.folder.open')}
                    </Button>
                  </li>
                );
              })}
            </ul>
          )}
        </>
      )}
      <div className={css.actions}>
        <Button size="compact" icon={FolderOpen} isPending={watch.isPending} onPress={() => void choose()}>
          {t(folder === null ? 'exchange.folder.choose' : 'exchange.folder.another')}
        </Button>
        {folder !== null && (
          <>
            <Button size="compact" isPending={look.isPending} onPress={() => look.mutate(null)}>
              {t('exchange.folder.look')}
            </Button>
            <Button size="compact" variant="quiet" onPress={() => watch.mutate({ path: null })}>
              {t('exchange.folder.stop')}
            </Button>
          </>
        )}
      </div>
      {watch.error !== null && <p role="alert">{errorText(watch.error)}</p>}
    </section>
  );
}

function FolderState({ folder }: { readonly folder: NonNullable<Props['folder']> }) {
  const t = useT();
  if (!folder.isThere)
    return (
      <Status tone="soon" icon={FolderX} canWrap>
        {t('exchange.folder.gone')}
      </Status>
    );
  const count = folder.unread.length;
  return (
    <>
      <Status tone={count === 0 ? 'ok' : 'accent'} icon={count === 0 ? CircleCheck : Inbox}>
        {count === 0 ? t('exchange.folder.nothing') : t('exchange.folder.unread', { count })}
      </Status>
      {folder.unreadable > 0 && (
        <Status tone="soon" icon={FileX} canWrap>
          {t('exchange.folder.unreadable', { count: folder.unreadable })}
        </Status>
      )}
    </>
  );
}
