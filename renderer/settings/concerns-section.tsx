import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { AddButton } from './add-button.tsx';
import { ArchivedStatus } from './archived-status.tsx';
import { ConcernDialog } from './concern-dialog.tsx';
import { EditCell } from './edit-cell.tsx';
import { Section } from './section.tsx';
import type { ConcernRow } from './settings.ts';
import { WithSettings } from './with-settings.tsx';

export function ConcernsSection() {
  return <WithSettings>{({ concerns }) => <ConcernsTable concerns={concerns} />}</WithSettings>;
}

function ConcernsTable({ concerns }: { readonly concerns: readonly ConcernRow[] }) {
  const t = useT();
  const [open, setOpen] = useState<ConcernRow | 'new' | null>(null);
  return (
    <Section
      title={t('settings.section.concerns')}
      detail={t('settings.concerns.count', { count: concerns.filter((one) => !one.archived).length })}
      lead={t('settings.concerns.lead')}
      action={
        <AddButton
          label={t('settings.concerns.add')}
          onPress={() => {
            setOpen('new');
          }}
        />
      }
    >
      <PlainTable
        label={t('settings.section.concerns')}
        columns={[
          { id: 'name', label: t('settings.concerns.name') },
          { id: 'question', label: t('settings.concerns.question') },
          { id: 'state', label: t('settings.column.state') },
          { id: 'edit', label: t('settings.column.edit'), isHidden: true },
        ]}
      >
        {concerns.map((one) => (
          <tr key={one.id}>
            <RowHead>{one.name}</RowHead>
            <Cell>{one.question}</Cell>
            <Cell>
              {one.archived ? (
                <ArchivedStatus />
              ) : (
                <Status tone="ok" icon={CircleCheck}>
                  {t('settings.active')}
                </Status>
              )}
            </Cell>
            <EditCell
              name={one.name}
              onPress={() => {
                setOpen(one);
              }}
            />
          </tr>
        ))}
      </PlainTable>
      {open === null ? null : (
        <ConcernDialog
          concern={open === 'new' ? null : open}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}
