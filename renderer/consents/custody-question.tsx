import { ShieldAlert } from 'lucide-react';
import { custodies } from '../../domain/cases/cases.ts';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import styles from './signatories.module.css';

interface CustodyQuestionProps {
  readonly caseId: string;
  /** How many guardians have to answer from now on. */
  readonly onAnswer: (guardians: 1 | 2) => void;
}

const known = custodies.filter((custody) => custody !== 'unknown');

/** Unknown custody blocks every consent, so it is asked for here, where it stands in the way. */
export function CustodyQuestion({ caseId, onAnswer }: CustodyQuestionProps) {
  const t = useT();
  const change = useCommand('cases.change');
  return (
    <div className={styles.custody}>
      <Banner
        tone="late"
        icon={ShieldAlert}
        title={t('consents.who.custodyUnknown')}
        actions={known.map((custody) => (
          <Button
            key={custody}
            size="compact"
            isDisabled={change.isPending}
            onPress={() => {
              change.mutate(
                { caseId, fields: { custody } },
                { onSuccess: () => onAnswer(custody === 'joint' ? 2 : 1) },
              );
            }}
          >
            {t(`cases.custody.${custody}`)}
          </Button>
        ))}
      >
        {t('consents.who.custodyUnknownText')}
      </Banner>
    </div>
  );
}
