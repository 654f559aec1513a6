import { ShieldCheck } from 'lucide-react';
import type { ReactNode } from 'react';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import type { ApiOutput } from '../api/call.ts';
import { useT } from '../text/t.ts';
import { ComboBox } from '../ui/combo-box.tsx';
import type { Option } from '../ui/list-option.tsx';
import { Note } from '../ui/note.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { figureName } from './figure-name.ts';
import { figureText, periodDays, windowOf, withheldIn } from './report.ts';
import { kindNames } from './report-csv.ts';
import css from './report-paper.module.css';

export interface Choose {
  readonly options: readonly Option[];
  readonly value: string | null;
  readonly onChange: (id: string | null) => void;
}

interface Props {
  readonly choose: Choose;
  /** Undefined while it is being counted. */
  readonly document: ShownDocument | undefined;
  readonly changed: ApiOutput<'reports.get'>['changed'];
  readonly children: ReactNode;
}

/** Beside the paper: which report, how it stands, and how much of it is withheld. */
export function ReportSide({ choose, document, changed, children }: Props) {
  const t = useT();
  const hidden = document === undefined ? 0 : withheldIn(document).hidden;
  return (
    <div className={css.side}>
      <PageHead title={t('reports.title')} />
      <ComboBox label={t('reports.period')} {...choose} />
      {children}
      {document === undefined ? null : (
        <Note icon={ShieldCheck}>
          <b>{t('reports.withheld', { count: hidden })}</b> {t('reports.withheldText')}
        </Note>
      )}
      {document === undefined || changed.length === 0 ? null : (
        <Changes document={document} changed={changed} />
      )}
    </div>
  );
}

const MOST_CHANGES = 8;

/** What an earlier report of the same period said otherwise. */
function Changes({ document, changed }: { readonly document: ShownDocument } & Pick<Props, 'changed'>) {
  const t = useT();
  const { from, to } = windowOf(document);
  const more = changed.length - MOST_CHANGES;
  return (
    <div>
      <b>{t('reports.changed', { count: changed.length })}</b>
      <ul className={css.changed}>
        {changed.slice(0, MOST_CHANGES).map(({ name, kind, window, before, after }, place) => (
          <li key={place}>
            {t('reports.changedFigure', {
              name: [
                ...Object.values(figureName(t, document, name)),
                t(kindNames[kind]),
                window.from === from && window.to === to ? '' : periodDays(t, window),
              ]
                .filter((part) => part !== '')
                .join(', '),
              before: figureText(before),
              after: figureText(after),
            })}
          </li>
        ))}
      </ul>
      {more > 0 ? <p>{t('reports.changedMore', { count: more })}</p> : null}
    </div>
  );
}
