import { CalendarArrowDown, ShieldCheck } from 'lucide-react';
import { useState } from 'react';
import { today } from '../api/clock.ts';
import { useSession } from '../api/session.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { saveLogged } from '../files/save-logged.ts';
import { Refused } from '../meetings/refused.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { Note } from '../ui/note.tsx';
import { Select } from '../ui/select.tsx';
import css from './calendar-button.module.css';

const NONE = 'none';

/** The coming meetings as a file that any calendar opens, with one unit's days if wanted. */
export function CalendarButton() {
  const t = useT();
  const [isAsking, setAsking] = useState(false);
  return (
    <>
      <Button size="compact" icon={CalendarArrowDown} onPress={() => setAsking(true)}>
        {t('calendarEntries.button')}
      </Button>
      {isAsking && <CalendarDialog onClose={() => setAsking(false)} />}
    </>
  );
}

function CalendarDialog({ onClose }: { readonly onClose: () => void }) {
  const t = useT();
  const { user } = useSession();
  const settings = useApi('settings.get', null);
  const [unitId, setUnitId] = useState(user.role === 'member' ? (user.unitId ?? NONE) : NONE);
  const { save, done, error, isPending } = useSave();
  const units = (settings.data?.units ?? []).filter(
    (unit) => !unit.archived && (user.role !== 'member' || unit.id === user.unitId),
  );
  return (
    <Dialog
      title={t('calendarEntries.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button variant="quiet" onPress={onClose}>
            {t(done === null ? 'calendarEntries.cancel' : 'ui.dialog.close')}
          </Button>
          <Button
            variant="primary"
            isPending={isPending}
            onPress={() => save(unitId === NONE ? null : unitId)}
          >
            {t('calendarEntries.save')}
          </Button>
        </>
      }
    >
      <div className={css.form}>
        <Refused error={error} />
        <p>{t('calendarEntries.hint')}</p>
        <Select
          label={t('calendarEntries.unit')}
          description={t('calendarEntries.unit.hint')}
          options={[
            { id: NONE, label: t('calendarEntries.unit.none') },
            ...units.map(({ id, name }) => ({ id, label: name })),
          ]}
          value={unitId}
          onChange={setUnitId}
        />
        <Note icon={ShieldCheck}>{t('calendarEntries.logged')}</Note>
        <p role="status" className={css.done}>
          {done}
        </p>
      </div>
    </Dialog>
  );
}

/** The access log first, then the place to save. */
function useSave() {
  const t = useT();
  const make = useCommand('calendarEntries.export');
  const toFile = useCommand('shell.saveFile');
  const [done, setDone] = useState<string | null>(null);
  const saveNow = async (unitId: string | null): Promise<void> => {
    setDone(null);
    const { text, meetings, cancelled, days } = await make.mutateAsync({ unitId });
    const suggestedName = t('calendarEntries.fileName', { day: today() });
    const isSaved = await saveLogged(toFile.mutateAsync, { suggestedName, kind: 'ics', text });
    const of = unitId === null ? 'meetings' : 'days';
    if (isSaved) setDone(t(`calendarEntries.done.${of}`, { meetings, cancelled, days }));
  };
  const save = (unitId: string | null): void => void saveNow(unitId).catch(() => undefined);
  return { save, done, error: make.error ?? toFile.error, isPending: make.isPending || toFile.isPending };
}
