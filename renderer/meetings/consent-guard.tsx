import { Ban, DoorOpen, ShieldAlert } from 'lucide-react';
import { paths } from '../app/paths.ts';
import { useCommand } from '../api/use-api.ts';
import { isRoomGuarded, ProtectedCalm, ProtectedGuard } from '../protection/protected-guard.tsx';
import { hintOf } from './live-keys.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import type { Translate } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { LinkButton } from '../ui/link-button.tsx';
import { CloseWithdrawn, isAllWithdrawn } from './close-withdrawn.tsx';
import { leavingUnits } from './leaving-units.ts';
import { PlanGuard } from './plan-guard.tsx';
import type { LiveCase, Seat } from './views.ts';
import { Strip } from './strip.tsx';

/**
 * Says who must leave before a case may be seen, and who is outside until they are back. The core hides the
 * content; nothing opens by itself, the meeting answers.
 */
interface GuardProps {
  readonly meetingId: string;
  readonly item: LiveCase;
  readonly seats: readonly Seat[];
  readonly onLeft: () => void;
  readonly onLater: () => void;
  /** The item has been decided about or put off. */
  readonly hasOutcome: boolean;
}

type Side = LiveCase['outside'];
type Leaving = LiveCase['mustLeave'];

const unitNames = (side: Side): string => joinWords(side.map((unit) => unit.name));
const everybody = (side: Side): readonly string[] => side.flatMap((unit) => unit.people);
/** "David P." to "David": said aloud in the room. */
const givenName = (name: string): string => name.split(' ')[0] ?? name;

const allWithdrawn = (leaving: Leaving): boolean =>
  leaving.length > 0 && leaving.every((unit) => unit.withdrawn);

function reasonText(t: Translate, leaving: Leaving): string {
  if (leaving.length === 0) return t('meetings.guard.nobodyLeft');
  return t(allWithdrawn(leaving) ? 'meetings.guard.withdrawn' : 'meetings.guard.missing', {
    units: unitNames(leaving),
  });
}

function peopleText(t: Translate, leaving: Leaving): string {
  const people = everybody(leaving);
  if (leaving.length === 0) return '';
  return people.length === 0
    ? t('meetings.guard.noOneNamed')
    : t('meetings.guard.inRoom', { count: people.length, people: joinWords(people) });
}

export function ConsentGuard({ meetingId, item, seats, onLeft, onLater, hasOutcome }: GuardProps) {
  if (item.protected !== null && isRoomGuarded(item))
    return <ProtectedGuard item={item} room={item.protected} onLeft={onLeft} onLater={onLater} />;
  if (item.stopped) return <Stop {...{ meetingId, item, seats, onLeft, onLater, hasOutcome }} />;
  return (
    <>
      {item.planOnly.length > 0 && <PlanGuard item={item} seats={seats} onLeft={onLeft} />}
      <Outside meetingId={meetingId} item={item} />
    </>
  );
}

/** Who is outside, and the way back. */
function Outside({ meetingId, item }: Pick<GuardProps, 'meetingId' | 'item'>) {
  if (item.protected !== null && item.protected.outside.length > 0)
    return <Back meetingId={meetingId} caseId={item.caseId} room={item.protected} />;
  return item.outside.length > 0 ? <Calm meetingId={meetingId} item={item} /> : null;
}

function Back({
  meetingId,
  caseId,
  room,
}: {
  readonly meetingId: string;
  readonly caseId: string;
  readonly room: NonNullable<LiveCase['protected']>;
}) {
  const setOutside = useCommand('meetings.setOutside');
  return (
    <ProtectedCalm
      room={room}
      onBack={() => setOutside.mutate({ meetingId, caseId, unitIds: [], personIds: [] })}
    />
  );
}

function Stop({ meetingId, item, seats, onLeft, onLater, hasOutcome }: GuardProps) {
  const t = useT();
  const people = everybody(item.mustLeave);
  const isWithdrawn = allWithdrawn(item.mustLeave);
  const first = people[0];
  const leaving = leavingUnits(item, seats).length > 0 ? item.mustLeave : [];
  return (
    <Strip
      label={t('meetings.guard.label')}
      icon={isWithdrawn ? Ban : ShieldAlert}
      looks="stop"
      role="alert"
      title={reasonText(t, leaving)}
      actions={
        <>
          {leaving.length > 0 && (
            <Button variant="primary" shortcut={hintOf('theyLeft')} onPress={onLeft}>
              {people.length === 1 && first !== undefined
                ? t('meetings.guard.personLeft', { name: givenName(first) })
                : t('meetings.guard.theyLeft')}
            </Button>
          )}
          <LinkButton to={paths.consent(item.caseId)} shortcut={hintOf('consentNow')}>
            {t('meetings.guard.consentNow')}
          </LinkButton>
          <Button shortcut={hintOf('guardLater')} onPress={onLater}>
            {t('meetings.live.later')}
          </Button>
          {!hasOutcome && isAllWithdrawn(item) && <CloseWithdrawn meetingId={meetingId} item={item} />}
        </>
      }
    >
      {peopleText(t, leaving)} {t('meetings.guard.choose')}
    </Strip>
  );
}

function Calm({ meetingId, item }: { readonly meetingId: string; readonly item: LiveCase }) {
  const t = useT();
  const setOutside = useCommand('meetings.setOutside');
  const people = everybody(item.outside);
  const first = people[0];
  const who =
    people.length === 0 ? unitNames(item.outside) : `${joinWords(people)}, ${unitNames(item.outside)},`;
  return (
    <Strip
      label={t('meetings.guard.label')}
      icon={DoorOpen}
      looks="calm"
      role="status"
      title={t('meetings.guard.outside', { who })}
      actions={
        <Button
          size="compact"
          onPress={() => setOutside.mutate({ meetingId, caseId: item.caseId, unitIds: [] })}
        >
          {people.length === 1 && first !== undefined
            ? t('meetings.guard.personBack', { name: givenName(first) })
            : t('meetings.guard.allBack')}
        </Button>
      }
    >
      {t('meetings.guard.noConsentHere')}
    </Strip>
  );
}
