import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { SectionHead } from '../ui/section-head.tsx';
import { mendPath } from './mend-path.ts';
import { missingText } from './missing-text.ts';
import css from './missing.module.css';

/** What is missing in this file, each with the place where it is mended. Nothing at all when nothing is. */
export function MissingList({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { data = [] } = useApi('missing.ofCase', { caseId });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <SectionHead id="missing" title={t('missing.title')} count={data.length} />
      <ul className={css.list}>
        {data.map((one) => (
          <li key={one.kind}>
            <CircleAlert aria-hidden="true" size={16} />
            <Link to={mendPath(one.kind, caseId)}>{missingText(one, t)}</Link>
          </li>
        ))}
      </ul>
    </section>
  );
}
