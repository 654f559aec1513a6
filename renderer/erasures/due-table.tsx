import { Eraser } from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { dayMonthYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { Empty } from '../ui/empty.tsx';
import { Cell, PlainTable, RowHead } from '../ui/plain-table.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import css from './erasures.module.css';
import type { DueCase, Erasures } from './erasures-section.tsx';

interface Props {
  readonly erasures: Erasures;
  readonly onErase: (due: DueCase) => void;
}

/** Cases whose time has passed. One that is closed to the reader is counted and not named. */
export function DueTable({ erasures: { due, hidden, more, nextOn }, onErase }: Props) {
  const t = useT();
  return (
    <>
      {due.length === 0 ? (
        <Empty title={t('erasures.due.none')}>
          {nextOn === null
            ? t('erasures.due.noneText')
            : t('erasures.due.nextText', { day: dayMonthYear(nextOn) })}
        </Empty>
      ) : (
        <PlainTable
          label={t('erasures.due.title')}
          columns={[
            { id: 'case', label: t('erasures.due.column.case') },
            { id: 'closed', label: t('erasures.due.column.closed') },
            { id: 'due', label: t('erasures.due.column.due'), isMinor: true },
            { id: 'do', label: t('erasures.due.column.action'), isHidden: true },
          ]}
        >
          {due.map((one) => (
            <DueRow key={one.caseId} of={one} onErase={onErase} />
          ))}
        </PlainTable>
      )}
      {more === 0 ? null : <p className={css.hint}>{t('erasures.due.more', { count: more })}</p>}
      {hidden === 0 ? null : <p className={css.hint}>{t('erasures.due.hidden', { count: hidden })}</p>}
    </>
  );
}

function DueRow({ of, onErase }: { readonly of: DueCase; readonly onErase: Props['onErase'] }) {
  const t = useT();
  const { caseId, number, name, isProtected, closedOn, reason, dueOn, isBack } = of;
  return (
    <tr>
      <RowHead detail={isProtected ? t('erasures.due.protected') : name}>
        <Link to={paths.case(caseId)}>
          <CaseNumbers>{number}</CaseNumbers>
        </Link>
      </RowHead>
      <Cell detail={reason === null ? undefined : t(`decisions.closure.${reason}`)}>
        {dayMonthYear(closedOn)}
      </Cell>
      <Cell isMinor>{dayMonthYear(dueOn)}</Cell>
      <Cell isEnd>
        <Button
          size="compact"
          icon={Eraser}
          ariaLabel={t('erasures.due.erase', { number })}
          disabledReason={isBack ? t('erasures.due.back') : null}
          onPress={() => onErase(of)}
        >
          {t('erasures.due.action')}
        </Button>
      </Cell>
    </tr>
  );
}
