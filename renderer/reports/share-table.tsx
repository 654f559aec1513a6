import type { ReactNode } from 'react';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { useT } from '../text/t.ts';
import { figureText, percentText, shareName, shareOf } from './report.ts';
import type { ShareId } from './report.ts';
import css from './report-paper.module.css';

/** Indicators that say something together, under a name. */
interface ShareGroup {
  readonly name: string;
  readonly ids: readonly ShareId[];
}

interface Props {
  readonly caption: string;
  readonly document: ShownDocument;
  readonly ids: readonly ShareId[];
}

/** Indicators that are shares, each with how many it is of. */
export function ShareTable({ caption, document, ids }: Props) {
  return (
    <Frame caption={<caption>{caption}</caption>}>
      {ids.map((id) => (
        <tr key={id}>
          <ShareCells document={document} id={id} />
        </tr>
      ))}
    </Frame>
  );
}

interface GroupedProps extends Pick<Props, 'document'> {
  /** What the groups are. */
  readonly head: string;
  readonly groups: readonly ShareGroup[];
}

/** The same, a group at a time. */
export function GroupedShareTable({ head, document, groups }: GroupedProps) {
  return (
    <Frame groupHead={<th scope="col">{head}</th>}>
      {groups.flatMap(({ name, ids }) =>
        ids.map((id, place) => (
          <tr key={id}>
            {place > 0 ? null : (
              <th scope="rowgroup" rowSpan={ids.length}>
                {name}
              </th>
            )}
            <ShareCells document={document} id={id} />
          </tr>
        )),
      )}
    </Frame>
  );
}

interface FrameProps {
  readonly caption?: ReactNode;
  readonly groupHead?: ReactNode;
  readonly children: ReactNode;
}

function Frame({ caption, groupHead, children }: FrameProps) {
  const t = useT();
  return (
    <table className={css.counts}>
      {caption}
      <thead>
        <tr>
          {groupHead}
          <th scope="col">{t('reports.indicator')}</th>
          <th scope="col" className={css.number}>
            {t('reports.numerator')}
          </th>
          <th scope="col" className={css.number}>
            {t('reports.denominator')}
          </th>
          <th scope="col" className={css.number}>
            {t('reports.share')}
          </th>
        </tr>
      </thead>
      <tbody>{children}</tbody>
    </table>
  );
}

function ShareCells({ document, id }: { readonly document: ShownDocument; readonly id: ShareId }) {
  const t = useT();
  const share = shareOf(document, id);
  return (
    <>
      <th scope="row">
        {shareName(t, document, id)} <span className={css.id}>{id.split('.')[0]}</span>
      </th>
      <td className={css.number}>{figureText(share?.numerator ?? '–')}</td>
      <td className={css.number}>{figureText(share?.denominator ?? '–')}</td>
      <td className={css.number}>
        {share?.as === 'percent' ? percentText(share.value) : figureText(share?.value ?? '–')}
      </td>
    </>
  );
}
