import { CircleCheck } from 'lucide-react';
import { useState } from 'react';
import { useT } from '../text/t.ts';
import { Empty } from '../ui/empty.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { AddButton } from './add-button.tsx';
import { ArchivedStatus } from './archived-status.tsx';
import { EditCell } from './edit-cell.tsx';
import { PersonDialog } from './person-dialog.tsx';
import { Section } from './section.tsx';
import type { PersonRow, Settings } from './settings.ts';
import { WithSettings } from './with-settings.tsx';

export function PeopleSection() {
  return <WithSettings>{(settings) => <PeopleTable settings={settings} />}</WithSettings>;
}

function PeopleTable({ settings }: { readonly settings: Settings }) {
  const t = useT();
  const [open, setOpen] = useState<PersonRow | 'new' | null>(null);
  const { people } = settings;
  return (
    <Section
      title={t('settings.section.people')}
      detail={t('settings.people.count', { count: people.filter((person) => !person.archived).length })}
      lead={t('settings.people.lead')}
      action={
        <AddButton
          label={t('settings.people.add')}
          onPress={() => {
            setOpen('new');
          }}
        />
      }
    >
      {people.length === 0 ? (
        <Empty title={t('settings.people.empty')}>{t('settings.people.emptyText')}</Empty>
      ) : (
        <PlainTable
          label={t('settings.section.people')}
          columns={[
            { id: 'name', label: t('settings.people.name') },
            { id: 'profession', label: t('settings.people.profession') },
            { id: 'unit', label: t('settings.people.unit') },
            { id: 'state', label: t('settings.column.state') },
            { id: 'edit', label: t('settings.column.edit'), isHidden: true },
          ]}
        >
          {people.map((person) => (
            <tr key={person.id}>
              <RowHead>{person.name}</RowHead>
              <Cell>{person.profession}</Cell>
              <Cell>{person.unit}</Cell>
              <Cell>
                {person.archived ? (
                  <ArchivedStatus />
                ) : (
                  <Status tone="ok" icon={CircleCheck}>
                    {t('settings.active')}
                  </Status>
                )}
              </Cell>
              <EditCell
                name={person.name}
                onPress={() => {
                  setOpen(person);
                }}
              />
            </tr>
          ))}
        </PlainTable>
      )}
      {open === null ? null : (
        <PersonDialog
          person={open === 'new' ? null : open}
          units={settings.units}
          onClose={() => {
            setOpen(null);
          }}
        />
      )}
    </Section>
  );
}
