import { useState } from 'react';
import { useCommand } from '../api/use-api.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Checkbox } from '../ui/checkbox.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import css from './exchange.module.css';
import { momentWords } from './moment-words.ts';
import type { Machine } from './send-tab.tsx';

interface Props {
  readonly machines: readonly Machine[];
  readonly chosen: readonly string[];
  readonly onChange: (chosen: readonly string[]) => void;
  readonly mayRevoke: boolean;
}

/** Role and unit follow from who it is; how things stand is as of the last file that came from there. */
export function RecipientList({ machines, chosen, onChange, mayRevoke }: Props) {
  const t = useT();
  const [revoking, setRevoking] = useState<Machine | null>(null);
  const revoke = useCommand('exchange.revoke');
  const ready = machines.filter(({ state }) => state === 'ready');
  const synced = ready.filter(({ lacking, heardAt }) => lacking === 0 && heardAt !== null).length;
  const newest =
    ready
      .map(({ heardAt }) => heardAt ?? '')
      .toSorted()
      .at(-1) ?? '';
  return (
    <>
      <ul className={css.recipients}>
        {machines.map((machine) => (
          <li key={machine.id}>
            <Checkbox
              label={nameOf(machine)}
              detail={stateWords(machine, t)}
              isSelected={chosen.includes(machine.id)}
              isDisabled={machine.state !== 'ready'}
              onChange={(isChosen) =>
                onChange(isChosen ? [...chosen, machine.id] : chosen.filter((id) => id !== machine.id))
              }
            />
            {mayRevoke && machine.state !== 'revoked' && (
              <Button
                size="compact"
                variant="quiet"
                ariaLabel={t('exchange.revoke.of', { name: nameOf(machine) })}
                onPress={() => setRevoking(machine)}
              >
                {t('exchange.revoke.button')}
              </Button>
            )}
          </li>
        ))}
      </ul>
      <p className={css.hint}>
        {newest === ''
          ? t('exchange.send.unheard')
          : t('exchange.send.synced', { count: ready.length, synced, at: momentWords(newest, t) })}
      </p>
      <ConfirmDialog
        title={t('exchange.revoke.title')}
        isOpen={revoking !== null}
        onClose={() => setRevoking(null)}
        description={<p>{t('exchange.revoke.text')}</p>}
        confirm={t('exchange.revoke.confirm')}
        destructive
        isPending={revoke.isPending}
        onConfirm={() => {
          if (revoking !== null)
            revoke.mutate({ machineId: revoking.id }, { onSuccess: () => setRevoking(null) });
        }}
      />
    </>
  );
}

const nameOf = ({ name, owner }: Machine): string =>
  owner === null ? name : [owner.name, owner.unit].filter(Boolean).join(', ');

function stateWords({ state, name, heardAt, lacking }: Machine, t: Translate): string {
  if (state === 'revoked') return t('exchange.machine.revoked', { name });
  if (state === 'invited') return t('exchange.machine.invited', { name });
  const at = momentWords(heardAt, t);
  if (heardAt === null) return t('exchange.machine.unheard', { name });
  return lacking === 0
    ? t('exchange.machine.hasAll', { name, at })
    : t('exchange.machine.lacking', { name, at, count: lacking });
}
