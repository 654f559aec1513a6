import type { z } from 'zod';
import { lawOfDomain } from '../../domain/law/law-rules.ts';
import type { LegalKey } from '../../domain/law/law.ts';
import type { ConfidentialityDomain } from '../../domain/units/units.ts';
import type { ApiOutput } from '../api/call.ts';
import { useApi } from '../api/use-api.ts';
import { useT } from '../text/t.ts';

export type LegalText = ApiOutput<'law.list'>[number];

/** A legal text as the team has it; nothing while it is on its way. */
export function useLegalText(): (key: LegalKey) => LegalText | undefined {
  const { data } = useApi('law.list', null);
  return (key) => data?.find((text) => text.key === key);
}

/** A confidentiality domain with its place in the law, such as a chapter, and what it is for. */
export function useDomainLabel(): (domain: z.infer<typeof ConfidentialityDomain>) => string {
  const t = useT();
  const textOf = useLegalText();
  return (domain) => {
    const key = lawOfDomain[domain];
    const what = t(`settings.domain.${domain}`);
    const section = key === null ? undefined : textOf(key)?.section;
    return section === undefined ? what : t('law.domainLabel', { section, what });
  };
}
