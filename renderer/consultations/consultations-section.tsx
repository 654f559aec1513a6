import { Pencil, Plus, X } from 'lucide-react';
import { useState } from 'react';
import { useApi, useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { ConsultationDialog } from './consultation-dialog.tsx';
import type { Consultation } from './consultation.ts';
import css from './consultations.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

interface Props {
  readonly meetingId: string;
  /** A member reads, and a meeting that is over is looked at. */
  readonly isFixed: boolean;
}

/** What the meeting takes up without knowing whom it is about, after its cases. */
export function ConsultationsSection({ meetingId, isFixed }: Props) {
  const t = useT();
  const { data } = useApi('consultations.list', { meetingId });
  const remove = useCommand('consultations.remove');
  const [removing, setRemoving] = useState<Consultation | null>(null);
  const [open, setOpen] = useState<Consultation | 'new' | null>(null);
  if (data === undefined || (isFixed && data.length === 0)) return null;
  return (
    <section className={css.section} aria-labelledby="consultations">
      <SectionHead id="consultations" title={t('consultations.label')} count={data.length} />
      <p className={css.hint}>
        {t('consultations.hint')} {t('consultations.noCase')}
      </p>
      {data.length > 0 && (
        <ul className={css.list}>
          {data.map((one) => (
            <li key={one.id}>
              <p>
                <b>
                  <CaseNumbers>{one.number}</CaseNumbers>
                </b>{' '}
                <span className={css.unit}>{one.unit}</span>
                <span className={css.question}>{one.question}</span>
              </p>
              {!isFixed && (
                <span className={css.tools}>
                  <IconButton
                    variant="standard"
                    size="compact"
                    icon={Pencil}
                    label={t('consultations.change', { number: one.number })}
                    onPress={() => setOpen(one)}
                  />
                  <IconButton
                    variant="standard"
                    size="compact"
                    icon={X}
                    label={t('consultations.remove', { number: one.number })}
                    onPress={() => setRemoving(one)}
                  />
                </span>
              )}
            </li>
          ))}
        </ul>
      )}
      {!isFixed && (
        <Button size="compact" icon={Plus} onPress={() => setOpen('new')}>
          {t('consultations.add')}
        </Button>
      )}
      {removing !== null && (
        <ConfirmDialog
          title={t('consultations.removeTitle', { number: removing.number })}
          isOpen
          onClose={() => setRemoving(null)}
          description={removing.question}
          confirm={t('consultations.removeConfirm')}
          destructive
          isPending={remove.isPending}
          onConfirm={() => {
            remove.mutate(
              { consultationId: removing.id },
              {
                onSuccess: () => setRemoving(null),
              },
            );
          }}
        />
      )}
      {open !== null && (
        <ConsultationDialog
          meetingId={meetingId}
          consultation={open === 'new' ? null : open}
          onClose={() => setOpen(null)}
        />
      )}
    </section>
  );
}
