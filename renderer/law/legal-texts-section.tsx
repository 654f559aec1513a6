import { CalendarClock, CircleCheck, Pencil } from 'lucide-react';
import { useState } from 'react';
import { useApi } from '../api/use-api.ts';
import { Section } from '../settings/section.tsx';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { IconButton } from '../ui/icon-button.tsx';
import { Loaded } from '../ui/loaded.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { Status } from '../ui/status.tsx';
import { LegalTextDialog } from './legal-text-dialog.tsx';
import type { LegalText } from './use-legal-texts.ts';

/** What the app says of the law, where it stands, and when somebody last looked. */
export function LegalTextsSection() {
  const t = useT();
  const texts = useApi('law.list', null);
  const [open, setOpen] = useState<LegalText | null>(null);
  const toCheck = (texts.data ?? []).filter((text) => text.mustBeChecked).length;
  return (
    <Section
      title={t('settings.section.law')}
      detail={toCheck === 0 ? undefined : t('law.count', { count: toCheck })}
      lead={t('law.lead')}
    >
      <Loaded query={texts} failed={t('settings.error.title')} rows={8}>
        {(data) => <LegalTable texts={data} onOpen={setOpen} />}
      </Loaded>
      {open !== null && <LegalTextDialog text={open} onClose={() => setOpen(null)} />}
    </Section>
  );
}

function LegalTable({
  texts,
  onOpen,
}: {
  readonly texts: readonly LegalText[];
  readonly onOpen: (text: LegalText) => void;
}) {
  const t = useT();
  return (
    <PlainTable
      label={t('settings.section.law')}
      columns={[
        { id: 'what', label: t('law.what') },
        { id: 'wording', label: t('law.wording'), isMinor: true },
        { id: 'checked', label: t('law.checkedOn') },
        { id: 'edit', label: t('settings.column.edit'), isHidden: true },
      ]}
    >
      {texts.map((text) => (
        <tr key={text.key}>
          <RowHead detail={text.section}>{t(`law.key.${text.key}`)}</RowHead>
          <Cell isMinor detail={text.note === '' ? '' : t('law.note', { note: text.note })}>
            {text.wording}
          </Cell>
          <Cell>
            <Checked text={text} />
          </Cell>
          <Cell isEnd>
            <IconButton
              label={t('law.edit', { name: t(`law.key.${text.key}`) })}
              icon={Pencil}
              variant="standard"
              size="compact"
              onPress={() => onOpen(text)}
            />
          </Cell>
        </tr>
      ))}
    </PlainTable>
  );
}

function Checked({ text: { checkedOn, mustBeChecked } }: { readonly text: LegalText }) {
  const t = useT();
  if (checkedOn === null)
    return (
      <Status tone="soon" icon={CalendarClock} canWrap>
        {t('law.neverChecked')}
      </Status>
    );
  if (mustBeChecked)
    return (
      <>
        {withYear(checkedOn)}
        <br />
        <Status tone="soon" icon={CalendarClock} canWrap>
          {t('law.mustBeChecked')}
        </Status>
      </>
    );
  return (
    <Status tone="ok" icon={CircleCheck} canWrap>
      {withYear(checkedOn)}
    </Status>
  );
}
