import { CircleCheck, Flag, MessageSquareReply, TriangleAlert, Users, UserX } from 'lucide-react';
import { useState } from 'react';
import { overdueDays } from '../../domain/kernel/plain-date.ts';
import { obstacleDue } from '../../domain/obstacles/obstacle-rules.ts';
import { today } from '../api/clock.ts';
import { useSession } from '../api/session.ts';
import { useCommand } from '../api/use-api.ts';
import { joinWords } from '../text/join-words.ts';
import { withYear } from '../text/dates.ts';
import { useT } from '../text/t.ts';
import { Button } from '../ui/button.tsx';
import { CaseNumbers } from '../ui/case-numbers.tsx';
import { ConfirmDialog } from '../ui/confirm-dialog.tsx';
import { Status } from '../ui/status.tsx';
import { ObstacleDialog } from './obstacle-dialog.tsx';
import { AnswerDialog, ForwardDialog } from './obstacle-steps.tsx';
import type { Obstacle } from './obstacle.ts';
import css from './obstacles.module.css';

const looks = {
  raised: { tone: 'late', icon: Flag },
  forwarded: { tone: 'soon', icon: Users },
  answered: { tone: 'ok', icon: MessageSquareReply },
  closed: { tone: 'idle', icon: CircleCheck },
} as const;

/** One obstacle, how far it has come, and the next step. */
export function ObstacleRow({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useT();
  const { number, kind, units, owner, text, isHeld, raisedOn } = obstacle;
  const { user } = useSession();
  return (
    <li className={css.obstacle}>
      <div>
        <h3>
          <CaseNumbers>{number}</CaseNumbers> {t(`obstacles.kind.${kind}`)}
        </h3>
        {text !== '' && (
          <p className={css.text}>
            <CaseNumbers>{text}</CaseNumbers>
          </p>
        )}
        {isHeld && (
          <p>
            <Status tone="late" icon={UserX} canWrap>
              {t(heldKey(obstacle, user.role === 'steering'))}
            </Status>
          </p>
        )}
        <p className={css.muted}>
          {t('obstacles.concerns', { units: joinWords(units.map(({ name }) => name)) })}{' '}
          {owner !== null && t('obstacles.ownedBy', { unit: owner.name })}{' '}
          {t('obstacles.since', { day: withYear(raisedOn) })}
        </p>
        <ObstacleAnswerText obstacle={obstacle} />
      </div>
      <div className={css.state}>
        <StateOf obstacle={obstacle} />
        <Steps obstacle={obstacle} />
      </div>
    </li>
  );
}

const heldKey = ({ namesErased }: Obstacle, isSteering: boolean) =>
  namesErased ? 'obstacles.heldErased' : isSteering ? 'obstacles.heldBack' : 'obstacles.held';

/** How far it has come; what the steering group has let pass its day, with how many days that is. */
function StateOf({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useT();
  const { state, forwardedOn } = obstacle;
  const due = obstacleDue(obstacle);
  const count = overdueDays(due, today());
  if (due !== null && count > 0)
    return (
      <Status tone="late" icon={TriangleAlert} canWrap>
        {t(state === 'forwarded' ? 'obstacles.late.unanswered' : 'obstacles.late.undone', {
          count,
          day: withYear(due),
        })}
      </Status>
    );
  return (
    <Status {...looks[state]} canWrap>
      {state === 'forwarded' && forwardedOn !== null
        ? t('obstacles.state.forwardedOn', { day: withYear(forwardedOn) })
        : t(`obstacles.state.${state}`)}
    </Status>
  );
}

/** What the steering group decided, who does it, by when, and whether the team has been told. */
export function ObstacleAnswerText({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useT();
  const { user } = useSession();
  const { answer, reportedAt, isAnswerHeld, namesErased } = obstacle;
  if (answer === null) return null;
  const told =
    reportedAt === null ? t('obstacles.notTold') : t('obstacles.told', { day: withYear(reportedAt) });
  const details = [
    answer.who,
    answer.by === null ? '' : t('obstacles.within', { day: withYear(answer.by) }),
  ].filter((detail) => detail !== '');
  return (
    <>
      <p className={css.answer}>
        <b>{t('obstacles.answered', { day: withYear(answer.on) })}</b> {answer.decided}{' '}
        <span className={css.muted}>
          {details.length > 0 && `${details.join(', ')}. `}
          {(!isAnswerHeld || reportedAt !== null) && told}
        </span>
      </p>
      {isAnswerHeld && !namesErased && (
        <p>
          <Status tone="late" icon={UserX} canWrap>
            {t(user.role === 'steering' ? 'obstacles.answerHeldBack' : 'obstacles.answerHeld')}
          </Status>
        </p>
      )}
    </>
  );
}

function Steps({ obstacle }: { readonly obstacle: Obstacle }) {
  const t = useT();
  const { id, number, steps, state, text } = obstacle;
  const [open, setOpen] = useState<'change' | 'forward' | 'answer' | 'remove' | null>(null);
  const close = useCommand('obstacles.close');
  const remove = useCommand('obstacles.remove');
  const done = (): void => setOpen(null);
  if (steps.length === 0) return null;
  return (
    <div className={css.steps}>
      {steps.map((step) => (
        <Button
          key={step}
          size="compact"
          variant={step === 'remove' || step === 'change' ? 'quiet' : 'standard'}
          ariaLabel={t(`obstacles.step.${state === 'closed' ? 'reopen' : step}.label`, { number })}
          onPress={() => {
            if (step === 'close') close.mutate({ obstacleId: id, isClosed: state !== 'closed' });
            else setOpen(step);
          }}
        >
          {t(`obstacles.step.${state === 'closed' ? 'reopen' : step}`)}
        </Button>
      ))}
      {open === 'change' && <ObstacleDialog obstacle={obstacle} meetingId={null} onClose={done} />}
      {open === 'forward' && <ForwardDialog obstacle={obstacle} onClose={done} />}
      {open === 'answer' && <AnswerDialog obstacle={obstacle} onClose={done} />}
      {open === 'remove' && (
        <ConfirmDialog
          title={t('obstacles.removeTitle', { number })}
          description={<CaseNumbers>{text}</CaseNumbers>}
          confirm={t('obstacles.step.remove')}
          destructive
          isOpen
          isPending={remove.isPending}
          onClose={done}
          onConfirm={() => remove.mutate({ obstacleId: id }, { onSuccess: done })}
        />
      )}
    </div>
  );
}
