import type { RefObject } from 'react';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { useT } from '../text/t.ts';
import type { useListPlace } from './list-place.ts';
import type { CaseRow } from './use-case-window.ts';

interface ListKeys {
  readonly total: number;
  readonly selected: number;
  readonly row: CaseRow | undefined;
  readonly mayWrite: boolean;
  readonly place: ReturnType<typeof useListPlace>;
  readonly grid: RefObject<HTMLTableElement | null>;
  readonly searchField: RefObject<HTMLInputElement | null>;
}

/** The keys of the case list. Inside the grid it moves by itself; these work from anywhere else on the page. */
export function useListKeys({ total, selected, row, mayWrite, place, grid, searchField }: ListKeys): void {
  const t = useT();
  const move = (to: number): void => {
    place.setRow(Math.min(Math.max(0, to), Math.max(0, total - 1)));
    grid.current?.focus({ preventScroll: true });
  };
  const toConsent = (): void => {
    if (row !== undefined && !row.restricted) place.leaveTo(paths.consent(row.id));
  };
  useShortcuts([
    { keys: '/', label: t('cases.list.search'), action: () => searchField.current?.focus() },
    { keys: 'ArrowDown', label: t('cases.keys.next'), action: () => move(selected + 1) },
    { keys: 'ArrowUp', label: t('cases.keys.previous'), action: () => move(selected - 1) },
    {
      keys: 'n',
      label: t('cases.new.action'),
      action: () => place.leaveTo(paths.newCase),
      isDisabled: !mayWrite,
    },
    { keys: 's', label: t('consents.register.action'), action: toConsent, isDisabled: !mayWrite },
  ]);
}
