import { Link } from 'react-router';
import { missingKinds } from '../../domain/missing/missing-rules.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import css from './side-figures.module.css';

/** How much is missing of each kind; each number leads to its lines. */
export function MissingCounts() {
  const t = useT();
  const { data } = useApi('missing.counts', null);
  if (data === undefined) return null;
  const kinds = missingKinds.filter((kind) => data[kind] > 0);
  return (
    <section aria-labelledby="missing-counts">
      <h2 id="missing-counts" className={css.title}>
        <Link to={paths.missing}>{t('missing.team')}</Link>
      </h2>
      {kinds.length === 0 ? (
        <p className={css.none}>{t('missing.clear')}</p>
      ) : (
        <ul>
          {kinds.map((kind) => (
            <li key={kind} className={css.kind}>
              <Link to={paths.missingOf(kind)}>
                {t(`missing.kind.${kind}`)} <b>{data[kind]}</b>
              </Link>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
