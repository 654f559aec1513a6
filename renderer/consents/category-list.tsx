import type { UnitConsent } from './unit-consent-status.tsx';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';

/** "Planering, skolgång och hälsa." */
export function CategoryList({ categories }: { readonly categories: UnitConsent['categories'] }) {
  const t = useT();
  const words = joinWords(categories.map((category) => t(`consents.category.${category}`)));
  return <>{`${words.charAt(0).toUpperCase()}${words.slice(1)}.`}</>;
}
