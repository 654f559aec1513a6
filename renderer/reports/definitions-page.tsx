import type { ReactNode } from 'react';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { wordingOfToday } from '../../domain/reports/wording.ts';
import { dayOfInstant } from '../../domain/kernel/plain-date.ts';
import paper from '../paper/paper.module.css';
import { clock } from '../text/dates.ts';
import { usePhrases } from '../text/phrases.ts';
import { useT } from '../text/t.ts';
import { CarriedFromText } from './carried.tsx';
import { figureName } from './figure-name.ts';
import type { Seal } from './report.ts';
import { withheldIn } from './report.ts';
import css from './report-paper.module.css';

interface Props {
  readonly document: ShownDocument;
}

interface ColophonProps extends Props {
  readonly seal: Seal;
  readonly foot: ReactNode;
}

/** The first measure of the last sheet. */
const LAST_SHEET = 'D1';

/** The back, A to C: what each figure is, and what it does not count. */
export function DefinitionsPage({ document }: Props) {
  const t = useT();
  return (
    <>
      <h2>{t('reports.definitions')}</h2>
      <p className={css.sub}>
        {t('reports.definitionsText')}{' '}
        {document.wording === undefined
          ? t('reports.definitionsOfToday', { definitions: document.definitions })
          : null}
      </p>
      <Definitions document={document} isOnSheet={(id) => id < LAST_SHEET} />
    </>
  );
}

/** The rest of them, and what the report can be told by. */
export function ColophonPage({ document, seal, foot }: ColophonProps) {
  const t = useT();
  const { fullDay, joinWords } = usePhrases();
  const { hidden, all } = withheldIn(document);
  const { wording = wordingOfToday(), recounted = [] } = document;
  return (
    <>
      <Definitions document={document} isOnSheet={(id) => id >= LAST_SHEET} />
      <div className={paper.colophon}>
        <p>{wording.smallNumbers}</p>
        {recounted.length === 0 ? null : (
          <p>
            {t('reports.paper.recounted', {
              names: joinWords(recounted.map((id) => figureName(t, document, id).indicator)),
            })}
          </p>
        )}
        <CarriedFromText document={document} />
        <p>{t('reports.paper.control', { shown: all - hidden, all, hidden })}</p>
        <p>
          {t('reports.paper.asOf', {
            day: fullDay(dayOfInstant(document.asOf)),
            time: clock(document.asOf),
            definitions: document.definitions,
          })}
        </p>
        {seal === null ? (
          <p>
            <b>{t('reports.paper.draft')}</b>
          </p>
        ) : (
          <p className={css.hash}>
            {t('reports.paper.frozen', {
              by: seal.frozenBy,
              day: fullDay(dayOfInstant(seal.frozenAt)),
              hash: seal.contentHash,
            })}
          </p>
        )}
        {foot}
      </div>
    </>
  );
}

interface DefinitionsProps extends Props {
  readonly isOnSheet: (id: string) => boolean;
}

function Definitions({ document, isOnSheet }: DefinitionsProps) {
  const { measures } = document.wording ?? wordingOfToday();
  const defined = Object.entries(measures)
    .filter(([id, { definition }]) => definition !== '' && isOnSheet(id))
    .toSorted(([left], [right]) => (left < right ? -1 : 1));
  return (
    <dl className={css.definitions}>
      {defined.map(([id, { name, definition }]) => (
        <div key={id}>
          <dt>
            {id} {name}
          </dt>
          <dd>{definition}</dd>
        </div>
      ))}
    </dl>
  );
}
