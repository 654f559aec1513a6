import { TriangleAlert } from 'lucide-react';
import { guardianKeys, identityProtections } from '../../domain/cases/cases.ts';
import type { IdentityProtectionKind } from '../../domain/cases/cases.ts';
import { isThinlyNamed } from '../../domain/cases/protection-rules.ts';
import { useSession } from '../api/session.ts';
import { useApi } from '../api/use-api.ts';
import type { CaseFormProps } from '../cases/case-form-props.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Segmented } from '../ui/segmented.tsx';
import styles from './protection.module.css';
import { userOptions } from './user-options.ts';

type Kind = Exclude<IdentityProtectionKind, 'none'>;

/** Whether the child's identity is protected, and then who may open the case; and, whether or not, who must not know. */
export function ProtectionSection(form: CaseFormProps) {
  const { draft, onChange } = form;
  const t = useT();
  const { user } = useSession();
  return (
    <div className={styles.section}>
      <Segmented
        label={t('cases.field.identityProtection')}
        options={identityProtections.map((id) => ({ id, label: t(`cases.identityProtection.${id}`) }))}
        value={draft.identityProtection}
        onChange={oneOf(identityProtections, (identityProtection) => {
          const isFirst = identityProtection !== 'none' && draft.namedUserIds.length === 0;
          onChange(isFirst ? { identityProtection, namedUserIds: [user.id] } : { identityProtection });
        })}
        isWide
      />
      {draft.identityProtection !== 'none' && <Fence {...form} kind={draft.identityProtection} />}
      <CheckboxGroup
        label={t('protection.notTo')}
        description={t('protection.notToHint')}
        options={guardianKeys.map((id) => ({ id, label: t(`protection.guardian.${id}`) }))}
        value={draft.doNotDiscloseTo}
        onChange={(chosen) =>
          onChange({ doNotDiscloseTo: guardianKeys.filter((key) => chosen.includes(key)) })
        }
        columns
      />
    </div>
  );
}

function Fence({ draft, onChange, errors, kind }: CaseFormProps & { readonly kind: Kind }) {
  const t = useT();
  const users = useApi('users.list', null);
  return (
    <div className={styles.fence}>
      <p className={styles.help}>{t(`protection.help.${kind}`)}</p>
      <CheckboxGroup
        label={t('protection.named')}
        description={t('protection.namedHint')}
        options={userOptions(users.data ?? [], draft.namedUserIds, t)}
        value={draft.namedUserIds}
        onChange={(namedUserIds) => onChange({ namedUserIds })}
        error={errors.namedUserIds}
        columns
      />
      {isThinlyNamed(draft) && (
        <Banner tone="soon" icon={TriangleAlert} title={t('protection.thin')} role="status">
          {t('protection.thinText')}
        </Banner>
      )}
    </div>
  );
}
