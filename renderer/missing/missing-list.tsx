import { CircleAlert } from 'lucide-react';
import { Link } from 'react-router';
import type { ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { paths } from '../app/paths.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { SectionHead } from '../ui/section-head.tsx';
import css from './missing.module.css';

type Missing = ApiOutput<'missing.ofCase'>[number];

/** What is missing in this file, each with the place where it is mended. Nothing at all when nothing is. */
export function MissingList({ caseId }: { readonly caseId: string }) {
  const t = useT();
  const { data = [] } = useApi('missing.ofCase', { caseId });
  if (data.length === 0) return null;
  return (
    <section aria-labelledby="missing">
      <SectionHead id="missing" title={t('missing.title')} count={data.length} />
      <ul className={css.list}>
        {data.map((one) => (
          <li key={one.kind}>
            <CircleAlert aria-hidden="true" size={16} />
            <Mend caseId={caseId} of={one}>
              {t(`missing.${one.kind}`, {
                count: one.count,
                day: one.on === null ? '' : withYear(one.on),
              })}
            </Mend>
          </li>
        ))}
      </ul>
    </section>
  );
}

/** The parts of the page of a case on which something is mended there. */
const parts: Partial<Record<Missing['kind'], string>> = {
  contact: 'baton',
  handover: 'baton',
  task: 'who-does-what',
  childView: 'child-voice',
  ownRecord: 'own-records',
};

function Mend({
  caseId,
  of: { kind },
  children,
}: {
  readonly caseId: string;
  readonly of: Missing;
  readonly children: string;
}) {
  const part = parts[kind];
  if (part === undefined)
    return (
      <Link to={kind === 'followUp' || kind === 'quiet' ? paths.meetings : paths.consent(caseId)}>
        {children}
      </Link>
    );
  return (
    <button
      type="button"
      className={css.go}
      onClick={() => {
        focusPart(part);
      }}
    >
      {children}
    </button>
  );
}

/** Goes to the part and to the first thing in it that can be used. */
function focusPart(id: string): void {
  const section = document.getElementById(id)?.closest('section');
  section?.scrollIntoView({ block: 'start' });
  section?.querySelector<HTMLElement>('button, a, input')?.focus({ preventScroll: true });
}
