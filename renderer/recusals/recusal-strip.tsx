import { DoorOpen, UserX } from 'lucide-react';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { Strip } from '../meetings/strip.tsx';
import type { LiveCase } from '../meetings/views.ts';
import { joinWords } from '../text/join-words.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';

interface Props {
  readonly meetingId: string;
  readonly item: LiveCase;
  readonly onLater: () => void;
}

/** Who is out of the room because of jäv; and when that is whoever holds the pen, that somebody else must take it. */
export function RecusalStrip({ meetingId, item, onLater }: Props) {
  if (item.withheld === 'recused') return <OwnRecusal meetingId={meetingId} item={item} onLater={onLater} />;
  return <Left meetingId={meetingId} item={item} />;
}

function Left({ meetingId, item }: Omit<Props, 'onLater'>) {
  const t = useT();
  const undo = useCommand('meetings.undoRecuse');
  const left = item.recused.filter((one) => one.isHere);
  const deputies = item.recused.filter((one) => one.deputy !== '');
  if (left.length === 0 && deputies.length === 0) return null;
  const people = joinWords(left.map((one) => one.name));
  return (
    <Strip
      label={t('recusals.label')}
      icon={DoorOpen}
      looks="plain"
      role="status"
      title={[
        ...(left.length === 0 ? [] : [t('recusals.left', { count: left.length, people })]),
        ...deputies.map(({ name, deputy }) => t('recusals.deputy', { name, deputy })),
      ].join(' ')}
      actions={left.map(({ personId, name }) => (
        <Button
          key={personId}
          size="compact"
          onPress={() => undo.mutate({ meetingId, caseId: item.caseId, personId })}
        >
          {t('recusals.undo', { name })}
        </Button>
      ))}
    />
  );
}

function OwnRecusal({ meetingId, item, onLater }: Props) {
  const t = useT();
  const { user } = useSession();
  const undo = useCommand('meetings.undoRecuse');
  return (
    <Strip
      label={t('recusals.label')}
      icon={UserX}
      looks="stop"
      role="alert"
      title={t('recusals.own')}
      actions={
        <>
          <Button variant="primary" shortcut="S" onPress={onLater}>
            {t('meetings.live.later')}
          </Button>
          <Button
            onPress={() => {
              if (user.personId !== null)
                undo.mutate({ meetingId, caseId: item.caseId, personId: user.personId });
            }}
          >
            {t('recusals.undoShort')}
          </Button>
        </>
      }
    >
      {t('recusals.ownText')}
    </Strip>
  );
}
