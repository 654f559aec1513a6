import { Ban, CircleCheck, Hourglass, ShieldAlert } from 'lucide-react';
import { useT } from '../text/t.ts';
import type { Tone } from '../ui/status.tsx';
import { Tag } from '../ui/tag.tsx';
import type { ConsentView } from './consent-view.ts';

const looks = {
  valid: { tone: 'ok', icon: CircleCheck },
  awaitingSecondGuardian: { tone: 'late', icon: Hourglass },
  awaitingYoungPerson: { tone: 'late', icon: Hourglass },
  refused: { tone: 'late', icon: Ban },
  withdrawn: { tone: 'late', icon: Ban },
  expired: { tone: 'late', icon: Hourglass },
  missing: { tone: 'late', icon: ShieldAlert },
  turned18: { tone: 'late', icon: Hourglass },
  custodyChanged: { tone: 'late', icon: ShieldAlert },
  custodyUnknown: { tone: 'late', icon: ShieldAlert },
} as const satisfies Readonly<Record<ConsentView['status'], { readonly tone: Tone; readonly icon: unknown }>>;

/** Where the saved consent stands as a whole. */
export function ConsentStatusTag({ status }: { readonly status: ConsentView['status'] }) {
  const t = useT();
  const { tone, icon } = looks[status];
  return (
    <Tag tone={tone} icon={icon}>
      {t(`consents.status.${status}`)}
    </Tag>
  );
}
