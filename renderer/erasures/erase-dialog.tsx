import { TriangleAlert, UserX } from 'lucide-react';
import { useState } from 'react';
import { SHORT_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';
import { today } from '../api/clock.ts';
import { useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { DateField } from '../ui/date-field.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Note } from '../ui/note.tsx';
import { TextField } from '../ui/text-field.tsx';
import css from './erasures.module.css';
import type { DueCase } from './erasures-section.tsx';

interface Props {
  readonly of: DueCase;
  readonly onClose: () => void;
  readonly onErased: () => void;
}

/** What goes, what stays, and who has decided it. It is the one thing in the app that cannot be undone. */
export function EraseDialog({ of: { caseId, number, namedIn }, onClose, onErased }: Props) {
  const t = useT();
  const erase = useCommand('erasures.erase');
  const { value: decidedBy, setValue: setDecidedBy, remove } = useDraft(`erase/${caseId}`, '');
  const [decidedOn, setDecidedOn] = useState<PlainDate | null>(today());
  const [isEntered, setEntered] = useState(false);
  const isWhole = decidedBy.trim() !== '' && decidedOn !== null && isEntered;
  const save = (): void => {
    if (!isWhole || erase.isPending) return;
    erase.mutate(
      { caseId, decidedBy, decidedOn, isEntered: true },
      { onSuccess: () => void remove().then(onErased) },
    );
  };
  return (
    <Dialog
      title={t('erasures.dialog.title', { number })}
      isOpen
      isAlert
      onClose={onClose}
      actions={
        <>
          <Button onPress={onClose}>{t('erasures.dialog.cancel')}</Button>
          <Button
            variant="danger"
            isPending={erase.isPending}
            disabledReason={isWhole ? null : t('erasures.dialog.missing')}
            onPress={save}
          >
            {t('erasures.dialog.confirm')}
          </Button>
        </>
      }
    >
      <div className={css.stack}>
        <Banner tone="late" icon={TriangleAlert} title={t('erasures.dialog.lead')} />
        <ul className={css.points}>
          <li>{t('erasures.dialog.goes')}</li>
          <li>{t('erasures.dialog.stays')}</li>
          <li>{t('erasures.dialog.obstacles')}</li>
          <li>{t('erasures.dialog.backups')}</li>
          <li>{t('erasures.dialog.papers')}</li>
        </ul>
        {namedIn.length > 0 && (
          <Note icon={UserX}>
            <CaseNumbers>{t('erasures.dialog.namedIn', { numbers: joinWords(namedIn) })}</CaseNumbers>
          </Note>
        )}
        <TextField
          label={t('erasures.dialog.decidedBy')}
          description={t('erasures.dialog.decidedByHint')}
          value={decidedBy}
          onChange={setDecidedBy}
          maxLength={SHORT_TEXT_MAX}
          isRequired
        />
        <DateField
          label={t('erasures.dialog.decidedOn')}
          value={decidedOn}
          onChange={setDecidedOn}
          isRequired
        />
        <Checkbox label={t('erasures.dialog.isEntered')} isSelected={isEntered} onChange={setEntered} />
        <ErrorLine error={erase.error} />
      </div>
    </Dialog>
  );
}
