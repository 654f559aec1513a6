import { GitCompare, Undo2 } from 'lucide-react';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import type { ApiOutput } from '../api/call.ts';
import { useErrorText } from '../api/error-text.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Status } from '../ui/status.tsx';
import { TextField } from '../ui/text-field.tsx';
import { useChangeWords } from './change-words.ts';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';

type Conflict = ApiOutput<'exchange.conflicts'>[number];

/** Both texts stand until a person says which it is to be; nobody has been chosen for them. */
export function ConflictList() {
  const t = useT();
  const { data } = useApi('exchange.conflicts', null);
  if (data === undefined || data.length === 0) return null;
  const open = data.filter(({ isSettled }) => !isSettled);
  return (
    <section className={css.conflicts} aria-labelledby="exchange-conflicts">
      <h2 id="exchange-conflicts">
        {open.length === 0
          ? t('exchange.conflict.none')
          : t('exchange.conflict.title', { count: open.length })}
      </h2>
      {data.map((conflict) => (
        <ConflictCard key={`${conflict.entity} ${conflict.rowId} ${conflict.field}`} conflict={conflict} />
      ))}
    </section>
  );
}

function ConflictCard({ conflict }: { readonly conflict: Conflict }) {
  const t = useT();
  const errorText = useErrorText();
  const words = useChangeWords();
  const { user } = useSession();
  const settle = useCommand('exchange.settle');
  const { entity, rowId, field, sides, isSettled } = conflict;
  const {
    value: own,
    setValue: setOwn,
    remove,
  } = useDraft<string | null>(`conflict/${entity}/${rowId}/${field}`, null);
  const tell = (side: Conflict['sides'][number]) =>
    words({ ...conflict, hlc: side.hlc, at: side.at, by: side.by, was: '', is: side.value });
  const what = sides[0] === undefined ? '' : tell(sides[0]).what;
  const cell = { entity, rowId, field, seen: sides.map(({ hlc }) => hlc) };
  const isCoordinator = isAllowed(user.role, 'case.write');
  const mayChoose = isCoordinator && conflict.mayChoose;
  return (
    <article
      className={css.conflict}
      aria-label={t('exchange.conflict.about', { number: conflict.number, what })}
    >
      <header>
        <Status tone={isSettled ? 'ok' : 'soon'} icon={isSettled ? Undo2 : GitCompare}>
          {t(isSettled ? 'exchange.conflict.settled' : 'exchange.conflict.twice')}
        </Status>
        <b>
          <CaseNumbers>{conflict.number}</CaseNumbers>
        </b>
        <span>{what}</span>
      </header>
      <div className={css.sides}>
        {sides.map((side) => (
          <div key={side.hlc}>
            <p className={css.hint}>
              {t('exchange.conflict.by', { by: side.by, machine: side.machine, at: momentWords(side.at, t) })}
            </p>
            <p className={css.value}>
              {side.held ? t('exchange.held') : tell(side).is || t('exchange.conflict.nothing')}
            </p>
            {mayChoose && (
              <Button
                size="compact"
                isPressed={isSettled ? side.isShown : undefined}
                isPending={settle.isPending}
                ariaLabel={t('exchange.conflict.keepOf', { by: side.by })}
                onPress={() => settle.mutate({ ...cell, choice: { keep: side.hlc } })}
              >
                {t('exchange.conflict.keep')}
              </Button>
            )}
          </div>
        ))}
      </div>
      {mayChoose && conflict.isText && (
        <div className={css.third}>
          {own === null ? (
            <Button
              size="compact"
              variant="quiet"
              onPress={() => setOwn(sides.map(({ value }) => value).join('\n'))}
            >
              {t('exchange.conflict.third')}
            </Button>
          ) : (
            <>
              <TextField
                label={t('exchange.conflict.thirdText')}
                value={own}
                onChange={setOwn}
                multiline={3}
                maxLength={600}
              />
              <Button
                size="compact"
                isPending={settle.isPending}
                onPress={() =>
                  settle.mutate({ ...cell, choice: { write: own } }, { onSuccess: () => void remove() })
                }
              >
                {t('exchange.conflict.saveThird')}
              </Button>
            </>
          )}
        </div>
      )}
      {isCoordinator && !mayChoose && <p className={css.hint}>{t('exchange.conflict.inSettings')}</p>}
      {settle.error !== null && <p role="alert">{errorText(settle.error)}</p>}
    </article>
  );
}
