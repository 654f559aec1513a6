import { ArrowDown, CircleCheck, TriangleAlert } from 'lucide-react';
import { sentenceCase } from '../text/sentence-case.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { SectionHead } from '../ui/section-head.tsx';
import { Status } from '../ui/status.tsx';
import { jumpTo } from './jump-to.ts';
import { lacksSomebody, missingParts } from './missing-parts.ts';
import type { AgendaView } from './views.ts';
import styles from './prepare.module.css';

type PartId = (typeof missingParts)[number]['id'];

const countsOf = (view: AgendaView): Readonly<Record<PartId, number>> => ({
  consent: view.consentToMendTotal,
  tasks: view.tasks.units.reduce((sum, unit) => sum + unit.tasks.length, 0),
  handovers: view.unanswered.length,
  absent: view.rows.filter(lacksSomebody).length,
});

/** What is still missing before the meeting, in numbers, with a jump to where each is mended. */
export function PrepareMissing({ view }: { readonly view: AgendaView }) {
  const t = useT();
  const counts = countsOf(view);
  const missing = missingParts.filter(({ id }) => counts[id] > 0);
  // A meeting without an agenda is not ready, and nothing of it can be missing.
  if (missing.length === 0 && view.rows.length === 0) return null;
  return (
    <section aria-labelledby="side-missing">
      <SectionHead id="side-missing" title={t('meetings.missingBefore.title')} />
      {missing.length === 0 ? (
        <Status tone="ok" icon={CircleCheck} canWrap>
          {t('meetings.missingBefore.none')}
        </Status>
      ) : (
        <ul className={styles['lines']}>
          {missing.map(({ id, heading }) => (
            <li key={id}>
              <Status tone="soon" icon={TriangleAlert} canWrap>
                {sentenceCase(t(`meetings.missingBefore.${id}`, { count: counts[id] }))}
              </Status>
              <Button
                size="compact"
                variant="quiet"
                icon={ArrowDown}
                ariaLabel={t(`meetings.missingBefore.go.${id}`)}
                onPress={() => jumpTo(heading)}
              >
                {t('meetings.missingBefore.go')}
              </Button>
            </li>
          ))}
        </ul>
      )}
    </section>
  );
}
