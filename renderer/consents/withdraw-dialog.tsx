import { Info } from 'lucide-react';
import { useState } from 'react';
import { covers } from '../../domain/consents/consent-rules.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { oneOf } from '../cases/one-of.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { CheckboxGroup } from '../ui/checkbox-group.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { RadioList } from '../ui/radio-list.tsx';
import type { ConsentView } from './consent-view.ts';
import { DisclosedTable } from './disclosed-table.tsx';
import { Stops } from './withdraw-effects.tsx';
import styles from './withdraw.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { ErrorLine } from '../ui/error-line.tsx';

const whats = ['all', 'units'] as const;

interface WithdrawDialogProps {
  readonly caseId: string;
  readonly isClosed?: boolean;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

/** Possible from every state, no reason asked, effective at once. */
export function WithdrawDialog({ caseId, isClosed = false, isOpen, onClose }: WithdrawDialogProps) {
  const view = useApi('consents.get', { caseId }, { enabled: isOpen, isAskedAnew: true });
  const session = useApi('session.get', null);
  if (!isOpen || view.data === undefined) return null;
  const userName = session.data?.user.name ?? '';
  return <OpenDialog view={view.data} isClosed={isClosed} userName={userName} onClose={onClose} />;
}

interface OpenDialogProps {
  readonly view: ConsentView;
  readonly isClosed: boolean;
  readonly userName: string;
  readonly onClose: () => void;
}

function OpenDialog({ view, isClosed, userName, onClose }: OpenDialogProps) {
  const t = useT();
  const withdraw = useCommand('consents.withdraw');
  const [what, setWhat] = useState<(typeof whats)[number]>('all');
  const [chosen, setChosen] = useState<string[]>([]);
  const given = view.units.filter(covers);
  const stopping = what === 'all' ? given : given.filter((unit) => chosen.includes(unit.unitId));
  const names = new Set(stopping.map((unit) => unit.shortName));
  // What was logged before units were written down may have gone to any of them.
  const left = view.disclosed.filter(
    ({ units }) => what === 'all' || units.length === 0 || units.some((name) => names.has(name)),
  );
  const isBlocked = what === 'units' && stopping.length === 0;

  const withdrawNow = (): void => {
    const unitIds = what === 'all' ? null : stopping.map((unit) => unit.unitId);
    withdraw.mutate({ caseId: view.caseId, unitIds, receivedBy: userName }, { onSuccess: onClose });
  };
  return (
    <Dialog
      title={t('consents.withdraw.title')}
      isOpen
      onClose={onClose}
      actions={
        <>
          <Button shortcut="Esc" onPress={onClose}>
            {t('consents.withdraw.cancel')}
          </Button>
          <Button
            variant="primary"
            isPending={withdraw.isPending}
            disabledReason={isBlocked ? t('consents.withdraw.chooseUnit') : null}
            onPress={withdrawNow}
          >
            {t('consents.withdraw.now')}
          </Button>
        </>
      }
    >
      <p className={styles.case}>
        <CaseNumbers>{view.number}</CaseNumbers>,{' '}
        {view.age === null ? view.name : t('cases.nameAge', { name: view.name, age: view.age })}
      </p>
      <RadioList
        label={t('consents.withdraw.what')}
        options={whats.map((id) => ({ id, label: t(`consents.withdraw.what.${id}`) }))}
        value={what}
        onChange={oneOf(whats, setWhat)}
      />
      {what === 'units' && (
        <div className={styles.units}>
          <CheckboxGroup
            label={t('consents.withdraw.units')}
            options={given.map((unit) => ({ id: unit.unitId, label: unit.name }))}
            value={chosen}
            onChange={setChosen}
          />
        </div>
      )}
      <p className={styles.hint}>{t('consents.withdraw.noReason')}</p>
      <Stops units={stopping.map((unit) => unit.shortName)} isAll={what === 'all'} isClosed={isClosed} />
      <DisclosedTable rows={left} />
      <Banner tone="idle" icon={Info} title={t('consents.withdraw.left')}>
        {t('consents.withdraw.leftText')}
      </Banner>
      <ErrorLine error={withdraw.error} />
    </Dialog>
  );
}
