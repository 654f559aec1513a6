import { headlines } from '../../domain/reports/indicators.ts';
import type { ShownDocument } from '../../domain/reports/reports.ts';
import { wordingOfToday } from '../../domain/reports/wording.ts';
import { useT } from '../text/t.ts';
import { figureText, percentText, shareName, shareOf, valueBefore, valueOf } from './report.ts';
import type { Headline } from './report.ts';
import css from './report-paper.module.css';

/** The eight of the first page, each with how many it is of and what it was in the period before. */
export function KeyFigures({ document }: { readonly document: ShownDocument }) {
  const t = useT();
  return (
    <dl className={css.figures}>
      {headlines.map((id) => (
        <div key={id}>
          <dt>
            {shareName(t, document, id)} <span className={css.id}>{id}</span>
          </dt>
          <dd className={css.value}>{textOf(id, valueOf(document, id))}</dd>
          <dd className={css.base}>
            <Base document={document} id={id} />
          </dd>
          <dd className={css.base}>
            <Before document={document} id={id} />
          </dd>
        </div>
      ))}
    </dl>
  );
}

const textOf = (id: Headline, value: ReturnType<typeof valueOf>): string =>
  id === 'A1' ? figureText(value) : percentText(value);

function Base({ document, id }: { readonly document: ShownDocument; readonly id: Headline }) {
  const t = useT();
  const share = shareOf(document, id);
  const { target = null } = (document.wording ?? wordingOfToday()).measures[id] ?? {};
  if (share === undefined) return t('reports.figure.cases');
  const base = t('reports.figure.of', {
    numerator: figureText(share.numerator),
    denominator: figureText(share.denominator),
  });
  return target === null ? base : `${base}, ${t('reports.figure.target', { target })}`;
}

/** An arrow says which way it went, in words too; none where either number is withheld. */
function Before({ document, id }: { readonly document: ShownDocument; readonly id: Headline }) {
  const t = useT();
  const [now, before] = [valueOf(document, id), valueBefore(document, id)];
  const way =
    typeof now !== 'number' || typeof before !== 'number'
      ? null
      : now === before
        ? 'same'
        : now > before
          ? 'up'
          : 'down';
  return (
    <>
      {way === null ? null : (
        <span className={css.way} role="img" aria-label={t(`reports.way.${way}`)}>
          {{ up: '▲', down: '▼', same: '■' }[way]}
        </span>
      )}{' '}
      {t('reports.figure.before', { value: textOf(id, before) })}
    </>
  );
}
