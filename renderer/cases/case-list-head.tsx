import { ClipboardList, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { caseFilters } from '../../domain/cases/case-views.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { oneOf } from './one-of.ts';
import type { CaseQuery } from './use-case-window.ts';
import styles from './cases-page.module.css';

interface CaseListHeadProps {
  readonly counts: Readonly<Record<CaseQuery['filter'], number>> | undefined;
  /** No case yet: nothing to search for or to choose among. */
  readonly isFirst: boolean;
  readonly filter: CaseQuery['filter'];
  readonly onFilter: (filter: CaseQuery['filter']) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly mayWrite: boolean;
}

export function CaseListHead(props: CaseListHeadProps) {
  const t = useT();
  const { counts } = props;
  return (
    <header className={styles.head}>
      <PageHead
        title={t('cases.list.title')}
        detail={counts === undefined ? '' : t('cases.list.open', { count: counts.open })}
        actions={
          <>
            <SearchField
              label={t('cases.list.search')}
              value={props.search}
              onChange={props.onSearch}
              shortcut="/"
              ref={props.searchRef}
            />
            {!props.isFirst && (
              <LinkButton to={paths.missing} icon={ClipboardList}>
                {t('missing.team')}
              </LinkButton>
            )}
            {props.mayWrite && (
              <Button
                onPress={props.onNew}
                variant={props.isFirst ? 'standard' : 'primary'}
                icon={Plus}
                shortcut="N"
              >
                {t('cases.new.action')}
              </Button>
            )}
          </>
        }
      />
      {!props.isFirst && (
        <ChipGroup
          label={t('cases.list.filter')}
          hideLabel
          options={caseFilters.map((id) => ({
            id,
            label: t(`cases.filter.${id}`),
            detail: String(counts?.[id] ?? ''),
          }))}
          value={props.filter}
          onChange={oneOf(caseFilters, props.onFilter)}
          looks="pill"
        />
      )}
    </header>
  );
}
