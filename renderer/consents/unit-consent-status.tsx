import { Ban, CircleCheck, CircleDashed, CircleSlash, Clock, Hourglass, ShieldAlert } from 'lucide-react';
import type { Output } from '../../domain/kernel/channel.ts';
import type { AppContract } from '../../domain/contract.ts';
import { dayMonth, dayMonthYear, shortDay } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Status } from '../ui/status.tsx';

export type UnitConsent = Output<AppContract, 'consents.get'>['units'][number];

const looks = {
  yes: { tone: 'ok', icon: CircleCheck },
  expires: { tone: 'soon', icon: Clock },
  missing: { tone: 'late', icon: ShieldAlert },
  withdrawn: { tone: 'late', icon: Ban },
  waiting: { tone: 'idle', icon: CircleDashed },
  expired: { tone: 'late', icon: Hourglass },
  gone: { tone: 'idle', icon: CircleSlash },
} as const;

/** One unit's consent in a row: "Ja, till 16 mars 2027", "Går ut mån 30 nov", "Saknas". */
export function UnitConsentStatus({ unit }: { readonly unit: UnitConsent }) {
  const t = useT();
  const { tone, icon } = looks[unit.state];
  const day =
    unit.until === null ? '' : unit.state === 'expires' ? shortDay(unit.until) : dayMonthYear(unit.until);
  return (
    <Status tone={tone} icon={icon}>
      {t(`consents.unit.${unit.state}`, { day })}
    </Status>
  );
}

/** The same in the wide bar: how many days are left, with the day on a line of its own. */
export function UnitConsentHead({ unit }: { readonly unit: UnitConsent }) {
  const t = useT();
  const { tone, icon } = looks[unit.state];
  if (unit.state === 'expires' && unit.daysLeft !== null)
    return (
      <Status tone={tone} icon={icon}>
        {t('consents.unit.expiresIn', { count: unit.daysLeft })}
      </Status>
    );
  return (
    <Status tone={tone} icon={icon}>
      {t(`consents.unit.short.${unit.state}`, { day: unit.until === null ? '' : dayMonth(unit.until) })}
    </Status>
  );
}
