import { standing } from '../decisions/decision-rules.ts';
import type { PlannedDay } from '../meetings/meeting-days.ts';
import type { Row } from '../registry.ts';
import type { CaseHistory } from './case-history.ts';
import type { Item, ReportMeeting } from './report-facts.ts';

/**
 * What a planned day came to. A holiday is agreed beforehand and was never to be held; a meeting that was moved counts
 * on the day it went to; one that is still to come is not counted at all.
 */
export function meetingState({ state, cancellation, row }: PlannedDay): ReportMeeting['state'] | null {
  switch (state) {
    case 'sealed':
    case 'toSeal':
    case 'live':
      return 'held';
    case 'missed':
      return 'notHeld';
    case 'cancelled':
      if (row?.movedTo != null) return null;
      return cancellation?.reason === 'holiday' ? 'break' : 'notHeld';
    case 'planned':
    case 'noMeeting':
      return null;
  }
}

/** An item that stood on the agenda of a meeting that was held. One that was only up for its tasks leaves nothing. */
export function itemOf(
  { meetingId, kind, seconds }: Pick<Row<'agendaItems'>, 'meetingId' | 'kind' | 'seconds'>,
  { facts }: Pick<CaseHistory, 'facts'>,
): Item {
  const isAt = ({ body }: { readonly body: { readonly meetingId: string } }): boolean =>
    body.meetingId === meetingId;
  const isDecided = standing(facts.decisions.filter(isAt), facts.retractions).length > 0;
  const isDeferred = standing(facts.deferrals.filter(isAt), facts.retractions).length > 0;
  return {
    minutes: seconds === null || seconds === 0 ? null : seconds / 60,
    isCarriedOver: !isDecided && (isDeferred || kind !== 'task'),
  };
}
