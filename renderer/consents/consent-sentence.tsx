import type { ReactNode } from 'react';
import { endOf } from '../../domain/consents/consent-basis.ts';
import { informationCategories } from '../../domain/consents/consents.ts';
import { withYear } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { standing } from './consent-draft.ts';
import type { ConsentInput, ConsentView } from './consent-view.ts';
import type { ConsentUnit } from './use-consent-units.ts';
import styles from './consent-sentence.module.css';

interface ConsentSentenceProps {
  readonly view: ConsentView;
  readonly units: readonly ConsentUnit[];
  readonly input: ConsentInput;
}

/** The form read back as people say it, and when it starts to apply. */
export function ConsentSentence({ view, units, input }: ConsentSentenceProps) {
  const t = useT();
  const { state, guardians, child } = standing(input, view);
  const who = joinWords([...guardians, ...(child ? [view.name] : [])]);
  const parts = sharing(units, input, t).map((group) =>
    t('consents.sentence.knows', { units: joinWords(group.units), what: joinWords(group.what) }),
  );
  const start =
    state === 'ready'
      ? t('consents.sentence.now')
      : who === ''
        ? t('consents.sentence.whenReady')
        : t('consents.sentence.when', { who });
  if (state === 'refused') return <Sentence>{t('consents.sentence.refused', { who })}</Sentence>;
  if (parts.length === 0) return <Sentence>{t('consents.sentence.nothing')}</Sentence>;
  return (
    <Sentence>
      {start} {joinWords(parts)}{' '}
      {t('consents.sentence.about', {
        name: view.name,
        day: withYear(endOf({ ...input, replaces: null, seenWithdrawals: [] }, view).on),
      })}{' '}
      {state === 'waiting' && t('consents.sentence.notYet')}
    </Sentence>
  );
}

function Sentence({ children }: { readonly children: ReactNode }) {
  return (
    <p className={styles.sentence} aria-live="polite">
      {children}
    </p>
  );
}

/** Units that may know the same are named together. */
function sharing(units: readonly ConsentUnit[], input: ConsentInput, t: ReturnType<typeof useT>) {
  const groups = new Map<string, { readonly units: string[]; readonly what: readonly string[] }>();
  for (const row of input.scope) {
    const unit = units.find((one) => one.unitId === row.unitId);
    if (unit === undefined || row.categories.length === 0) continue;
    const isAll = row.categories.length === informationCategories.length;
    const what = isAll
      ? [t('consents.sentence.everything')]
      : row.categories.map((category) => t(`consents.category.${category}`));
    const group = groups.get(what.join()) ?? { units: [], what };
    groups.set(what.join(), { units: [...group.units, unit.shortName], what });
  }
  return [...groups.values()];
}
