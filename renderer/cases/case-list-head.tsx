import { ClipboardList, Plus } from 'lucide-react';
import type { RefObject } from 'react';
import { caseFilters } from '../../domain/cases/case-views.ts';
import { paths } from '../app/paths.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ChipGroup } from '../ui/chip-group.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { PageHead } from '../ui/page-head.tsx';
import { OnlyFilter } from '../ui/only-filter.tsx';
import { SearchField } from '../ui/search-field.tsx';
import { oneOf } from './one-of.ts';
import { useRecordNames } from './use-record-names.ts';
import type { CaseCounts, CaseQuery } from './use-case-window.ts';
import styles from './cases-page.module.css';

interface CaseListHeadProps {
  readonly counts: CaseCounts | undefined;
  /** No case yet: nothing to search for or to choose among. */
  readonly isFirst: boolean;
  readonly filter: CaseQuery['filter'];
  readonly holderUnitId: string | undefined;
  readonly onFilter: (filter: CaseQuery['filter']) => void;
  readonly search: string;
  readonly onSearch: (search: string) => void;
  readonly searchRef: RefObject<HTMLInputElement | null>;
  readonly onNew: () => void;
  readonly mayWrite: boolean;
}

export function CaseListHead(props: CaseListHeadProps) {
  const t = useT();
  const { counts, filter, holderUnitId, onFilter } = props;
  const nameOf = useRecordNames();
  const chosen = caseFilters.find((one) => one === filter);
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
          value={holderUnitId === undefined ? filter : null}
          onChange={oneOf(caseFilters, onFilter)}
          looks="pill"
        />
      )}
      {chosen === undefined && (
        <OnlyFilter onRemove={() => onFilter('open')}>{t(`cases.filter.${filter}`)}</OnlyFilter>
      )}
      {chosen !== undefined && holderUnitId !== undefined && (
        <OnlyFilter onRemove={() => onFilter(chosen)}>
          {t('cases.filter.ofUnit', {
            filter: t(`cases.filter.${filter}`),
            unit: nameOf(holderUnitId) ?? '',
          })}
        </OnlyFilter>
      )}
    </header>
  );
}
