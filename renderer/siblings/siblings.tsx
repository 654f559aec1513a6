import { Link2, Unlink2 } from 'lucide-react';
import { useState } from 'react';
import { Link } from 'react-router';
import { useApi, useCommand } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SiblingDialog } from './sibling-dialog.tsx';
import css from './siblings.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { ErrorLine } from '../ui/error-line.tsx';

interface Props {
  readonly caseId: string;
  readonly mayWrite: boolean;
}

/** Siblings' cases, by number: linked, never merged. Nothing at all to a reader who could neither read nor link one. */
export function Siblings({ caseId, mayWrite }: Props) {
  const t = useT();
  const [isOpen, setOpen] = useState(false);
  const { data = [] } = useApi('siblings.list', { caseId });
  const unlink = useCommand('siblings.unlink');
  if (data.length === 0 && !mayWrite) return null;
  return (
    <section aria-labelledby="siblings">
      <div className={css.head}>
        <h2 id="siblings">{t('siblings.title')}</h2>
        {mayWrite && (
          <Button size="compact" icon={Link2} onPress={() => setOpen(true)}>
            {t('siblings.link')}
          </Button>
        )}
      </div>
      {data.length === 0 && <p className={css.hint}>{t('siblings.none')}</p>}
      <ul className={css.list}>
        {data.map(({ id, number }) => (
          <li key={id}>
            <Link to={paths.case(id)}>
              <CaseNumbers>{number}</CaseNumbers>
            </Link>
            {mayWrite && (
              <IconButton
                size="compact"
                icon={Unlink2}
                label={t('siblings.unlink', { number })}
                onPress={() => unlink.mutate({ caseId, siblingId: id })}
              />
            )}
          </li>
        ))}
      </ul>
      <ErrorLine error={unlink.error} />
      {isOpen && <SiblingDialog caseId={caseId} onClose={() => setOpen(false)} />}
    </section>
  );
}
