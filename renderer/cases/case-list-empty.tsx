import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import type { CaseCounts, CaseQuery } from './use-case-window.ts';

interface CaseListEmptyProps {
  readonly query: CaseQuery;
  readonly counts: CaseCounts;
  readonly mayWrite: boolean;
  readonly onShow: (filter: CaseQuery['filter']) => void;
}

/** Why the list is empty, and the way on: the first case, the closed ones, or all open ones. */
export function CaseListEmpty({ query, counts, mayWrite, onShow }: CaseListEmptyProps) {
  const t = useT();
  if (query.search !== '')
    return (
      <Empty
        title={t('cases.empty.noHit')}
        action={
          query.filter === 'closed' ? undefined : (
            <Button onPress={() => onShow('closed')}>{t('cases.empty.searchClosed')}</Button>
          )
        }
      >
        {t('cases.empty.noHitText')}
      </Empty>
    );
  if (counts.open === 0 && counts.closed === 0)
    return (
      <Empty
        title={t('cases.empty.first')}
        action={
          mayWrite ? (
            <LinkButton to={paths.newCase} variant="primary">
              {t('cases.empty.raise')}
            </LinkButton>
          ) : undefined
        }
      >
        {t('cases.empty.firstText')}
      </Empty>
    );
  return (
    <Empty
      title={t(`cases.empty.${query.filter}`)}
      action={
        query.filter === 'open' ? undefined : (
          <Button onPress={() => onShow('open')}>{t('cases.empty.showOpen')}</Button>
        )
      }
    >
      {t('cases.empty.filterText', { count: counts.open })}
    </Empty>
  );
}
