import {
  Ban,
  ChevronDown,
  ChevronUp,
  CircleCheck,
  CirclePause,
  GripVertical,
  LockKeyhole,
  ShieldAlert,
} from 'lucide-react';
import { Link } from 'react-router';
import { paths } from '../app/paths.ts';
import { RecusalFlags } from '../recusals/recusal-flags.tsx';
import { SipDue } from '../sip/sip-due.tsx';
import { clockTime } from '../text/dates.ts';
import { joinWords } from '../text/join-words.ts';
import { caseLabel } from '../protection/case-label.ts';
import { RoomStatus } from '../protection/room-status.tsx';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { IconButton } from '../ui/icon-button.tsx';
import { NumberStepper } from '../ui/number-stepper.tsx';
import { Status } from '../ui/status.tsx';
import { WaitsFor } from './absence-notice.tsx';
import { AgendaReason } from './agenda-reason.tsx';
import { DeferralLineage } from './deferral-lineage.tsx';
import { kindText } from './live-agenda.tsx';
import type { AgendaRow } from './views.ts';
import type { AgendaEdits } from './use-agenda-edits.ts';
import styles from './agenda-list.module.css';
import { CaseNumbers } from '../ui/case-numbers.tsx';

export interface AgendaItemProps {
  readonly row: AgendaRow;
  readonly meetingId: string;
  readonly index: number;
  readonly of: number;
  readonly startsAt: string;
  readonly isSelected: boolean;
  readonly isDropTarget: boolean;
  /** A started or past meeting is looked at, not planned. */
  readonly isFixed: boolean;
  readonly edits: AgendaEdits;
  readonly onSelect: () => void;
  readonly onStep: (by: number) => void;
}

export function AgendaItem(props: AgendaItemProps) {
  const t = useT();
  const { row, index, of, edits } = props;
  return (
    <li
      aria-current={props.isSelected && !props.isFixed ? 'true' : undefined}
      data-over={props.isDropTarget ? '' : undefined}
      data-row={row.caseId}
    >
      <span className={styles['time']}>{clockTime(props.startsAt)}</span>
      <span className={styles['place']}>{props.isFixed ? <b>{index + 1}</b> : <Grip {...props} />}</span>
      <span className={styles['what']}>
        <span>
          <Who row={row} />
          <span className={styles['kind']}>{kindText(t, row)}</span>
        </span>
        <small>
          <RecusalFlags row={row} />
          {row.protected?.isOpen !== false && <AgendaReason row={row} meetingId={props.meetingId} />}
          <WaitsFor row={row} />
          <SipDue due={row.sip} />
        </small>
        <DeferralLineage row={row} />
      </span>
      <span className={styles['guard']}>
        <WhoLeaves row={row} />
      </span>
      <span className={styles['minutes']}>
        {props.isFixed ? (
          <span className={styles['planned']}>{t('meetings.minutes', { minutes: row.minutes })}</span>
        ) : (
          <NumberStepper
            label={t('meetings.agenda.minutesOf', { number: caseLabel(t, row.number) })}
            hideLabel
            value={row.minutes}
            min={1}
            max={120}
            unit={t('meetings.min')}
            onChange={(minutes) => edits.setMinutes(row.caseId, minutes)}
          />
        )}
        {!props.isFixed && row.minutes !== row.usualMinutes && (
          <small>{t('meetings.usual.item', { minutes: row.usualMinutes })}</small>
        )}
      </span>
      {!props.isFixed && <Tools row={row} index={index} of={of} edits={edits} />}
    </li>
  );
}

/** The child's case as the agenda may name it; a protected one only to those it names. */
function Who({ row }: { readonly row: AgendaRow }) {
  const t = useT();
  if (row.protected?.isOpen === false)
    return (
      <b className={styles['veiled']}>
        <LockKeyhole size={15} aria-hidden /> {t('protection.case')}
      </b>
    );
  const hidden = t(row.protected === null ? 'meetings.agenda.restricted' : 'protection.row');
  return (
    <>
      <Link className={styles['code']} to={paths.case(row.caseId)}>
        <CaseNumbers>{row.number}</CaseNumbers>
      </Link>{' '}
      <span className={styles['muted']}>
        {row.restricted
          ? hidden.toLowerCase()
          : childText(row, row.age === null ? '' : t('meetings.age', { age: row.age }))}
      </span>
    </>
  );
}

/** Where a row is taken hold of, by mouse or by keys. */
function Grip(props: AgendaItemProps) {
  const t = useT();
  const { row, index, of } = props;
  return (
    <button
      type="button"
      className={styles['grip']}
      data-grip={row.caseId}
      draggable
      tabIndex={props.isSelected ? 0 : -1}
      aria-label={t('meetings.agenda.grip', { number: caseLabel(t, row.number), place: index + 1, of })}
      onFocus={props.onSelect}
      onClick={props.onSelect}
      onKeyDown={(event) => {
        if (event.altKey || (event.key !== 'ArrowUp' && event.key !== 'ArrowDown')) return;
        event.preventDefault();
        props.onStep(event.key === 'ArrowUp' ? -1 : 1);
      }}
    >
      <GripVertical size={16} aria-hidden />
      <b>{index + 1}</b>
    </button>
  );
}

const childText = (row: AgendaRow, age: string): string =>
  [row.name ?? '', age].filter((part) => part !== '').join(', ');

function Tools({ row, index, of, edits }: Pick<AgendaItemProps, 'row' | 'index' | 'of' | 'edits'>) {
  const t = useT();
  return (
    <span className={styles['tools']}>
      <IconButton
        variant="standard"
        size="compact"
        label={t('meetings.agenda.up', { number: caseLabel(t, row.number) })}
        icon={ChevronUp}
        isDisabled={index === 0}
        onPress={() => edits.move(row.caseId, index - 1)}
      />
      <IconButton
        variant="standard"
        size="compact"
        label={t('meetings.agenda.down', { number: caseLabel(t, row.number) })}
        icon={ChevronDown}
        isDisabled={index === of - 1}
        onPress={() => edits.move(row.caseId, index + 1)}
      />
      <Button
        size="compact"
        icon={CirclePause}
        ariaLabel={t('meetings.agenda.park.label', { number: caseLabel(t, row.number) })}
        onPress={() => edits.park(row)}
      >
        <span className={styles['parkText']}>{t('meetings.agenda.park')}</span>
      </Button>
    </span>
  );
}

/** Who has to leave the room for this item. */
function WhoLeaves({ row }: { readonly row: AgendaRow }) {
  const t = useT();
  if (row.consentMissing)
    return (
      <Status tone="late" icon={ShieldAlert} canWrap>
        {t('meetings.leaves.noConsent')}
      </Status>
    );
  if (row.protected !== null) return <RoomStatus room={row.protected} />;
  if (row.outside.length === 0 && row.planOnly.length > 0)
    return (
      <Status tone="soon" icon={ShieldAlert} canWrap>
        {t('meetings.outside.planOnly', { units: joinWords(row.planOnly.map((unit) => unit.name)) })}
      </Status>
    );
  if (row.outside.length === 0)
    return (
      <Status tone="ok" icon={CircleCheck}>
        {t('meetings.leaves.nobody')}
      </Status>
    );
  const isWithdrawn = row.outside.every((unit) => unit.withdrawn);
  return (
    <Status tone="late" icon={isWithdrawn ? Ban : ShieldAlert} canWrap>
      {t('meetings.leaves.units', { units: joinWords(row.outside.map((unit) => unit.name)) })}
    </Status>
  );
}
