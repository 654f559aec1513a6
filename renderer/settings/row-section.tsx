import { Archive, CircleCheck, Pencil, Plus } from 'lucide-react';
import { type ReactNode, useState } from 'react';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { Section } from './section.tsx';
import type { RowDialogProps, RowKind } from './use-row-form.ts';

interface Row {
  readonly id: string;
  readonly name: string;
  readonly archived: boolean;
}

interface Column<R> {
  readonly id: string;
  readonly label: string;
  readonly isMinor?: boolean;
  readonly isShort?: boolean;
  readonly render: (row: R) => ReactNode;
}

interface Props<R> {
  readonly kind: RowKind;
  /** How many there are. */
  readonly detail: string;
  readonly rows: readonly R[];
  /** Said under the row's name. */
  readonly detailOf?: (row: R) => string;
  readonly columns: readonly Column<R>[];
  /** The last column: what a row says while it is not archived. Without it, that it is in use. */
  readonly state?: { readonly label: string; readonly render: (row: R) => ReactNode };
  /** Shown instead of the table when there is nothing in it. */
  readonly empty?: ReactNode;
  /** The dialog of one row. */
  readonly children: (dialog: RowDialogProps<R>) => ReactNode;
}

/**
 * One table of the settings, where each row is opened in a dialog. Rows are archived, never deleted: what was agreed
 * with them stays readable.
 */
export function RowSection<R extends Row>({ kind, detail, rows, empty, children, ...table }: Props<R>) {
  const t = useT();
  const [open, setOpen] = useState<R | 'new' | null>(null);
  return (
    <Section
      title={t(`settings.section.${kind}`)}
      detail={detail}
      lead={t(`settings.${kind}.lead`)}
      action={
        <Button variant="primary" icon={Plus} onPress={() => setOpen('new')}>
          {t(`settings.${kind}.add`)}
        </Button>
      }
    >
      {rows.length === 0 && empty !== undefined ? (
        empty
      ) : (
        <RowTable kind={kind} rows={rows} onOpen={setOpen} {...table} />
      )}
      {open === null
        ? null
        : children({
            row: open === 'new' ? null : open,
            onClose: () => {
              setOpen(null);
            },
          })}
    </Section>
  );
}

type TableProps<R> = Pick<Props<R>, 'kind' | 'rows' | 'detailOf' | 'columns' | 'state'> & {
  readonly onOpen: (row: R) => void;
};

function RowTable<R extends Row>({ kind, rows, detailOf, columns, state, onOpen }: TableProps<R>) {
  const t = useT();
  return (
    <PlainTable
      label={t(`settings.section.${kind}`)}
      columns={[
        { id: 'name', label: t(`settings.${kind}.name`) },
        ...columns,
        { id: 'state', label: state?.label ?? t('settings.column.state') },
        { id: 'edit', label: t('settings.column.edit'), isHidden: true },
      ]}
    >
      {rows.map((row) => (
        <tr key={row.id}>
          <RowHead detail={detailOf?.(row)}>{row.name}</RowHead>
          {columns.map(({ id, render, ...looks }) => (
            <Cell key={id} {...looks}>
              {render(row)}
            </Cell>
          ))}
          <Cell>{row.archived ? <Archived /> : state === undefined ? <InUse /> : state.render(row)}</Cell>
          <Cell isEnd>
            <IconButton
              label={t('settings.edit', { name: row.name })}
              icon={Pencil}
              variant="standard"
              size="compact"
              onPress={() => onOpen(row)}
            />
          </Cell>
        </tr>
      ))}
    </PlainTable>
  );
}

function Archived() {
  const t = useT();
  return (
    <Status tone="idle" icon={Archive}>
      {t('settings.archived')}
    </Status>
  );
}

function InUse() {
  const t = useT();
  return (
    <Status tone="ok" icon={CircleCheck}>
      {t('settings.active')}
    </Status>
  );
}
