import type { MeetingRow } from '../../domain/meetings/meeting-days.ts';
import type { PlainDate } from '../../domain/kernel/plain-date.ts';

/** A meeting of which nothing has been written. */
export const emptyRow = (id: PlainDate): MeetingRow => ({
  id,
  cancellation: null,
  extra: null,
  startsAt: null,
  endsAt: null,
  place: null,
  chairPersonId: null,
  movedTo: null,
  movedFrom: null,
  run: null,
  confidentialityReadAt: null,
  endedAt: null,
  sealedAt: null,
  pausedAt: null,
  pausedSeconds: null,
});
