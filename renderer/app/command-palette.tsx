import { Folder, FolderPlus, LockKeyhole, Search } from 'lucide-react';
import { useEffect, useState } from 'react';
import {
  Autocomplete,
  Input,
  Label,
  Menu,
  MenuItem,
  Modal,
  ModalOverlay,
  Dialog,
  SearchField,
  Text,
} from 'react-aria-components';
import { useNavigate } from 'react-router';
import { isAllowed } from '../../domain/kernel/permissions.ts';
import { SEARCH_MAX } from '../../domain/kernel/text-fields.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import type { Icon } from '../ui/icon.ts';
import css from './command-palette.module.css';
import { lockApp } from './lock.ts';
import { navItemsFor } from './nav-items.ts';
import { paths } from './paths.ts';
import { searchLabel } from './search-label.ts';
import { ShortcutScope } from './shortcut-scope.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface Props {
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface Entry {
  readonly id: string;
  readonly label: string;
  readonly detail: string;
  readonly icon: Icon;
  readonly run: () => void;
}

const MAX_CASES = 7;
const SEARCH_AFTER_MS = 150;

const includes = (text: string, part: string): boolean =>
  text.toLocaleLowerCase('sv').includes(part.toLocaleLowerCase('sv'));

/** Pages and actions whose words hold what was typed. */
function useActions(search: string): readonly Entry[] {
  const t = useT();
  const session = useSession();
  const navigate = useNavigate();
  const pages = navItemsFor(session).map(({ to, text, icon }): Entry => ({
    id: to,
    label: t(text),
    detail: t('app.palette.page'),
    icon,
    run: () => void navigate(to),
  }));
  const actions: Entry[] = [
    ...(isAllowed(session.user.role, 'case.write')
      ? [
          {
            id: 'new',
            label: t('app.palette.newCase'),
            detail: '',
            icon: FolderPlus,
            run: () => void navigate(paths.newCase),
          },
        ]
      : []),
    {
      id: 'lock',
      label: t('app.lock.action'),
      detail: 'Ctrl L',
      icon: LockKeyhole,
      run: () => void lockApp(),
    },
  ];
  return [...pages, ...actions].filter(({ label }) => includes(label, search));
}

/** Open cases by number, first name or school; the gate in the core says which. */
function useCases(search: string): readonly Entry[] {
  const t = useT();
  const { user } = useSession();
  const navigate = useNavigate();
  const [asked, setAsked] = useState(search);
  useEffect(() => {
    const timer = setTimeout(() => {
      setAsked(search);
    }, SEARCH_AFTER_MS);
    return () => {
      clearTimeout(timer);
    };
  }, [search]);
  const { data } = useApi(
    'cases.list',
    { filter: 'open', search: asked, sort: 'next', descending: false, offset: 0, limit: MAX_CASES },
    { enabled: asked.length >= 2 && isAllowed(user.role, 'case.read'), keepPreviousData: true },
  );
  if (search.length < 2 || data === undefined) return [];
  return data.rows.map(({ id, number, name, age, holder }) => ({
    id: `case:${id}`,
    label: [number, name].filter(Boolean).join(' '),
    detail: [age === null ? '' : t('app.palette.age', { age }), holder].filter(Boolean).join(', '),
    icon: Folder,
    run: () => void navigate(paths.case(id)),
  }));
}

function Content({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const [search, setSearch] = useState('');
  const trimmed = search.trim();
  const cases = useCases(trimmed);
  const entries = [...cases, ...useActions(trimmed)];
  const { user } = useSession();
  const what = searchLabel(t, user.role);
  const none = t(isAllowed(user.role, 'case.read') ? 'app.palette.none' : 'app.palette.noAction');
  return (
    <Autocomplete inputValue={search} onInputChange={setSearch}>
      <SearchField
        autoFocus
        className={css.field ?? ''}
        onKeyDown={(event) => {
          if (event.key === 'Escape') onClose();
        }}
      >
        <Label className="sr">{what}</Label>
        <Search className={css.searchIcon} aria-hidden="true" />
        <Input className={css.input ?? ''} maxLength={SEARCH_MAX} placeholder={what} spellCheck={false} />
      </SearchField>
      <Menu
        aria-label={t('app.palette.hits')}
        className={css.list ?? ''}
        items={entries}
        dependencies={[entries]}
        renderEmptyState={() => <p className={css.none}>{none}</p>}
      >
        {({ id, label, detail, icon: Shape, run }) => (
          <MenuItem
            id={id}
            textValue={label}
            className={css.item ?? ''}
            onAction={() => {
              onClose();
              run();
            }}
          >
            <Shape className={css.icon} aria-hidden="true" />
            <Text slot="label">
              <CaseNumbers>{label}</CaseNumbers>
            </Text>
            <Text slot="description" className={css.detail ?? ''}>
              {detail}
            </Text>
          </MenuItem>
        )}
      </Menu>
    </Autocomplete>
  );
}

/** Ctrl K: find a case or do something, without leaving the keyboard. */
export function CommandPalette({ isOpen, onClose }: Props) {
  const t = useT();
  const { user } = useSession();
  return (
    <ModalOverlay
      isOpen={isOpen}
      isDismissable
      className={css.scrim ?? ''}
      onOpenChange={(next) => {
        if (!next) onClose();
      }}
    >
      <Modal className={css.modal ?? ''}>
        <Dialog aria-label={searchLabel(t, user.role)} className={css.dialog ?? ''}>
          <ShortcutScope>
            <Content onClose={onClose} />
          </ShortcutScope>
        </Dialog>
      </Modal>
    </ModalOverlay>
  );
}
