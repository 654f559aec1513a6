import { ShieldAlert } from 'lucide-react';
import { useNavigate } from 'react-router';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import { useApi, useCommand } from '../api/use-api.ts';
import { useDraft } from '../api/use-draft.ts';
import { paths } from '../app/paths.ts';
import { useShortcuts } from '../app/shortcuts.ts';
import { dayAndWeek } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Banner } from '../ui/banner.tsx';
import { Button } from '../ui/button.tsx';
import { Dialog } from '../ui/dialog.tsx';
import { ErrorLine } from '../ui/error-line.tsx';
import { Select } from '../ui/select.tsx';
import { TextField } from '../ui/text-field.tsx';
import type { CaseBaton } from './handover-view.ts';
import css from './handovers.module.css';

interface Props {
  readonly caseId: string;
  readonly baton: CaseBaton;
  readonly isOpen: boolean;
  readonly onClose: () => void;
}

interface OfferDraft {
  readonly toUnitId: string | null;
  readonly what: string;
  readonly why: string;
}
const empty: OfferDraft = { toUnitId: null, what: '', why: '' };

/** Asks another unit to hold the case. What consent does not cover can be chosen, and says what has to be mended. */
export function OfferDialog({ caseId, baton, isOpen, onClose }: Props) {
  const t = useT();
  return (
    <Dialog title={t('handovers.offer.title')} isOpen={isOpen} onClose={onClose}>
      <OfferForm caseId={caseId} baton={baton} onClose={onClose} />
    </Dialog>
  );
}

function OfferForm({ caseId, baton, onClose }: Omit<Props, 'isOpen'>) {
  const t = useT();
  const navigate = useNavigate();
  const offer = useCommand('handovers.offer');
  const { data: settings } = useApi('settings.get', null);
  const draft = useDraft<OfferDraft>(`offer/${caseId}`, empty);
  const { toUnitId, what, why } = draft.value;
  const change = (part: Partial<OfferDraft>): void => draft.setValue((now) => ({ ...now, ...part }));
  const units = (settings?.units ?? []).filter(({ id, archived }) => !archived && id !== baton.holderUnitId);
  const asked = units.find(({ id }) => id === toUnitId);
  const isOutside = asked !== undefined && !baton.coveredUnitIds.includes(asked.id);
  const isWhole = asked !== undefined && what.trim() !== '' && why.trim() !== '';
  const save = (): void => {
    if (!isWhole || isOutside || offer.isPending) return;
    offer.mutate(
      { caseId, toUnitId: asked.id, what, why },
      { onSuccess: () => void draft.remove().then(onClose) },
    );
  };
  useShortcuts([{ keys: 'Ctrl Enter', label: t('handovers.offer.save'), action: save }]);
  return (
    <form
      className={css.stack}
      noValidate
      onSubmit={(event) => {
        event.preventDefault();
        save();
      }}
    >
      <Select
        label={t('handovers.offer.unit')}
        options={units.map(({ id, name }) => ({
          id,
          label: name,
          detail: baton.coveredUnitIds.includes(id) ? undefined : t('handovers.offer.outside'),
        }))}
        value={asked?.id ?? null}
        onChange={(id) => change({ toUnitId: id })}
      />
      {isOutside ? (
        <Banner
          tone="late"
          icon={ShieldAlert}
          title={t('handovers.outside.title', { unit: asked.name })}
          role="status"
          actions={
            <Button size="compact" onPress={() => void navigate(paths.consent(caseId))}>
              {t('handovers.outside.mend')}
            </Button>
          }
        >
          {t('handovers.outside.offer')}
        </Banner>
      ) : null}
      <TextField
        label={t('handovers.offer.what')}
        description={t('handovers.offer.whatHint')}
        value={what}
        onChange={(text) => change({ what: text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <TextField
        label={t('handovers.offer.why')}
        description={t('handovers.offer.whyHint')}
        value={why}
        onChange={(text) => change({ why: text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      {asked === undefined || isOutside ? null : (
        <p className={css.sentence}>
          {t('handovers.offer.sentence', {
            to: asked.name,
            from: baton.holder,
            day: dayAndWeek(baton.answerBy),
          })}
        </p>
      )}
      <ErrorLine error={offer.error} />
      <div className={css.actions}>
        <Button
          type="submit"
          variant="primary"
          shortcut="Ctrl Enter"
          isPending={offer.isPending}
          disabledReason={
            isOutside ? t('rule.handover.outsideConsent') : isWhole ? null : t('handovers.offer.incomplete')
          }
        >
          {t('handovers.offer.save')}
        </Button>
        <Button variant="quiet" onPress={onClose}>
          {t('handovers.cancel')}
        </Button>
      </div>
    </form>
  );
}
