import { UserX } from 'lucide-react';
import type { AgendaRow } from '../meetings/views.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

/** Before the meeting: who has stepped back from a case, and whether that leaves it without its own person. */
export function RecusalFlags({ row }: { readonly row: AgendaRow }) {
  const t = useT();
  return row.recused.map(({ personId, name, part }) => (
    <Status key={personId} tone={part === 'table' ? 'idle' : 'late'} icon={UserX} canWrap>
      {t(`recusals.flag.${part}`, { name })}
    </Status>
  ));
}
