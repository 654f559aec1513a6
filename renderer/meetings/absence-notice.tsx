import { UserX } from 'lucide-react';
import { caseLabel } from '../protection/case-label.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { classes } from '../ui/classes.ts';
import { Status } from '../ui/status.tsx';
import type { AgendaRow } from './views.ts';
import css from './strip.module.css';

/** Under a row: who it would need, who is not here, and who sits in for them. */
export function WaitsFor({
  row,
}: {
  readonly row: Pick<AgendaRow, 'waitsFor' | 'absentPeople' | 'outcome'>;
}) {
  const t = useT();
  if (row.outcome !== 'none') return null;
  return (
    <>
      {row.waitsFor.length > 0 && (
        <Status tone="soon" icon={UserX} canWrap>
          {t('meetings.absent.row', { units: joinWords(row.waitsFor.map((unit) => unit.name)) })}
        </Status>
      )}
      {row.absentPeople.map(({ personId, name, deputy }) => (
        <Status key={personId} tone="soon" icon={UserX} canWrap>
          {t(deputy === '' ? 'meetings.absent.person' : 'meetings.absent.deputy', { name, deputy })}
        </Status>
      ))}
    </>
  );
}

/** "Socialtjänsten är inte här: K-2026-041 väntar på dem?" */
export function AbsenceNotice({ rows }: { readonly rows: readonly AgendaRow[] }) {
  const t = useT();
  const waiting = rows.filter((row) => row.outcome === 'none' && row.waitsFor.length > 0);
  const units = [
    ...new Map(waiting.flatMap((row) => row.waitsFor).map((unit) => [unit.unitId, unit.name])).entries(),
  ];
  return units.map(([unitId, unit]) => (
    <p key={unitId}>
      <Status tone="soon" icon={UserX} canWrap>
        {t('meetings.absent.unit', {
          unit,
          cases: joinWords(
            waiting
              .filter((row) => row.waitsFor.some((one) => one.unitId === unitId))
              .map((row) => caseLabel(t, row.number)),
          ),
        })}
      </Status>
    </p>
  ));
}

/** In the meeting, over the case that is up. */
export function AbsenceStrip({ row }: { readonly row: AgendaRow }) {
  if (row.waitsFor.length === 0 || row.outcome !== 'none') return null;
  return (
    <div className={classes(css.strip, css.plain)} role="status">
      <AbsenceNotice rows={[row]} />
    </div>
  );
}
