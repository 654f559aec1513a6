import { X } from 'lucide-react';
import { FREE_TEXT_MAX } from '../../domain/kernel/text-fields.ts';
import type { SipContent } from '../../domain/sip/sip.ts';
import { useT } from '../text/t.ts';
import { DateField } from '../ui/date-field.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { TextField } from '../ui/text-field.tsx';
import { SipWho } from './sip-who.tsx';
import type { Team } from './sip-who.tsx';
import css from './sip.module.css';

type Need = SipContent['needs'][number];

interface Props {
  readonly place: number;
  readonly need: Need;
  readonly team: Team;
  readonly onChange: (part: Partial<Need>) => void;
  /** Null for the only one there is. */
  readonly onRemove: (() => void) | null;
}

/** One need: what is done about it, by whom, by when. */
export function SipNeedFields({ place, need, team, onChange, onRemove }: Props) {
  const t = useT();
  return (
    <fieldset className={css.need}>
      <legend>{t('sip.field.needN', { n: place })}</legend>
      {onRemove !== null && (
        <IconButton label={t('sip.field.remove', { n: place })} icon={X} onPress={onRemove} />
      )}
      <TextField
        label={t('sip.field.need')}
        value={need.need}
        onChange={(text) => onChange({ need: text })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <TextField
        label={t('sip.field.what')}
        value={need.what}
        onChange={(what) => onChange({ what })}
        multiline={2}
        maxLength={FREE_TEXT_MAX}
      />
      <SipWho team={team} unitId={need.unitId} personId={need.personId} onChange={onChange} />
      <DateField label={t('sip.field.by')} value={need.by} onChange={(by) => onChange({ by })} />
    </fieldset>
  );
}
